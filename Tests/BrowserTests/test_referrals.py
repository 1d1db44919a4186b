"""A referral from both sides: its sender, a partner with an account, and one who answers through a link."""
import datetime
import random
import re

import pytest

from client import TODAY, Client
from test_story import days, german

JOBCENTRE = "Jobcenter Kreis Lindenmark"
WISH = "Beratung zu einem Sprachkurs am Vormittag."


def main_text(window):
    return window.page.locator("main").inner_text()


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def sender(request, fresh_server, open_page):
    """The case manager of a new family that released its language to the jobcentre."""
    window = open_page(fresh_server, javascript=request.param).enter("caseManager")
    window.go("/faelle/neu")
    window.submit("/faelle/neu", title="Familie Beispiel", town="Ebbeloh", openedOn=german(TODAY),
                  familyName="Beispiel", givenName="Rana", birth="05.06.1990")
    case = re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]
    window.go(case + "/einwilligung")
    window.submit(case + "/einwilligung", on=german(TODAY), form="written", language="fas", interpreter="no")
    window.go(case + "/vermittlungen/neu")
    assert "Für keine Stelle liegt eine Freigabe vor" in main_text(window)
    window.go(case + "/freigaben/neu")
    page = window.page
    page.check("input[name=kind][value=release]")
    page.select_option("select[name=recipient]", label=JOBCENTRE)
    page.fill("textarea[name=purpose]", "Sprachkurs finden")
    page.check("input[name=direction][value=mutual]")
    page.check("input[name=domains][value=language]")
    page.check("input[name=persons] >> nth=0")
    page.fill("input[name=until]", german(days(90)))
    page.check("input[name=form][value=written]")
    page.select_option("select[name=language]", "fas")
    page.check("input[name=interpreter][value=no]")
    page.click("form .form__actions button[type=submit]")
    page.wait_for_load_state()
    return window, case


def ask(window, case, wish=WISH):
    new = case + "/vermittlungen/neu"
    window.go(new)
    window.page.select_option("select[name=recipient]", label=JOBCENTRE)
    window.page.locator("input[name=persons]").first.check()
    window.submit(new, need="language", wish=wish)
    return window.page.url.removeprefix(window.server.address)


def answer(window, deed, **fields):
    form = window.page.locator("main form", has=window.page.locator(f"input[name=tun][value={deed}]"))
    summary = window.page.locator("main details", has=form).locator("summary")
    if summary.count():
        summary.click()
    for name, value in fields.items():
        field = form.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    window.press(form)


def test_a_partner_with_an_account_accepts_helps_and_reports(sender, fresh_server, open_page):
    window, case = sender
    window.go(case + "/vermittlungen/neu")
    window.axe()
    window.screenshot("referrals-1-new-1280")
    ask(window, case, "Bitte helfen Sie Rana.")
    assert "nennt jemanden aus dem Haushalt" in main_text(window)
    window.axe()
    referral = ask(window, case)
    assert "angefragt" in main_text(window)
    number = re.search(r"V-[A-Z2-9]{6}", main_text(window))[0]
    window.axe()
    window.screenshot("referrals-2-sent-1280")

    partner = open_page(fresh_server, javascript=window.javascript).enter("partner")
    partner.go("/vermittlungen")
    assert number in main_text(partner) and "Beispiel" not in main_text(partner)
    partner.axe()
    partner.screenshot("referrals-3-list-1280")
    partner.page.click(f"main a:has-text('{number}')")
    partner.page.wait_for_load_state()
    text = main_text(partner)
    assert WISH in text and "eine Person von 27 bis 64 Jahren" in text
    assert "Rana" not in text and "Ebbeloh" not in text
    assert Client(fresh_server).enter("partner").get(case.replace("/faelle", "/geteilt")).status == 404
    partner.axe()
    partner.screenshot("referrals-4-preview-1280")
    stale = partner.context.new_page()
    stale.goto(partner.page.url)
    answer(partner, "accept")
    assert "Rana Beispiel" in main_text(partner)
    partner.axe()
    stale.locator("main details summary").click()
    form = stale.locator("main form", has=stale.locator("input[name=tun][value=decline]"))
    form.locator("[name=reason]").select_option("noCapacity")
    form.locator("button[type=submit]").click()
    assert "Jemand anderes hat inzwischen geantwortet" in stale.locator("main").inner_text()
    answer(partner, "begin")
    answer(partner, "complete", outcome="needMet", result="Sie besucht den Kurs.")
    assert "Ergebnis liegt vor" in main_text(partner)
    partner.axe()

    window.go("/heute")
    assert re.search("braucht Ihren Blick|brauchen Ihren Blick", main_text(window))
    window.axe()
    window.go(referral)
    assert "Bedarf gedeckt" in main_text(window) and "Sie besucht den Kurs." in main_text(window)
    window.submit(".*/kenntnis")
    window.axe()
    window.screenshot("referrals-5-result-1280")
    window.go("/vermittlungen")
    assert "Familie Beispiel" in main_text(window)
    window.axe()


def test_a_partner_without_an_account_answers_through_a_link(sender, fresh_server, open_page):
    window, case = sender
    referral = ask(window, case)
    window.submit(".*/link")
    address, code = (window.page.locator("main dd.code").nth(number).inner_text() for number in (0, 1))
    assert "Beispiel" not in address and re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", code)
    window.axe()
    window.screenshot("referrals-6-link-1280")
    link = address.removeprefix(fresh_server.address)

    guest = open_page(fresh_server, javascript=window.javascript)
    guest.go(link)
    assert WISH not in main_text(guest), "nothing without the code"
    guest.axe()
    guest.screenshot("referrals-7-code-1280")
    guest.submit(link, code="AAAA-AAAA")
    assert "Dieser Code passt nicht" in main_text(guest)
    guest.axe()
    guest.submit(link, code=code)
    assert WISH in main_text(guest) and "Rana" not in main_text(guest)
    guest.axe()
    guest.screenshot("referrals-8-preview-1280")
    answer(guest, "accept")
    assert "Rana" not in main_text(guest)
    answer(guest, "begin")
    answer(guest, "complete", outcome="needPartlyMet", result="Der Kurs beginnt im Herbst.")
    assert "Ihre Antwort ist bei der anfragenden Stelle" in main_text(guest)
    guest.axe()
    guest.go(link)
    assert "Dieser Link ist geschlossen" in main_text(guest)
    guest.axe()
    window.go(referral)
    assert "Der Kurs beginnt im Herbst." in main_text(window)


def test_a_link_is_neither_indexed_nor_cached_and_dies_with_the_request(sender, fresh_server):
    window, case = sender
    referral = ask(window, case)
    window.submit(".*/link")
    link = window.page.locator("main dd.code").first.inner_text().removeprefix(fresh_server.address)
    guest = Client(fresh_server)
    there = guest.get(link)
    assert there.status == 200 and there.headers["cache-control"] == "no-store"
    assert "noindex" in there.headers["x-robots-tag"] and there.headers["referrer-policy"] == "same-origin"
    window.go(referral)
    window.submit(".*/zurueckziehen")
    gone = guest.get(link)
    assert gone.status == 410 and "geschlossen" in gone.text and "noindex" in gone.headers["x-robots-tag"]


def test_a_changed_link_never_opens_and_always_says_one_sentence(sender, fresh_server):
    window, case = sender
    referral = ask(window, case)
    window.submit(".*/link")
    link, code = (window.page.locator("main dd.code").nth(number).inner_text() for number in (0, 1))
    link = link.removeprefix(fresh_server.address)
    chance = random.Random(2026)
    guest = Client(fresh_server)
    token = guest.get(link).forms()[0].hidden["csrf"]
    for _ in range(40):
        text = list(link.removeprefix("/v/"))
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(text))
            deed = chance.choice(["change", "cut", "add"])
            sign = chance.choice("0aZ._-~%2e%41")
            text[place:place + (deed != "add")] = [] if deed == "cut" else [sign]
        changed = "/v/" + "".join(text).replace("%", "%25")
        if changed == link:
            continue
        said = guest.post(changed, {"csrf": token, "code": code, "tun": "accept", "revision": "1"})
        assert said.status in {404, 410, 429}, f"{said.status} for {changed}"
        assert WISH not in said.text and said.text.count('class="lead"') <= 1
    window.go(referral)
    assert "angefragt" in main_text(window), "no answer was accepted"


def test_those_who_steer_see_what_is_late_and_no_name(fresh_server, open_page):
    window = open_page(fresh_server).enter("coordination")
    window.go("/steuerung/vermittlungen")
    text = main_text(window)
    assert "Wohnungsgesellschaft Lindenmark mbH" in text and "Haidari" not in text
    window.axe()
    window.screenshot("referrals-9-figures-1280")
