"""Facts for the pathways: asked in the words of the rules, recorded, protected, and what falls due from them."""
import re

import pytest

from client import Client


@pytest.fixture()
def window(fresh_server, open_page):
    return open_page(fresh_server).enter("caseManager")


def case_of(server, title, role="caseManager"):
    text = Client(server).enter(role).get("/faelle").text
    found = re.search(r'href="(/faelle/[0-9a-f-]{36})"[^>]*>(?:\s*<bdi[^>]*>)?[^<]*' + title, text)
    assert found, f"no case {title}"
    return found[1]


def words(window):
    return window.page.locator("main").inner_text()


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True)])
def test_the_facts_of_a_household_have_no_findings(width, dark, shared_server, open_page):
    case = case_of(shared_server, "Idris")
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    assert window.go(f"{case}/angaben") == 200
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot(f"facts-{width}{'-dark' if dark else ''}")
    window.page.locator("a", has_text="Angabe festhalten").first.click()
    window.axe()


def test_a_fact_is_recorded_corrected_and_removed(window, fresh_server):
    case = case_of(fresh_server, "Idris")
    window.go(f"{case}/angaben")
    window.page.locator("a", has_text="Angabe festhalten").first.click()
    window.page.select_option("select[name=angabe]", "german-oral")
    window.page.locator("button", has_text="Weiter").click()
    assert "Welche Stufe hat das gesprochene Deutsch" in words(window)
    window.page.locator("button", has_text="Speichern").click()
    assert "Bitte beantworten Sie die Frage" in words(window)
    window.page.check("input[name=value][value=B1]")
    window.page.check("input[name=proof][value=belegt]")
    window.page.fill("input[name=source]", "Zertifikat der Volkshochschule")
    window.page.locator("button", has_text="Speichern").click()
    assert "Zertifikat der Volkshochschule" in words(window)
    window.page.locator("main table a", has_text="mündlich").first.click()
    window.page.fill("input[name=until]", "31.12.2030")
    window.page.locator("button", has_text="Speichern").click()
    assert "31.12.2030" in words(window)
    window.page.locator("main table a", has_text="mündlich").first.click()
    window.page.locator("summary", has_text="Irrtum").click()
    window.page.locator("button", has_text="entfernen").click()
    assert "Die Angabe ist entfernt" in window.page.locator("body").inner_text()
    assert "Zertifikat der Volkshochschule" not in words(window)


def test_a_deputy_sees_that_a_protected_fact_is_there_and_no_more(window, fresh_server):
    case = case_of(fresh_server, "Idris")
    window.go(f"{case}/angaben")
    window.page.locator("a", has_text="Angabe festhalten").first.click()
    window.page.select_option("select[name=angabe]", "crime-intentional")
    window.page.locator("button", has_text="Weiter").click()
    assert "Halten Sie nur Ja oder Nein fest" in words(window)
    window.page.check("input[name=value][value=no]")
    window.page.check("input[name=proof][value=belegt]")
    window.page.locator("button", has_text="Speichern").click()
    deputy = Client(fresh_server).enter("deputy").get(f"{case}/angaben").text
    assert "vorhanden, geschützt" in deputy
    assert "vorhanden, geschützt" not in words(window)


def test_the_last_day_of_a_pathway_stands_in_today(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go("/heute")
    text = words(window)
    assert "Letzter Tag für einen Weg" in text and "Ahmed Idris" in text
