"""Assessment, network map and help plan of a household of the demo: the main way, the pictures, the paper."""
import io
import re

import pypdf
import pytest

from client import Client

VIEWS = ["assessment", "assessment/netzwerk", "hilfeplan", "hilfeplan/vorlagen", "hilfeplan/fassungen"]


@pytest.fixture()
def window(fresh_server, open_page):
    return open_page(fresh_server).enter("caseManager")


def case_of(server, title="Haidari"):
    text = Client(server).enter("caseManager").get("/faelle").text
    found = re.search(r'href="(/faelle/[0-9a-f-]{36})"[^>]*>(?:\s*<bdi[^>]*>)?[^<]*' + title, text)
    assert found, f"no case {title}"
    return found[1]


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True), (390, False), (1280, True)])
def test_pictures_and_tables_have_no_findings(width, dark, shared_server, open_page):
    case = case_of(shared_server)
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    for view in VIEWS:
        assert window.go(f"{case}/{view}") == 200
        window.axe()
        assert not window.scrolls_sideways(), view
        window.screenshot(f"plan-{view.replace('/', '-')}-{width}{'-dark' if dark else ''}")


def test_the_chain_names_who_waits_and_what_a_delay_costs(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go(f"{case_of(shared_server)}/hilfeplan")
    words = window.page.locator("main").inner_text()
    assert re.search(r"wartet auf 5 Mit dem Betrieb über mehr Stunden sprechen.*seit 1\d Tagen überfällig", words)
    assert "Jede Verzögerung hier verschiebt das Ende" in words
    assert window.page.locator(".chain__step--critical").count() > 2
    assert window.page.locator(".chain__arrow").count() >= 8


def test_before_and_after_are_told_apart_without_colour(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go(f"{case_of(shared_server)}/assessment")
    for view, shape in (("worker", "circle"), ("own", "rect")):
        assert window.page.locator(f"{shape}.life-change__mark--{view}-before").count() > 2
        assert window.page.locator(f"{shape}.life-change__mark--{view}-now").count() > 2
    assert "+1" in window.page.locator("main table").last.inner_text()


def test_a_contact_comes_onto_the_map_and_leaves_it(window, fresh_server):
    case = case_of(fresh_server)
    window.go(f"{case}/assessment/netzwerk/neu")
    window.submit(f"{case}/assessment/netzwerk/neu", kind="person", tie="strong", effect="supportive")
    assert "Bitte geben Sie einen Namen" in window.page.locator("main").inner_text()
    window.submit(f"{case}/assessment/netzwerk/neu", name="Frau Zaki", role="Patin")
    assert "Frau Zaki" in window.page.locator(".ring-map svg").text_content()
    window.page.get_by_role("link", name="Frau Zaki").click()
    window.page.locator("main details > summary").click()
    window.press(window.form(r".*/entfernen"))
    assert "Frau Zaki" not in window.page.locator("main").inner_text()


def test_a_template_is_previewed_and_taken_over_and_a_circle_refused(window, fresh_server):
    case = case_of(fresh_server)
    plan = f"{case}/hilfeplan"
    window.go(f"{plan}/vorlagen/recognition")
    window.submit(f"{plan}/vorlagen/recognition/vorschau")
    window.axe()
    window.screenshot("plan-preview-1280")
    assert window.page.locator(".chain__step").count() >= 6
    window.press(window.form(f"{plan}/vorlagen/recognition"))
    assert "Die Kette ist im Plan" in window.page.locator("body").inner_text()
    window.page.get_by_role("link", name="Mit dem Betrieb über mehr Stunden sprechen").first.click()
    window.page.locator("main details > summary").last.click()
    later = window.page.get_by_label(re.compile("Neuen Arbeitsvertrag"))
    later.check()
    window.press(window.page.locator("main details form"))
    assert "Diese Reihenfolge dreht sich im Kreis" in window.page.locator("main").inner_text()
    window.axe()


def test_agreeing_makes_a_version_that_later_changes_are_compared_with(window, fresh_server):
    case = case_of(fresh_server)
    plan = f"{case}/hilfeplan"
    window.go(plan)
    window.page.locator("main details:has(form[action$='/zustimmung']) > summary").click()
    window.submit(f"{plan}/zustimmung", form="paper", language="prs")
    assert "Fassung 2 des Plans wurde" in window.page.locator("main").inner_text()
    window.page.locator("main a[href$='/schritte/neu']").last.click()
    address = window.page.url.removeprefix(fresh_server.address)
    window.submit(address, text="Umzugshilfe anfragen", days="10")
    words = window.page.locator("main").inner_text()
    assert re.search(r"Geändert, seit Fassung 2 vereinbart wurde:\s*Neuer Schritt: Umzugshilfe anfragen", words)
    window.page.get_by_role("link", name="Alle vereinbarten Fassungen").click()
    window.page.get_by_role("link", name="Fassung 2").click()
    assert "Umzugshilfe" not in window.page.locator("main").inner_text()
    window.axe()


@pytest.mark.parametrize("language", ["de", "en", "ar", "uk", "ru", "tr", "fa", "fr"])
def test_the_plan_is_a_tagged_paper_in_each_language(language, shared_server):
    client = Client(shared_server).enter("caseManager")
    answer = client.get(f"{case_of(shared_server)}/hilfeplan/papier/pdf?sprache={language}")
    assert answer.status == 200
    paper = pypdf.PdfReader(io.BytesIO(answer.bytes))
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(paper.trailer["/Root"]["/Lang"]) == language
    words = paper.pages[0].extract_text()
    assert "Parisa hat eine" in words
    if language != "de":
        assert "noch niemand geprüft" in words
