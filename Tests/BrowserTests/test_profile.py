"""The profile of the municipality: read, edited with a check, conflict, export, import, restore."""
import pathlib

import pytest

from client import Client

PROFILES = pathlib.Path(__file__).parents[2] / "Resources/Profiles"


@pytest.fixture()
def desk(fresh_server, open_page):
    return open_page(fresh_server).enter("systemAdministrator")


def edit(window, old, new):
    window.go("/verwaltung/profil/bearbeiten")
    field = window.page.locator("[name=content]")
    text = field.input_value()
    assert old in text
    field.fill(text.replace(old, new, 1))
    window.page.get_by_role("button", name="Prüfen und ansehen").click()
    window.page.wait_for_load_state()


def save(window):
    window.page.get_by_role("button", name="Profil speichern").click()
    window.page.wait_for_load_state()


def test_the_profile_is_shown_section_by_section_without_a_bare_key(desk):
    desk.go("/verwaltung/profil")
    desk.axe()
    desk.screenshot("profile-1280")
    headings = desk.page.locator("main h2").all_inner_texts()
    assert "Handlungsfelder" in headings and "Abschlussgründe" in headings
    assert not [heading for heading in headings if heading[:1].islower()], headings
    assert "Aufenthalt" in desk.page.locator("main").inner_text()


def test_a_mistake_is_named_with_its_line_before_anything_is_saved(desk):
    edit(desk, "consentText:", "consentTxt:")
    assert desk.page.title().startswith("Fehler:")
    text = desk.page.locator("body").inner_text()
    assert "Zeile" in text and "Meinten Sie „consentText“?" in text
    desk.axe()
    desk.screenshot("profile-flaw-1280")
    assert "consentTxt:" in desk.page.locator("[name=content]").input_value(), "what was written is kept"


def test_a_target_of_no_indicator_and_a_share_above_the_whole_are_refused_with_a_way_on(desk):
    edit(desk, "  plan-present: { from: 80 }\n  review-on-time: { from: 75 }",
         "  plan-presnt: { from: 80 }\n  review-on-time: { from: 175 }")
    assert desk.page.title().startswith("Fehler:")
    text = desk.page.locator("body").inner_text()
    assert "„targets.plan-presnt“: „plan-presnt“ ist hier nicht bekannt. Meinten Sie „plan-present“?" in text
    assert "„175“ ist hier nicht möglich. Bitte schreiben Sie eine Zahl von 0 bis 100." in text
    assert "Zeile" in text


def test_a_change_is_shown_with_the_cases_it_concerns_saved_and_taken_back(desk, open_page):
    edit(desk, "de: Arbeit,", "de: Arbeit und Beruf,")
    preview = desk.page.locator("main").inner_text()
    assert "Arbeit und Beruf" in preview and "Fälle" in preview
    desk.axe()
    desk.screenshot("profile-preview-1280")
    save(desk)
    assert "Fassung 1" in desk.page.locator("main").inner_text()
    manager = Client(desk.server).enter("caseManager")
    case = next(link for link in manager.get("/faelle").links() if len(link) == len("/faelle/") + 36)
    assert "Arbeit und Beruf" in manager.get(case + "/assessment/neu").text
    edit(desk, "de: Arbeit und Beruf,", "de: Arbeit,")
    save(desk)
    desk.go("/verwaltung/profil/fassungen/1")
    desk.axe()
    desk.page.get_by_role("button", name="Diese Fassung wiederherstellen").click()
    desk.page.wait_for_load_state()
    assert "wiederhergestellt" in desk.page.locator("main").inner_text()


def test_of_two_editors_the_second_sees_both_texts_compared(desk, fresh_server, open_page):
    edit(desk, "de: Wohnen,", "de: Zuhause,")
    other = open_page(fresh_server).enter("systemAdministrator")
    edit(other, "de: Arbeit,", "de: Beruf,")
    save(other)
    save(desk)
    text = desk.page.locator("main").inner_text()
    assert "Fassung 1" in text and "Beruf" in text and "Zuhause" in text
    desk.axe()


def test_another_municipalitys_file_is_compared_before_it_is_taken(desk):
    desk.go("/verwaltung/profil/einlesen")
    desk.axe()
    desk.page.locator("input[type=file]").set_input_files(PROFILES / "city.yaml")
    desk.page.get_by_role("button", name="Prüfen und ansehen").click()
    desk.page.wait_for_load_state()
    text = desk.page.locator("body").inner_text()
    assert "kann nicht entfallen" in text, "life domains that cases name cannot vanish"
    answer = Client(desk.server).enter("systemAdministrator").get("/verwaltung/profil/datei")
    assert answer.text == (PROFILES / "district.yaml").read_text()
    assert "attachment" in answer.headers["content-disposition"]


def test_the_language_of_the_account_is_spoken_after_signing_in(fresh_server):
    client = Client(fresh_server)
    form = client.get("/anmelden", **{"Accept-Language": "en"}).form()
    assert client.sign_in("caseManager").cookies["__Host-lotse-language"] == "de" and form
    assert 'lang="de"' in client.get("/heute", **{"Accept-Language": "en"}).text
