"""What the network adds between agencies: entries, tasks confirmed, cases offered, steps and their referrals."""
import re

import pytest

from client import TODAY, Client
from test_referrals import main_text
from test_story import days, german
from test_transitions import case_of, press

JOBCENTRE = "Jobcenter Kreis Lindenmark"
OTHER_OFFICE = "Stadt Musterhagen"


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def manager(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("caseManager")


def partner_of(window, open_page, role="partner"):
    return open_page(window.server, javascript=window.javascript).enter(role)


def release(window, case, to, domains=None):
    """Releases these life domains, or all, of everybody in the case."""
    client = Client(window.server).enter("caseManager")
    way = case + "/freigaben/neu"
    page = client.get(way).text
    chosen = {name: re.findall(rf'name="{name}" value="([^"]+)"', page) for name in ("domains", "persons")}
    office = re.search(rf'<option value="([^"]+)"[^>]*>{to}', page)[1]
    if domains:
        chosen["domains"] = domains
    fields = {"kind": "release", "recipient": office, "purpose": "Zusammenarbeit", "direction": "mutual",
              "until": german(days(60)), "form": "written", "language": "fas", "interpreter": "no", **chosen}
    answer = client.submit(way, fields)
    assert answer.status == 303, re.findall(r"field__error[^>]*>([^<]+)", answer.text)


def new_family(window):
    window.go("/faelle/neu")
    window.submit("/faelle/neu", title="Familie Beispiel", town="Ebbeloh", openedOn=german(TODAY),
                  familyName="Beispiel", givenName="Rana", birth="05.06.1990")
    case = re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]
    window.go(case + "/einwilligung")
    window.submit(case + "/einwilligung", on=german(TODAY), form="written", language="fas", interpreter="no")
    return case


def calm(window, name):
    """Nothing for axe to find, nothing wider than the window, wide and narrow."""
    for width in (1280, 390):
        window.page.set_viewport_size({"width": width, "height": 900})
        window.axe()
        assert not window.scrolls_sideways(), f"{name} at {width}"
        window.screenshot(f"network-{name}-{width}")
    window.page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.parametrize("kind,field,value", [
    ("stellen", "phone", "02999 123456"), ("standorte", "accessibility", "Aufzug neben dem Eingang")])
def test_an_agency_changes_its_own_entry_and_says_that_the_rest_is_right(kind, field, value, manager, open_page):
    partner = partner_of(manager, open_page)
    partner.go("/netz/pflege")
    path = partner.page.locator(f"main a[href^='/netz/{kind}/']").first.get_attribute("href")
    partner.go(path)
    calm(partner, kind)
    required = "description" if kind == "stellen" else "street"
    kept = partner.page.locator(f"[name={required}]").input_value()
    partner.submit(path, **{required: "", field: value})
    assert partner.page.title().startswith("Fehler:")
    assert partner.page.locator(f"[name={field}]").input_value() == value, "the input is kept"
    partner.axe()
    partner.submit(path, **{required: kept})
    assert partner.page.url.endswith("/netz/pflege")
    partner.go(path)
    assert partner.page.locator(f"[name={field}]").input_value() == value
    assert german(TODAY) in main_text(partner), "whoever saves says the rest is right"


def test_a_partner_confirms_its_task_in_a_transition_and_the_case_manager_sees_it(manager, open_page):
    case = case_of(manager, "Haidari")
    release(manager, case, JOBCENTRE, ["livelihood"])
    manager.go(case + "/wechsel")
    transition = manager.page.locator(f"main a[href^='{case}/wechsel/']:not([href$=neu])").first
    manager.go(transition.get_attribute("href"))
    tasks = manager.page.locator("main .task-list a")
    paths = tasks.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    partner = partner_of(manager, open_page)
    partner.go("/vermittlungen")
    given = partner.page.locator("main a[href^='/wechselaufgaben/']")
    assert given.count() > 0, main_text(partner)
    calm(partner, "tasks")
    found = given.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    task = found[0]
    of_case = next(path for path in paths if path.rpartition("/")[2] == task.rpartition("/")[2])
    partner.go(task)
    calm(partner, "task")
    if "Die abgebende Seite hat noch nicht bestätigt" in main_text(partner):
        manager.go(of_case)
        manager.page.locator("main [name=source]").fill("Anruf")
        press(manager, "Bestätigung festhalten")
        partner.go(task)
    partner.submit(task, confirmedOn=german(days(3)))
    assert partner.page.title().startswith("Fehler:"), "nobody confirms the future"
    partner.axe()
    partner.submit(task, confirmedOn=german(TODAY))
    assert "Ihre Stelle hat bestätigt" in main_text(partner)
    partner.axe()
    manager.go(of_case)
    assert "Stelle selbst bestätigt" in main_text(manager) and german(TODAY) in main_text(manager)
    assert "Entfällt, weil" not in main_text(manager), "nothing empty is shown"
    manager.axe()


def test_another_organisation_is_asked_first_and_responsible_only_once_it_accepts(manager, open_page):
    case = new_family(manager)
    way = case + "/uebergabe"
    manager.go(way)
    office = manager.page.locator("select[name=office]")
    office.select_option(label=OTHER_OFFICE)
    press(manager, "Übergabe anbieten")
    assert "Freigabe" in main_text(manager) and manager.page.title().startswith("Fehler:")
    manager.axe()
    release(manager, case, OTHER_OFFICE)
    manager.go(way)
    calm(manager, "offering")
    manager.page.locator("select[name=office]").select_option(label=OTHER_OFFICE)
    manager.page.locator("textarea[name=message]").fill("Die Familie zieht zu Ihnen.")
    press(manager, "Übergabe anbieten")
    assert "offen" in main_text(manager)
    other = partner_of(manager, open_page, "otherCaseManager")
    assert other.go(case) == 404, "an offer opens no file"
    other.go("/uebergaben")
    calm(other, "offers")
    other.page.locator("main a[href^='/uebergaben/angebot/']").first.click()
    other.page.wait_for_load_state()
    assert "Die Familie zieht zu Ihnen." in main_text(other)
    calm(other, "offer")
    press(other, "Fall übernehmen")
    assert case in other.page.url and "Familie Beispiel" in other.page.content()
    assert manager.go(case) == 404, "who gave the case away no longer reads it"


def test_a_direct_hand_over_shows_no_other_organisation(fresh_server):
    page = Client(fresh_server).enter("caseManager").get("/uebergabe").text
    assert "Martina Krüger" in page and "Cem Demir" not in page


def test_a_step_of_the_plan_and_its_referral_lead_to_each_other(fresh_server, open_page):
    window = open_page(fresh_server).enter("otherCaseManager")
    case = case_of(window, "Kowalenko")
    new = case + "/vermittlungen/neu"
    window.go(new)
    window.page.select_option("select[name=recipient]", label=JOBCENTRE)
    window.page.locator("input[name=persons]").first.check()
    window.page.select_option("select[name=planStep]", label="Berufssprachkurs B2 besuchen")
    calm(window, "referral-of-step")
    window.submit(new, need="housing", wish="Eine Wohnung nahe dem Kurs.")
    number = re.search(r"V-[A-Z2-9]{6}", main_text(window))[0]
    window.page.locator("main a", has_text="Berufssprachkurs B2 besuchen").first.click()
    window.page.wait_for_load_state()
    assert "Vermittlungen zu diesem Schritt" in main_text(window) and number in main_text(window)
    calm(window, "step-with-referral")
    window.page.locator("main a", has_text=number).first.click()
    window.page.wait_for_load_state()
    assert "Eine Wohnung nahe dem Kurs" in main_text(window)
