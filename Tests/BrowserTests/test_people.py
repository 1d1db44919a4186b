"""Deputies, hand-over, emergency and supervision, as the people concerned go through it."""
import re

import pytest

import server as servers
from client import Client


@pytest.fixture(scope="module")
def own_server(engine):
    running = servers.Server(engine.fresh())
    yield running
    running.stop()


def number_of(window):
    """The number of the case manager's first unprotected case, and where it is."""
    window.go("/faelle")
    row = window.page.locator("main tbody tr").filter(has=window.page.locator("bdi")).first
    return row.locator("[role=cell]").first.inner_text().strip(), row.locator("a").first.get_attribute("href")


def test_an_emergency_is_seen_by_the_case_manager_and_reviewed_by_supervision(own_server, open_page):
    keller = open_page(own_server).enter("caseManager")
    number, case = number_of(keller)
    demir = open_page(own_server, width=390).enter("otherCaseManager")
    assert demir.go(case) == 404
    demir.go("/notfall")
    demir.axe()
    demir.submit("/notfall", number=number, reason="danger", words="Die Familie steht ohne Unterkunft vor der Tür.")
    assert "zum Lesen geöffnet" in demir.page.locator("main").inner_text()
    demir.axe()
    demir.screenshot("people-opened-390")
    keller.go("/heute")
    assert "Cem Demir im Notfall" in keller.page.locator("main").inner_text()
    keller.axe()
    keller.screenshot("people-heute-1280")
    keller.go(case + "/zustaendigkeit")
    assert "Überblick" in keller.page.locator("main").text_content(), "what was read stands folded under it"
    keller.axe()
    lorenz = open_page(own_server, dark=True).enter("supervision")
    lorenz.go("/fachaufsicht")
    lorenz.axe()
    lorenz.screenshot("people-supervision-1280-dark")
    lorenz.page.locator("main a", has_text=number).first.click()
    lorenz.submit(verdict="avoidable", remark="Die Vertretung war im Haus.")
    assert "gespeichert" in lorenz.page.locator("main").inner_text()


def test_cases_are_handed_over_after_a_preview(own_server, open_page):
    keller = open_page(own_server).enter("caseManager")
    keller.go("/uebergabe")
    keller.axe()
    page = keller.page
    page.locator("input[name=cases]").first.check()
    page.get_by_label("Martina Krüger").check()
    keller.press()
    assert "Vorschau" in page.title()
    keller.axe()
    keller.screenshot("people-handover-1280")
    keller.press(keller.form("/uebergabe"))
    assert "übergeben" in page.locator("main, .notice").first.inner_text()


def test_coordination_sees_loads_without_names_and_arranges_a_deputy(own_server, open_page):
    vogt = open_page(own_server, width=390).enter("coordination")
    vogt.go("/team")
    vogt.axe()
    assert not vogt.scrolls_sideways()
    vogt.screenshot("people-team-390")
    titles = re.findall(r"Familie \w+", vogt.page.locator("main").inner_text())
    assert not titles
    vogt.page.get_by_role("link", name="Martina Krüger").click()
    vogt.axe()
    vogt.submit("/team/vertretungen", byUser=vogt.page.locator("#field-byUser option", has_text="Tim Brandt")
                .get_attribute("value"), fromOn="01.03.2027", untilOn="10.03.2027")
    assert "angeordnet" in vogt.page.locator("main").inner_text()


def test_a_protected_household_has_no_name_in_the_list(own_server, open_page):
    osman = Client(own_server).sign_in_as("n.osman", "Lotse-Demo-Lindenmark")
    text = osman.get("/faelle").text
    assert "geschützt" in text and "Frau N." not in text
    assert "Frau N." not in osman.get("/heute").text
