"""Papers of a case: filed, downloaded, replaced and removed; with JavaScript and without."""
import re

import pytest

from client import Client
from test_story import TODAY, german, new_case

FIRST = b"%PDF-1.4\n% die erste Fassung \xe4\n%%EOF\n"
SECOND = b"%PDF-1.4\n% die zweite Fassung\n%%EOF\n"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00 kein Dokument"
NOBODY = "019a0000-0000-7000-8000-000000000000"


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def window(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("caseManager")


@pytest.fixture()
def case(window):
    return new_case(window)


def main_text(window):
    return window.page.locator("main").inner_text()


def put(window, action, data, name="Bescheid März.pdf", **fields):
    """Chooses a file and sends the form it belongs to."""
    field = window.form(action).locator("input[type=file]")
    field.set_input_files({"name": name, "mimeType": "application/pdf", "buffer": data})
    window.submit(action, **fields)


def add(window, case, description="Bescheid über Leistungen", data=FIRST, **fields):
    """Files a paper and gives back its address."""
    window.go(case + "/dokumente/neu")
    put(window, case + "/dokumente/neu", data, description=description, kind="certificate",
        datedOn=german(TODAY), **fields)
    assert "abgelegt" in main_text(window)
    shown = "Besonders geschütztes Dokument" if fields else description
    return window.page.locator("main table a", has_text=shown).first.get_attribute("href")


def download(window, link):
    with window.page.expect_download() as waiting:
        link.click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def kept(engine, server):
    """How many papers, versions and pieces of content the database holds."""
    counts = (engine.rows(server.database, f"SELECT count(*) FROM document{part}")
              for part in ("", "_version", "_chunk"))
    return [int(rows[0][0]) for rows in counts]


def look(server, open_page, prefix, pages):
    """What every page has to be, wide and narrow, light and dark."""
    for width, dark in ((1280, False), (1280, True), (390, False), (390, True)):
        window = open_page(server, width=width, dark=dark).enter("caseManager")
        for name, path in pages.items():
            assert window.go(path) == 200
            window.axe()
            assert not window.scrolls_sideways(), f"{path} scrolls sideways at {width}"
            window.screenshot(f"{prefix}-{name}-{width}{'-dark' if dark else ''}")


def test_a_paper_is_listed_and_downloaded_as_it_was_sent(window, case, fresh_server):
    paper = add(window, case)
    window.page.locator("main table a").first.click()
    window.page.wait_for_load_state()
    link = window.page.locator("main a[download]")
    assert download(window, link) == ("Bescheid März.pdf", FIRST)
    answer = Client(fresh_server).enter("caseManager").get(f"{paper}/fassung/1")
    assert answer.status == 200 and answer.bytes == FIRST
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "no-store" in answer.headers["cache-control"] and "sandbox" in answer.headers["content-security-policy"]


def test_a_program_named_like_a_paper_is_refused_in_one_sentence_and_not_kept(window, case, engine, fresh_server):
    before, form = kept(engine, fresh_server), case + "/dokumente/neu"
    window.go(form)
    put(window, form, PROGRAM, description="Bescheid", kind="certificate", datedOn=german(TODAY))
    assert window.page.title().startswith("Fehler:")
    assert window.page.locator("main .error-summary li").all_inner_texts() == [
        "Die Datei ist ein Programm. Programme können nicht abgelegt werden; bitte wählen Sie ein Dokument."]
    assert window.page.locator("[name=description]").input_value() == "Bescheid", "what was typed stays"
    window.axe()
    assert kept(engine, fresh_server) == before
    put(window, form, FIRST)
    assert "Das Dokument ist abgelegt." in main_text(window)


def test_a_new_version_replaces_a_paper_until_it_is_removed_for_a_reason(window, case, engine, fresh_server):
    papers, versions, pieces = kept(engine, fresh_server)
    paper = add(window, case)
    window.go(paper)
    window.page.locator("main details summary", has_text="neue Fassung").click()
    put(window, paper + "/ersetzen", SECOND, name="Bescheid neu.pdf")
    links = window.page.locator("main a[download]")
    assert [download(window, links.nth(place))[1] for place in (0, 1)] == [SECOND, FIRST]
    window.page.locator("main a[href$='/entfernen']").click()
    window.page.wait_for_load_state()
    window.submit(paper + "/entfernen")
    assert window.page.title().startswith("Fehler:") and "warum das Dokument entfernt wird" in main_text(window)
    window.axe()
    window.submit(paper + "/entfernen", reason="falscher Fall")
    assert "Der Nachweis bleibt stehen." in main_text(window)
    window.go(paper)
    shown = main_text(window)
    assert "falscher Fall" in shown and shown.count("SHA-256") == 2 and "Bescheid" not in shown
    window.axe()
    reader = Client(fresh_server).enter("caseManager")
    assert {reader.get(f"{paper}/fassung/{number}").status for number in (1, 2)} == {409}
    assert kept(engine, fresh_server) == [papers + 1, versions + 2, pieces], "the proof stays, the content is gone"


def test_only_those_who_may_open_a_paper(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    case = new_case(window)
    paper, special = add(window, case), add(window, case, "Attest der Klinik", special="yes")
    colleague, deputy = Client(fresh_server).enter("otherCaseManager"), Client(fresh_server).enter("deputy")
    absent = colleague.get(f"{case}/dokumente/{NOBODY}")
    for address in (paper, f"{paper}/fassung/1", f"{paper}/entfernen", case + "/dokumente", case + "/dokumente/neu"):
        answer = colleague.get(address)
        assert (answer.status, answer.title()) == (404, absent.title()), address
    own = re.search(r'href="(/faelle/[0-9a-f-]{36})"', colleague.get("/faelle").text)[1]
    assert colleague.get(paper.replace(case, own)).status == 404, "her own case leads to no paper of another"
    assert deputy.get(f"{paper}/fassung/1").bytes == FIRST
    for address in (special, f"{special}/fassung/1", f"{special}/entfernen"):
        answer = deputy.get(address)
        assert answer.status == 403 and "Attest" not in answer.text, address
    assert "Attest" not in deputy.get(case + "/dokumente").text
    assert 'name="special"' not in deputy.get(case + "/dokumente/neu").text


def test_the_pages_of_papers_have_no_findings(fresh_server, open_page):
    first = open_page(fresh_server).enter("caseManager")
    case = new_case(first)
    paper, special = add(first, case), add(first, case, "Attest der Klinik", special="yes")
    pages = {"list": case + "/dokumente", "new": case + "/dokumente/neu", "one": paper, "special": special,
             "remove": paper + "/entfernen"}
    look(fresh_server, open_page, "documents", pages)
