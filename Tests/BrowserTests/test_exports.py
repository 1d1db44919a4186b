"""Reports as files: a short one at once, a long one with a page that shows how far it is; for nobody else, and once."""
import pathlib
import re
import time

import pytest

import offices
import sessions
from client import Client

ROWS = 8000


@pytest.fixture(scope="module")
def made(engine, tmp_path_factory):
    folder = tmp_path_factory.mktemp("exports")
    return offices.database(engine, folder, ROWS), folder


@pytest.fixture(scope="module")
def office(made):
    running = offices.serve(*made)
    yield running
    running.stop()


def page_of(client, form="csv"):
    answer = offices.ask(client, form)
    assert answer.status == 303, f"{answer.status}: the file came at once"
    return answer.location


def finished(client, page):
    for _ in range(300):
        answer = client.get(page)
        assert answer.status == 200
        if "Die Datei gibt es einmal" in answer.text:
            return answer
        time.sleep(0.2)
    raise AssertionError("the report was never finished")


def fetch(client, page):
    form = client.get(page).form(re.escape(page) + "/datei")
    return client.post(form.action, form.hidden)


def test_a_short_report_comes_at_once_and_leaves_no_file(shared_server):
    client = Client(shared_server).enter("caseManager")
    answer = client.submit("/faelle/meldung", {"as": "csv"}, action="/faelle/meldung")
    assert answer.status == 200 and "attachment" in answer.headers["content-disposition"]
    assert answer.bytes.startswith(b"\xef\xbb\xbf") and int(answer.headers["content-length"]) == len(answer.bytes)
    assert offices.left(shared_server) == []


def test_a_long_report_shows_how_far_it_is_and_is_handed_out_once_to_who_asked(office):
    client = offices.case_manager(office)
    page = page_of(client)
    running = client.get(page)
    assert running.status == 200 and f'max="{ROWS}"' in running.text and "no-store" in running.headers["cache-control"]
    other = offices.case_manager(office, "fm-0002")
    assert other.get(page).status == 404
    finished(client, page)
    written = offices.left(office)
    assert [oct(path.stat().st_mode & 0o777) for path in written] == ["0o600"]
    assert oct(written[0].parent.stat().st_mode & 0o777) == "0o700"
    token = other.get("/konto").forms()[0].hidden["csrf"]
    assert other.post(page + "/datei", {"csrf": token}).status == 404
    file = fetch(client, page)
    assert file.status == 200 and len(file.text.splitlines()) == ROWS + 1
    assert offices.left(office) == [] and client.get(page).status == 404


def test_a_spreadsheet_has_as_many_rows_as_there_are_cases(office):
    client = offices.case_manager(office)
    page = page_of(client, "xlsx")
    finished(client, page)
    file = fetch(client, page)
    assert file.bytes.startswith(b"PK") and offices.rows_of_sheet(file.bytes) == ROWS + 1
    assert offices.left(office) == []


def test_a_cancelled_report_leaves_nothing(office):
    client = offices.case_manager(office)
    page = page_of(client)
    form = client.get(page).form(re.escape(page) + "/verwerfen")
    assert client.post(form.action, form.hidden).location == "/faelle/meldung"
    assert client.get(page).status == 404 and offices.left(office) == []


def test_nobody_begins_more_files_than_he_can_fetch(office):
    client = offices.case_manager(office)
    pages = [page_of(client) for _ in range(3)]
    answer = offices.ask(client, "csv")
    assert answer.status == 409 and "zu viele Dateien" in answer.text
    token = client.get("/konto").forms()[0].hidden["csrf"]
    for page in pages:
        client.post(page + "/verwerfen", {"csrf": token})
    assert offices.left(office) == []


def test_a_server_that_was_killed_leaves_nothing_for_the_next(made):
    running = offices.serve(*made)
    page_of(offices.case_manager(running))
    assert offices.left(running)
    running.kill()
    again = offices.serve(*made)
    try:
        assert offices.left(running) == []
    finally:
        again.stop()
    assert offices.left(again) == []


def test_the_page_of_a_long_report_goes_on_by_itself_and_gives_the_file(office, open_page):
    window = open_page(office)
    session = sessions.begin(office.database, offices.MANAGER)
    address = office.address.replace("http:", "https:")
    window.context.add_cookies([
        {"name": name, "value": value, "url": address, "secure": True} for name, value in session.items()])
    window.context.set_extra_http_headers({"Prefer": "respond-async"})
    window.go("/faelle/meldung")
    window.page.get_by_label("Vom").fill("01.01.2000")
    window.page.get_by_label("Als CSV-Datei herunterladen").check()
    window.page.get_by_role("button", name="Weiter").click()
    window.page.get_by_role("heading", name="Die Meldung wird geschrieben").wait_for()
    window.axe()
    window.page.get_by_role("heading", name="Die Meldung ist geschrieben").wait_for(timeout=60_000)
    with window.page.expect_download() as download:
        window.page.get_by_role("button", name="Datei herunterladen").click()
    assert len(pathlib.Path(download.value.path()).read_text("utf-8").splitlines()) == ROWS + 1
