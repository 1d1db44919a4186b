"""traces.py CASES: from the database to the drawn map, with ten events a case; and again after one case changed."""
import os
import pathlib
import random
import shutil
import sqlite3
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path[:0] = [str(ROOT / "Tests/BrowserTests"), str(ROOT / "Benchmarks")]
from bench import memory  # noqa: E402
from client import Client  # noqa: E402
from server import Server, SQLite  # noqa: E402

FOLDER = ROOT / "var/bench/traces"
STEPS = [("case.opened", "", ""), ("step.arrival.registration.done", "a", "residenceLaw"),
         ("step.arrival.title.begun", "b", "residenceLaw"), ("step.arrival.title.done", "b", "residenceLaw"),
         ("step.arrival.benefit.begun", "c", "sgb2"), ("step.arrival.benefit.done", "c", "sgb2"),
         ("step.arrival.insurance.done", "d", "sgb5"), ("step.arrival.course.begun", "e", "integrationCourses"),
         ("step.arrival.course.done", "e", "integrationCourses"), ("step.arrival.work.done", "c", "sgb2")]


def trace(chance):
    steps = STEPS[:]
    for _ in range(chance.choice([0, 0, 1, 2])):
        place = chance.randrange(1, len(steps) - 1)
        steps[place], steps[place + 1] = steps[place + 1], steps[place]
    day, lines = 17_000 + chance.randrange(3000), []
    for activity, agency, sphere in steps:
        day += chance.choice([0, 2, 5, 9, 14, 30, 90])
        lines.append(f"{day}\t{activity}\t{agency and 'agency-' + agency}\t{sphere}\n")
    return "".join(lines)


def fill(path, cases):
    """Traces without their cases: what is measured reads only them."""
    connection = sqlite3.connect(path)
    municipality = connection.execute("SELECT municipality_id FROM account WHERE sign_in_name = 'h.vogt'").fetchone()[0]
    chance = random.Random(1)
    rows = ((f"case-{number}", municipality, number + 1, trace(chance), 1) for number in range(cases))
    connection.executemany("INSERT INTO chain_trace VALUES (?, ?, ?, ?, ?)", rows)
    connection.commit()
    return connection, municipality


def timed(client, path):
    begun = time.monotonic()
    page = client.get(path)
    assert page.status == 200 and "<svg class=\"flow\"" in page.text, f"{page.title()} ({page.status})"
    return time.monotonic() - begun


def main():
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    engine = SQLite(FOLDER)
    database = engine.fresh()
    connection, municipality = fill(database.removeprefix("sqlite:"), cases)
    server = Server(database)
    try:
        client = Client(server).enter("coordination")
        first, second = (timed(client, "/steuerung/ketten") for _ in range(2))
        connection.execute("INSERT INTO chain_trace VALUES ('later', ?, 0, ?, ?)",
                           (municipality, trace(random.Random(2)), time.time_ns() // 1000))
        connection.commit()
        third = timed(client, "/steuerung/ketten")
        print(f"{cases * 10} events from the database to the drawn map: {first:.1f} s the first time, "
              f"{second:.1f} s again, {third:.1f} s after a case came; {memory(server, 'VmHWM')} MB at most")
    finally:
        server.stop()
        connection.close()


main()
