"""Contacts, protected details, case conferences and observations, with JavaScript and without."""
import datetime
import re

import pytest

from client import TODAY
from test_story import open_case


def german(days):
    return (TODAY + datetime.timedelta(days=days)).strftime("%d.%m.%Y")


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def window(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("caseManager")


@pytest.fixture()
def case(window):
    return open_case(window, "Haidari")


def main_text(window):
    return window.page.locator("main").inner_text()


def unfold(window, summary):
    details = window.page.locator("main details", has=window.page.locator("summary", has_text=summary)).first
    if details.get_attribute("open") is None:
        details.locator("summary").first.click()
    return details


def test_a_text_block_is_inserted_without_losing_what_was_typed(window, case):
    window.go(f"{case}/kontakte")
    window.page.locator("[name=text]").fill("Erst war Zeit zum Ankommen.")
    unfold(window, "Dauer, Beteiligte").locator("[name='topic-1']").select_option("integration.housing")
    window.page.locator("[name='agency-1']").fill("Wohnungsamt")
    unfold(window, "Textbaustein einfügen").locator("button[value=explained]").click()
    window.page.wait_for_load_state()
    text = window.page.locator("[name=text]").input_value()
    assert text.startswith("Erst war Zeit zum Ankommen.") and "freiwillig" in text
    assert window.page.locator("[name='agency-1']").input_value() == "Wohnungsamt"
    assert window.page.locator("[name='topic-1']").input_value() == "integration.housing"
    window.axe()
    window.screenshot("journal-draft-1280")
    window.press(window.form(f"{case}/kontakte"))
    shown = main_text(window)
    assert "freiwillig" in shown and "Integration: Wohnen" in shown and "Wohnungsamt" in shown
    window.go(f"{case}/kontakte?thema=integration.housing&art=conversation")
    assert "Zeit zum Ankommen" in main_text(window)
    window.go(f"{case}/kontakte/zaehlung")
    assert "Integration: Wohnen" in main_text(window)
    window.axe()
    window.screenshot("journal-counts-1280")


def test_protected_details_are_shown_only_when_opened(window, case):
    window.go(f"{case}/kontakte")
    window.page.locator("[name=text]").fill("Termin begleitet")
    unfold(window, "Geschützte Angaben").locator("[name='protected-health']").fill("Diabetes, Einstellung bis Mai")
    window.press(window.form(f"{case}/kontakte"))
    assert "Diabetes" not in window.page.content() and "geschützte Angaben" in main_text(window)
    window.page.locator("main a", has_text="Vermerk öffnen").first.click()
    window.page.wait_for_load_state()
    assert "Diabetes" not in window.page.content()
    window.axe()
    window.press(window.form(r".*/geschuetzt"))
    assert "Diabetes, Einstellung bis Mai" in main_text(window)
    window.screenshot("journal-opened-1280")


def test_a_conference_says_which_release_is_missing_and_its_agreements_go_on(window, case):
    window.go(f"{case}/konferenzen/neu")
    window.submit(f"{case}/konferenzen/neu", occasion="helpPlan", heldOn=german(0), heldAt="14.30", byVideo="no",
                  place="Rathaus, Raum 3")
    page = re.search(r"/faelle/[0-9a-f-]{36}/konferenzen/[0-9a-f-]{36}", window.page.url)[0]
    window.submit(f"{page}/tagesordnung", lifeDomain="school", text="Schulplatz für den Sohn")
    option = window.page.locator("[name=organisation] option", has_text="Gesundheitsamt").get_attribute("value")
    window.submit(f"{page}/gaeste", organisation=option)
    assert window.page.title().startswith("Fehler:")
    assert "Schule" in main_text(window)
    assert window.page.locator("main a[href$='/freigaben/neu']").count(), "the way to the release is shown"
    window.axe()
    window.screenshot("conference-blocked-1280")
    window.go(page)
    window.submit(f"{page}/einverstaendnis", agreedOn=german(0), agreedForm="oral")
    assert "Zugestimmt am" in main_text(window)
    item = window.page.locator("textarea[name^='item-']").first.get_attribute("name")
    window.submit(f"{page}/protokoll", **{item: "Der Platz ist ab Montag frei."})
    window.press(window.form(f"{page}/protokoll/abschluss"))
    assert "abgeschlossen am" in main_text(window)
    unfold(window, "Vereinbarung festhalten")
    window.submit(f"{page}/vereinbarungen", what="Anmeldung abgeben", who="Schulamt", untilOn=german(10))
    window.axe()
    window.screenshot("conference-minuted-1280")
    window.go(f"{case}/wiedervorlagen")
    assert "Anmeldung abgeben (Schulamt)" in main_text(window)


def test_an_observation_with_a_name_is_pointed_out_before_it_is_kept(window, case):
    window.go(f"{case}/kontakte")
    window.page.locator("main a", has_text="Beobachtung festhalten").first.click()
    window.page.wait_for_load_state()
    form = f"{case}/beobachtungen/neu"
    window.submit(form, kind="waitingTime", description="Frau Heidari wartet auf einen Kurs.", lifeDomain="language",
                  waitingDays="90")
    assert window.page.title().startswith("Fehler:") and "Heidari" in main_text(window)
    window.axe()
    window.screenshot("observation-name-1280")
    window.submit(form, description="Die Mutter wartet auf einen Kurs.")
    assert "Die Mutter wartet auf einen Kurs." in main_text(window)
    assert "aus einem Kontakt" in main_text(window)


def test_the_coordination_sees_observations_counted_and_no_text(shared_server, open_page):
    window = open_page(shared_server).enter("coordination")
    window.go("/steuerung/beobachtungen")
    text = main_text(window)
    assert "Lücke" in text and "AsylbLG → SGB II" in text
    assert "unter 5" in text, "small numbers are withheld"
    assert "Krankenkasse" not in text and "Musterhagen" not in text
    window.axe()
    window.screenshot("observation-facts-1280")
