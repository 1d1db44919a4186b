"""Pathways of a household of the demo: what is open, what runs out, why, what would be if, the list, the paper."""
import io
import re

import pypdf
import pytest

from client import Client


def people_of(server, title="Haidari"):
    """The page of pathways of a case, and those of its persons."""
    client = Client(server).enter("caseManager")
    link = r'href="(/faelle/[0-9a-f-]{36})"[^>]*>(?:\s*<bdi[^>]*>)?[^<]*'
    found = re.search(link + title, client.get("/faelle").text)
    assert found, f"no case {title}"
    household = f"{found[1]}/wege"
    text = client.get(household).text
    return household, list(dict.fromkeys(re.findall(rf'href="({household}/[0-9a-f-]{{36}})"', text)))


def pathways_of(server, person):
    text = Client(server).enter("caseManager").get(person).text
    return list(dict.fromkeys(re.findall(rf'href="({person}/weg/[a-z0-9-]+)"', text)))


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True), (390, False), (1280, True)])
def test_pages_of_pathways_have_no_findings(width, dark, shared_server, open_page):
    household, people = people_of(shared_server)
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    paths = [household, people[0], pathways_of(shared_server, people[0])[0], f"{people[0]}/was-waere-wenn",
             f"{people[0]}/papier", "/wege"]
    for number, path in enumerate(paths):
        assert window.go(path) == 200
        window.axe()
        assert not window.scrolls_sideways(), path
        window.screenshot(f"pathways-{number}-{width}{'-dark' if dark else ''}")


def test_every_bar_is_said_in_a_table_too(shared_server, open_page):
    household, people = people_of(shared_server)
    window = open_page(shared_server).enter("caseManager")
    for person in people:
        window.go(person)
        for chart in window.page.locator(".windows").all():
            rows = chart.locator(".windows__row").count()
            names = {cell.text_content() for cell in chart.locator("tbody th").all()}
            assert rows and len(names) >= rows
            bars = chart.locator(".windows__strip .windows__bar").count()
            assert chart.locator("tbody tr").count() >= bars


def test_a_condition_says_verdict_and_norm_and_the_answer_that_it_is_an_aid(shared_server, open_page):
    _, people = people_of(shared_server)
    window = open_page(shared_server).enter("caseManager")
    window.go(pathways_of(shared_server, people[0])[0])
    main = window.page.locator("main").inner_text()
    assert window.page.locator(".windows .verdict").count() >= 2
    assert "§" in main
    assert "Fundstelle:" in main


def test_no_page_promises_a_right_where_the_norm_gives_none(shared_server):
    """`soll` and `kann` never become "Anspruch"."""
    client = Client(shared_server).enter("caseManager")
    _, people = people_of(shared_server)
    for path in pathways_of(shared_server, people[0]):
        if re.search(r"/weg/(25a|25b|19d|26-4|stag-8|18a-b|60d)$", path):
            assert not re.search(r"\b(hat|haben|besteht) (ein(en)? )?Anspruch\b", client.get(path).text), path


def test_what_if_changes_the_answer_and_stores_nothing(fresh_server, open_page):
    _, people = people_of(fresh_server)
    window = open_page(fresh_server).enter("caseManager")
    before = Client(fresh_server).enter("caseManager").get(people[0]).text
    window.go(f"{people[0]}/was-waere-wenn")
    window.page.locator("main select[name=fact]").select_option("status")
    window.page.get_by_role("button", name="Weiter").click()
    window.page.locator("main select[name=value]").select_option("ne-26-4")
    window.page.get_by_label("Ab wann?").fill("01.01.2027")
    window.page.get_by_role("button", name="Vergleichen").click()
    assert "?" not in window.page.url and "ne-26-4" not in window.page.url
    words = window.page.locator("main").inner_text()
    assert "nichts gespeichert" in words
    assert window.page.locator("main table tbody tr").count() > 0
    window.axe()
    after = Client(fresh_server).enter("caseManager").get(people[0]).text
    names = re.compile(r"<p class=\"due-list__hint\">.*?</p>", re.S)
    assert names.findall(before) == names.findall(after)


def test_what_if_asks_again_for_what_is_missing(shared_server, open_page):
    _, people = people_of(shared_server)
    window = open_page(shared_server).enter("caseManager")
    window.go(f"{people[0]}/was-waere-wenn")
    window.page.get_by_role("button", name="Weiter").click()
    assert "Bitte wählen Sie aus" in window.page.locator("main").inner_text()
    window.page.locator("main select[name=fact]").select_option("german-oral")
    window.page.get_by_role("button", name="Weiter").click()
    window.page.get_by_role("button", name="Vergleichen").click()
    assert window.page.title().startswith("Fehler:")
    window.axe()


@pytest.mark.parametrize(("language", "word"), [("de", "Meine Wege"), ("fr", "Mes voies"), ("uk", "Мої"), ("ar", None)])
def test_the_paper_is_tagged_and_names_no_offence_and_no_illness(language, word, shared_server):
    client = Client(shared_server).enter("caseManager")
    _, people = people_of(shared_server)
    answer = client.get(f"{people[0]}/papier/pdf?sprache={language}")
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    pdf = pypdf.PdfReader(io.BytesIO(answer.bytes))
    assert "/StructTreeRoot" in pdf.trailer["/Root"]
    assert pdf.trailer["/Root"]["/Lang"] == language
    text = "".join(page.extract_text() for page in pdf.pages)
    assert "Meine Wege" in text and (word is None or word in text)
    for word in ("Zentralregister", "Straftat", "Verurteilung", "ärztlich", "Krankheit", "Täuschung"):
        assert word not in text


def test_the_list_shows_first_what_runs_out(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go("/wege")
    headings = window.page.locator("main h2").all_inner_texts()
    order = [next((place for place, text in enumerate(headings) if word in text), None)
             for word in ("Läuft", "Öffnet sich", "Zurzeit offen", "fehlen Angaben")]
    places = [place for place in order if place is not None]
    assert places and places == sorted(places)
    assert window.page.get_by_role("link", name="Wege", exact=True).first.is_visible()
