"""What script/bench --dashboard runs: the pages of the indicators on a database of a whole state, first and later."""
import argparse
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path[:0] = [str(ROOT / "Tests/BrowserTests"), str(ROOT / "Benchmarks")]
from bench import FOLDER, say  # noqa: E402
from client import Client  # noqa: E402
from server import PostgreSQL, Server, lotse  # noqa: E402
import sessions  # noqa: E402

FIRST_MS, LATER_MS = 1000, 100
MANAGER = "fm-0001"
PAGES = ["/steuerung/kennzahlen", "/steuerung/kennzahlen/active-cases?nach=status",
         "/steuerung/kennzahlen/own-income?nach=age&schritt=quarter",
         "/steuerung/kennzahlen?gruppe=long-tolerated", "/steuerung/vergleich"]


def execute(database, statement):
    if database.startswith("sqlite:"):
        with sqlite3.connect(database.removeprefix("sqlite:"), timeout=60) as connection:
            connection.execute(statement)
    else:
        subprocess.run(["psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-c", statement, database], check=True)


def generated(engine, options):
    if engine == "sqlite":
        database = f"sqlite:{FOLDER / f'state-{options.cases}-{options.municipalities}.sqlite'}"
    else:
        server = PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])
        server.sql(server.address, "CREATE DATABASE state")
        database = server.named("state")
    begun = time.monotonic()
    lotse("demo", "generate", "--cases", str(options.cases), "--municipalities", str(options.municipalities),
          database=database, timeout=7200)
    say(f"{engine}: {options.cases} cases of {options.municipalities} municipalities "
        f"in {time.monotonic() - begun:.0f} s")
    # Nobody who sees figures is generated.
    execute(database, f"UPDATE account SET roles = 'coordination' WHERE sign_in_name = '{MANAGER}'")
    return database


def asked(client, path):
    begun = time.monotonic()
    page = client.get(path)
    assert page.status == 200, f"{path}: {page.status}"
    return (time.monotonic() - begun) * 1000


def measure(engine, database, options):
    runs = []
    for path in PAGES:
        # Each first view is the first of a server that has just been started.
        server = Server(database)
        try:
            client = Client(server)
            client.cookies = dict(sessions.begin(database, MANAGER))
            assert client.get("/konto").status == 200, "the session does not hold"
            first = asked(client, path)
            later = sorted(asked(client, path) for _ in range(options.times))
        finally:
            server.stop()
        run = {"engine": engine, "page": path, "first_ms": round(first, 1),
               "later_ms": round(statistics.median(later), 1),
               "later_p95_ms": round(later[int(len(later) * 0.95)], 1)}
        say(f"  {path}: first {run['first_ms']} ms, later {run['later_ms']} ms")
        runs.append(run)
    return runs


def main():
    parser = argparse.ArgumentParser(prog="script/bench --dashboard", description=__doc__)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--municipalities", type=int, default=54)
    parser.add_argument("--times", type=int, default=40)
    parser.add_argument("--engines", default="sqlite,postgresql")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    runs = []
    for engine in options.engines.split(","):
        runs += measure(engine, generated(engine, options), options)
    print(f"\n| Database | Page | first ms (≤ {FIRST_MS}) | later ms (≤ {LATER_MS}) | later p95 ms |")
    print("| --- | --- | ---: | ---: | ---: |")
    for run in runs:
        print(f"| {run['engine']} | {run['page']} | {run['first_ms']} | {run['later_ms']} | {run['later_p95_ms']} |")
    (FOLDER / "dashboard.json").write_text(json.dumps({"options": vars(options), "runs": runs}, indent=2))


if __name__ == "__main__":
    main()
