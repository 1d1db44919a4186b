"""Releases: recorded by a case manager, read by the partner, withdrawn, and read by nobody from then on."""
import datetime
import re

import pytest

from client import TODAY, Client

JOBCENTRE = "Jobcenter Kreis Lindenmark"


def german(day):
    return day.strftime("%d.%m.%Y")


@pytest.fixture
def family(fresh_server, open_page):
    """A new case with a consent, opened by the case manager."""
    window = open_page(fresh_server).enter("caseManager")
    window.go("/faelle/neu")
    window.submit("/faelle/neu", title="Familie Beispiel", town="Ebbeloh", openedOn=german(TODAY),
                  familyName="Beispiel", givenName="Rana", birth="05.06.1990")
    case = re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]
    window.go(case + "/einwilligung")
    window.submit(case + "/einwilligung", on=german(TODAY), form="written", language="fas", interpreter="no")
    return window, case


def record(window, case, until):
    window.go(case + "/freigaben/neu")
    page = window.page
    page.check("input[name=kind][value=release]")
    page.select_option("select[name=recipient]", label=JOBCENTRE)
    page.fill("textarea[name=purpose]", "Sprachkurs finden")
    page.check("input[name=direction][value=mutual]")
    page.check("input[name=domains][value=language]")
    page.check("input[name=persons] >> nth=0")
    page.fill("input[name=until]", german(until))
    page.check("input[name=form][value=written]")
    page.select_option("select[name=language]", "fas")
    page.check("input[name=interpreter][value=no]")
    window.axe()
    page.click("form .form__actions button[type=submit]")


def test_a_release_opens_one_domain_to_the_partner_until_it_is_withdrawn(family, fresh_server, open_page):
    window, case = family
    shared = case.replace("/faelle", "/geteilt")
    partner = open_page(fresh_server).enter("partner")
    reader = Client(fresh_server).enter("partner")
    assert reader.get(shared).status == 404

    record(window, case, TODAY + datetime.timedelta(days=90))
    assert JOBCENTRE in window.page.locator(".releases").inner_text()
    partner.go(shared)
    text = partner.page.locator("main").inner_text()
    assert "Rana Beispiel" in text and "Sprachkurs finden" in text and german(TODAY) in text
    assert "Ebbeloh" not in text and "Wohnen" not in text
    partner.axe()

    window.go(case + "/einwilligung")
    assert "Kemal" in window.page.locator(".releases").inner_text(), "the owner sees who looked"
    window.axe()
    window.page.click(".releases a[href$='/widerruf']")
    window.page.click("form .form__actions button[type=submit]")
    assert reader.get(shared).status == 404
    nobody = reader.get("/geteilt/019a0000-0000-7000-8000-000000000000")
    assert nobody.title() == reader.get(shared).title()
    assert "widerrufen" in window.page.locator(".releases").text_content()


def test_a_second_withdrawal_shows_both_states(family):
    window, case = family
    window.go(case + "/einwilligung")
    window.page.click("a[href*='/einwilligung/'][href$='/widerruf']")
    path = window.page.url
    other = window.page.context.new_page()
    other.goto(path)
    other.click("form .form__actions button[type=submit]")
    window.page.click("form .form__actions button[type=submit]")
    text = window.page.locator("main").inner_text()
    assert text.count(f"widerrufen am {german(TODAY)}") == 2 or "schon widerrufen" in text


@pytest.mark.parametrize("language", ["de", "ar", "uk", "de-leicht"])
def test_the_paper_is_a_tagged_pdf(language, family, fresh_server):
    _, case = family
    client = Client(fresh_server).enter("caseManager")
    answer = client.get(f"{case}/einwilligung/papier?sprache={language}")
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    assert answer.bytes.startswith(b"%PDF-") and b"/MarkInfo" in answer.bytes


def test_the_partner_of_the_demo_reads_housing_and_language_of_one_family(shared_server, open_page):
    for width, dark in ((1280, False), (390, True)):
        window = open_page(shared_server, width=width, dark=dark).enter("partner")
        window.go("/geteilt")
        assert window.page.locator("main table tbody tr").count() == 1
        window.axe()
        window.screenshot(f"shared-list-{width}")
        window.page.click("main table a")
        headings = window.page.locator("main .card__title").all_inner_texts()
        assert headings == ["Sprache", "Wohnen"]
        window.axe()
        assert not window.scrolls_sideways()
        window.screenshot(f"shared-case-{width}")
        owner = open_page(shared_server, width=width, dark=dark).enter("otherCaseManager")
        owner.go(window.page.url.replace("/geteilt", "/faelle") + "/einwilligung")
        owner.axe()
        owner.screenshot(f"releases-{width}")
