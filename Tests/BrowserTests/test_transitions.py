"""A change of legal sphere from the forecast to its closing, with and without JavaScript; the board and the figures."""
import re
from datetime import timedelta

import pytest

from client import TODAY, Client


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def manager(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("caseManager")


def case_of(window, title):
    window.go("/faelle")
    return window.page.locator("main a", has_text=title).first.get_attribute("href")


def press(window, name):
    window.page.locator("main").get_by_role("button", name=name).first.click()
    window.page.wait_for_load_state()


def confirm(window, source):
    window.page.locator("main [name=source]").fill(source)
    evidence = window.page.locator("main [name=evidence]")
    if evidence.count():
        evidence.select_option(index=1)
    press(window, "Bestätigung festhalten")


def test_a_transition_goes_from_the_forecast_to_taken_over(manager):
    page = manager.page
    case = case_of(manager, "Sarkisjan")
    manager.go(f"{case}/rechtskreise")
    manager.axe()
    assert "Das schließt die Lücke" in page.locator("main").inner_text()
    manager.screenshot("spheres-1280")
    manager.go(f"{case}/wechsel/neu")
    manager.axe()
    press(manager, "Wechsel erfassen")
    assert page.title().startswith("Fehler:")
    manager.axe()
    page.locator("main [name=person]").select_option(label="Nune Sarkisjan")
    page.locator("main [name=pair]").select_option("asylbLG-sgb12")
    page.locator("main [name=cause]").select_option("titleIssued")
    page.locator("main [name=expectedOn]").fill(f"{TODAY - timedelta(days=20):%d.%m.%Y}")
    press(manager, "Wechsel erfassen")
    address = page.url
    manager.axe()
    manager.screenshot("transition-1280")
    press(manager, "Als vorbereitet festhalten")
    assert "fehlt die Stelle" in page.locator("main, .error-summary").first.inner_text()
    manager.axe()
    manager.go(address)
    tasks = page.locator("main .task-list a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(tasks) == 9
    for path in tasks:
        manager.go(path)
        if path == tasks[0]:
            manager.axe()
            manager.screenshot("transition-task-1280")
        page.locator("main details summary").first.click()
        page.locator("main [name=agencyName]").fill("Zuständige Stelle")
        press(manager, "Stelle speichern")
    manager.go(address)
    press(manager, "Als vorbereitet festhalten")
    for path in tasks:
        manager.go(path)
        confirm(manager, "Anruf bei der Stelle")
    manager.go(address)
    press(manager, "Als übergeben festhalten")
    for path in tasks:
        manager.go(path)
        confirm(manager, "Bescheid liegt vor")
    manager.go(address)
    press(manager, "Als übernommen abschließen")
    assert "übernommen" in page.locator("main .summary-list").inner_text()
    manager.axe()
    manager.screenshot("transition-closed-1280")


def test_the_board_has_names_for_whoever_leads_the_case_and_none_for_the_coordination(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    window.go("/wechsel")
    window.axe()
    window.screenshot("transition-board-1280")
    text = window.page.locator("main").inner_text()
    names = re.findall(r"^(\w+ (?:Haidari|Sarkisjan|Al-Masri))", text, re.M)
    assert len(names) >= 2, text
    coordination = open_page(fresh_server).enter("coordination")
    for path in ("/wechsel", "/steuerung/rechtskreiswechsel"):
        coordination.go(path)
        coordination.axe()
        shown = coordination.page.locator("main").inner_text()
        assert not re.search("Haidari|Sarkisjan|Al-Masri|Nazari", shown)
        assert "AsylbLG → SGB II" in shown
    coordination.screenshot("transition-outcomes-1280")


def test_a_task_of_a_transition_stands_on_the_page_of_today(fresh_server):
    text = Client(fresh_server).enter("caseManager").get("/heute").text
    assert "Aufgabe im Rechtskreiswechsel" in text
