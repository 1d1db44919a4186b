"""From the first call to the end of a case and back: request, clarification, case, closing, reopening."""
import re

import pytest

from test_story import days, german

REQUEST = re.compile(r"/anfragen/[0-9a-f-]{36}")
CASE = re.compile(r"/faelle/[0-9a-f-]{36}")


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def desk(request, fresh_server, open_page):
    window = open_page(fresh_server, javascript=request.param)
    return window.enter("caseManager")


def receive(window, takes="me", **fields):
    window.go("/anfragen/neu")
    window.submit("/anfragen/neu", **{
        "receivedOn": german(days(-4)), "source": "agency", "way": "phone", "askedBy": "Frau Beck, Grundschule",
        "familyName": "Rahmani", "givenName": "Nilofar", "birth": "1991", "reason": "Zwei Kinder ohne Schulplatz.",
        "domains": "school", "title": "duldung-60a", "town": "Ebbeloh", "contact": "Anruf nur vormittags",
        "interpreter": "yes", "takes": takes, **fields})
    return REQUEST.search(window.page.url)[0]


def clarify(window, request):
    window.go(f"{request}/klaerung")
    answers = {f"criterion.{name}": "yes" for name in (
        "complexNeed", "severalProviders", "standardPathFails", "missingOwnResources", "wishOfThePerson")}
    agencies = ("mbe", "jmd", "sbvg", "jobcentre", "employmentAgency", "youthOffice", "participation")
    window.submit(f"{request}/klaerung", **answers, **{f"check.{name}": "no" for name in agencies},
                  **{"remark.severalProviders": "Schule und Sozialamt"})


def main_text(window):
    return window.page.locator("main").inner_text()


def test_a_request_is_clarified_and_becomes_a_case_without_entering_anything_twice(desk):
    desk.go("/anfragen")
    assert "über dem Ziel" in main_text(desk), "the demo has a request that waits too long"
    desk.axe()
    desk.screenshot("intake-1-waiting-list-1280")
    request = receive(desk)
    assert "Rahmani" not in desk.page.url
    assert "nicht bekannt" in main_text(desk), "what is not known of the target group is said"
    desk.axe()
    clarify(desk, request)
    assert "Alle Stellen sind gefragt" in main_text(desk)
    desk.axe()
    desk.screenshot("intake-2-request-1280")
    desk.go(f"{request}/ergebnis/fall")
    assert desk.page.locator("input[name=title]").input_value() == "Familie Rahmani"
    desk.submit(f"{request}/ergebnis/fall", reason="criteriaMet")
    assert CASE.search(desk.page.url), desk.page.url
    text = main_text(desk)
    assert "Nilofar" in text and "60a" in text and "1991" in text, "everything told is in the case"
    assert desk.page.locator(f"main a[href='{request}']").count() == 1, "the case leads back to its request"
    desk.go(request)
    assert desk.page.locator("main a[href^='/faelle/']").count() == 1


def test_a_request_ends_without_a_case_and_a_missing_reason_is_asked_for(desk):
    request = receive(desk, takes="office")
    desk.submit(f"{request}/uebernehmen")
    assert "Wie geht es weiter" in main_text(desk) or "klären" in main_text(desk)
    desk.go(f"{request}/ergebnis/vermittlung")
    desk.submit(f"{request}/ergebnis/vermittlung", reason="betterPlaced", remark="Termin vereinbart")
    assert desk.page.title().startswith("Fehler:") and "nennen Sie die Stelle" in main_text(desk)
    assert desk.page.locator("textarea[name=remark]").input_value().strip() == "Termin vereinbart"
    desk.axe()
    desk.submit(f"{request}/ergebnis/vermittlung", referredTo="MBE Brückenhaus")
    assert "Vermittlung" in main_text(desk) and "MBE Brückenhaus" in main_text(desk)
    desk.go("/anfragen")
    assert "Rahmani" not in main_text(desk)
    desk.go("/anfragen?stand=decided")
    assert "Rahmani" in main_text(desk)


def test_another_office_finds_no_request(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    request = receive(window, takes="office")
    stranger = open_page(fresh_server).enter("otherCaseManager")
    assert stranger.go(request) == 404
    stranger.go("/anfragen")
    assert "Rahmani" not in main_text(stranger)


def open_case(window):
    window.go("/faelle/neu")
    window.submit("/faelle/neu", title="Familie Beispiel", town="Ebbeloh", openedOn=german(days(-60)),
                  familyName="Beispiel", givenName="Rana")
    return CASE.search(window.page.url)[0]


def test_a_case_is_closed_with_feedback_held_and_taken_up_again(desk):
    case = open_case(desk)
    desk.go(f"{case}/abschluss")
    desk.submit(f"{case}/abschluss", summary="Wohnung gefunden")
    assert desk.page.title().startswith("Fehler:")
    assert desk.page.locator("textarea[name=summary]").input_value().strip() == "Wohnung gefunden"
    desk.axe()
    desk.screenshot("closing-1-form-1280")
    desk.submit(f"{case}/abschluss", reason="goalsReached", feedback="4", words="Gut war das Mitgehen.",
                handOverTo="MBE Brückenhaus", afterCareOn=german(days(30)))
    text = main_text(desk)
    assert "aufbewahrt" in text and "Gut war das Mitgehen." in text and "Wohnung gefunden" in text
    if desk.page.locator("input[name=holdReason]").is_hidden():
        desk.page.locator("main details > summary").first.click()
    desk.submit(f"{case}/abschluss/sperre", holdReason="Klage")
    assert "gesperrt" in main_text(desk)
    desk.axe()
    desk.screenshot("closing-2-closed-1280")
    desk.go(f"{case}/abschluss/wiederaufnahme")
    desk.submit(f"{case}/abschluss/wiederaufnahme", reason="Sie hat sich wieder gemeldet.")
    desk.go(f"{case}/phase")
    assert "Sie hat sich wieder gemeldet." in main_text(desk)
    desk.screenshot("closing-3-history-1280")


def test_closing_an_outdated_case_shows_what_changed(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    case = open_case(window)
    window.go(f"{case}/abschluss")
    other = open_page(fresh_server).enter("caseManager")
    other.go(f"{case}/bearbeiten")
    other.submit(f"{case}/bearbeiten", town="Musterhagen")
    window.submit(f"{case}/abschluss", reason="movedAway", summary="Nach Musterhagen gezogen")
    text = main_text(window)
    assert "Ebbeloh" in text and "Musterhagen" in text, "before and now"
    assert window.page.locator("textarea[name=summary]").input_value().strip() == "Nach Musterhagen gezogen"
    window.axe()
    window.screenshot("closing-4-conflict-1280")
    window.submit(f"{case}/abschluss")
    assert "aufbewahrt" in main_text(window)


def test_what_becomes_due_is_listed_by_number_and_without_a_name(fresh_server, open_page):
    window = open_page(fresh_server).enter("systemAdministrator")
    window.go("/verwaltung/aufbewahrung?tage=1095")
    text = main_text(window)
    assert re.search(r"KIM-\d{4}-\d{4}", text) and re.search(r"A-\d{4}-\d{4}", text) and "gesperrt" in text
    assert not re.search("Haile|Mensah|Yavuz|Familie", text)
    window.axe()
    window.screenshot("closing-5-retention-1280")
