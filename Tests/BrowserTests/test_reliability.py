"""Ends cleanly on SIGTERM, loses nothing acknowledged on kill -9, and starts fast."""
import concurrent.futures
import re
import threading
import time
import uuid

import pytest

from client import Client
from server import Server, lotse

KILLS = 3
WRITERS = 4


def first_case(client):
    page = client.get("/faelle")
    found = re.search(r'href="(/faelle/[0-9a-f-]{36})"', page.text)
    assert found, "the case list shows no case"
    return found[1]


def write_notes(client, case, acknowledged, stop):
    """Writes notes until the server is gone; keeps those whose 303 arrived."""
    form = client.get(f"{case}/kontakte").form(f"{case}/kontakte")
    while not stop.is_set():
        note = f"Notiz {uuid.uuid4().hex}"
        try:
            answer = client.post(form.action, {**form.fields, **form.hidden, "text": note})
        except OSError:
            return
        if answer.status == 303:
            acknowledged.append(note)


def notes_of(engine, database):
    return {row[0] for row in engine.rows(database, "SELECT text FROM note")}


def test_kill_9_under_write_load_loses_nothing_acknowledged(engine):
    database = engine.fresh()
    acknowledged = []
    for _ in range(KILLS):
        server = Server(database)
        stop = threading.Event()
        clients = [Client(server).sign_in("caseManager") for _ in range(WRITERS)]
        case = first_case(clients[0])
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            before = len(acknowledged)
            running = [pool.submit(write_notes, client, case, acknowledged, stop) for client in clients]
            time.sleep(1.0)
            server.kill()
            stop.set()
            for writer in running:
                writer.result()
        server.stop()
        assert len(acknowledged) - before > 5, "no write load was made"
    server = Server(database)
    assert Client(server).sign_in("caseManager").get(case).status == 200
    server.stop()
    missing = set(acknowledged) - notes_of(engine, database)
    assert not missing, f"{len(missing)} of {len(acknowledged)} acknowledged notes are lost"
    verified = lotse("audit", "verify", database=database, check=False)
    assert verified.returncode == 0, verified.stdout + verified.stderr


def test_sigterm_finishes_requests_under_way_and_ends_with_0(engine):
    database = engine.fresh()
    server = Server(database)
    acknowledged, stop = [], threading.Event()
    clients = [Client(server).sign_in("caseManager") for _ in range(WRITERS)]
    case = first_case(clients[0])
    with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(write_notes, client, case, acknowledged, stop) for client in clients]
        time.sleep(0.5)
        status = server.terminate()
        stop.set()
        for writer in running:
            writer.result()
    assert status == 0, f"ended with {status}:\n{server.log()[-2000:]}"
    assert acknowledged and set(acknowledged) <= notes_of(engine, database)
    server.stop()


def test_sigterm_without_visitors_ends_with_0(engine):
    server = Server(engine.fresh())
    Client(server).get("/anmelden")
    assert server.terminate(timeout=10) == 0
    server.stop()


def test_the_server_listens_soon(shared_server):
    # A debug build on a busy machine; script/bench measures the release build.
    assert shared_server.seconds_to_listen < 5


def test_two_people_editing_one_record_lose_nothing(fresh_server):
    first, second = (Client(fresh_server).sign_in("caseManager") for _ in range(2))
    page = f"{first_case(first)}/bearbeiten"
    early, late = first.get(page).form(), second.get(page).form()
    assert first.post(early.action, {**early.fields, **early.hidden, "town": "Ebbeloh"}).status == 303
    answer = second.post(late.action, {**late.fields, **late.hidden, "town": "Sandrade"})
    assert answer.status in {409, 422}
    assert "Ebbeloh" in answer.text and "Sandrade" in answer.text, "the page shows both towns"
    again = answer.form()
    assert second.post(again.action, {**again.fields, **again.hidden, "town": "Sandrade"}).status == 303
    assert 'value="Sandrade"' in first.get(page).text


@pytest.mark.parametrize("option", [["--port", "99999"], ["--port", "x"], ["--unknown"]])
def test_a_wrong_option_ends_with_2_and_one_sentence(option):
    done = lotse("serve", *option, check=False, timeout=20)
    assert done.returncode in {2} and done.stderr.strip()


def test_a_broken_database_address_is_refused_with_a_sentence():
    done = lotse("migrate", "--database", "mysql://x", check=False, timeout=20)
    assert done.returncode in {1, 2} and "sqlite:" in done.stderr + done.stdout
