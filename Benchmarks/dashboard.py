"""What script/bench --dashboard runs: the pages of the indicators on a database of a whole state, first and later."""
import argparse
import json
import os
import pathlib
import statistics
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path[:0] = [str(ROOT / "Tests/BrowserTests"), str(ROOT / "Benchmarks")]
from bench import FOLDER, say  # noqa: E402
from client import Client  # noqa: E402
from server import PostgreSQL, Server, SQLite, lotse  # noqa: E402
import sessions  # noqa: E402

FIRST_MS, LATER_MS = 1000, 100
MANAGER, OFFICER = "fm-0001", "fm-0002"
PAGES = ["/steuerung/ueberblick", "/steuerung/kennzahlen", "/steuerung/kennzahlen/active-cases?nach=status",
         "/steuerung/kennzahlen/own-income?nach=age&schritt=quarter",
         "/steuerung/kennzahlen?gruppe=tolerated-families", "/steuerung/vergleich"]
STATE = "/steuerung/land"


def generated(engine, options):
    if engine == "sqlite":
        database = f"sqlite:{FOLDER / f'state-{options.cases}-{options.municipalities}.sqlite'}"
    else:
        server = PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])
        server.sql(server.address, "CREATE DATABASE state")
        database = server.named("state")
    if engine == "sqlite" and options.kept and pathlib.Path(database.removeprefix("sqlite:")).exists():
        return database
    begun = time.monotonic()
    lotse("demo", "generate", "--cases", str(options.cases), "--municipalities", str(options.municipalities),
          database=database, timeout=7200)
    say(f"{engine}: {options.cases} cases of {options.municipalities} municipalities "
        f"in {time.monotonic() - begun:.0f} s")
    return database


def appoint(database):
    """Nobody who sees figures is generated: one coordination for each municipality, and an account of the state."""
    sessions.execute(database, """UPDATE account SET roles = 'coordination' WHERE sign_in_name IN
        (SELECT min(sign_in_name) FROM account JOIN organisation ON organisation.id = account.organisation_id
         WHERE organisation.kind = 'integrationCentre' GROUP BY account.municipality_id)""")
    sessions.execute(database, """INSERT INTO organisation (id, municipality_id, name, kind)
        SELECT 'state', municipality_id, 'Landesstelle', 'stateOffice' FROM organisation
        WHERE kind = 'integrationCentre' ORDER BY id LIMIT 1 ON CONFLICT (id) DO NOTHING""")
    sessions.execute(database, f"""UPDATE account SET roles = 'stateOfficer', organisation_id = 'state'
        WHERE sign_in_name = '{OFFICER}'""")


def names(engine, database):
    query = "SELECT sign_in_name FROM account WHERE roles = 'coordination' ORDER BY sign_in_name"
    return [row[0] for row in engine.rows(database, query)]


def agree(engine, database):
    """Every municipality takes part; how long each decision takes, which works out twelve months."""
    server = Server(database)
    took = []
    try:
        for name in names(engine, database):
            client = Client(server)
            client.cookies = dict(sessions.begin(database, name))
            form = client.get("/steuerung/vergleich/land").form("/steuerung/vergleich/land(/beenden)?")
            if not form.action.endswith("/beenden"):
                begun = time.monotonic()
                assert client.post(form.action, form.hidden).status == 303
                took.append(time.monotonic() - begun)
    finally:
        server.stop()
    if took:
        say(f"  {len(took)} municipalities agreed, {statistics.median(took):.2f} s each, {max(took):.2f} s at most")


def asked(client, path):
    begun = time.monotonic()
    page = client.get(path)
    assert page.status == 200, f"{path}: {page.status}"
    return (time.monotonic() - begun) * 1000


def measure(engine, database, options):
    runs = []
    for path in PAGES + [STATE]:
        # Each first view is the first of a server that has just been started.
        server = Server(database)
        try:
            client = Client(server)
            client.cookies = dict(sessions.begin(database, OFFICER if path == STATE else MANAGER))
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
    parser.add_argument("--kept", action="store_true", help="take the SQLite file that an earlier run has made")
    parser.add_argument("--engines", default="sqlite,postgresql")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    runs = []
    for engine in options.engines.split(","):
        database = generated(engine, options)
        appoint(database)
        reader = SQLite(FOLDER) if engine == "sqlite" else PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])
        agree(reader, database)
        runs += measure(engine, database, options)
    say(f"load of the machine at the end: {os.getloadavg()[0]:.1f}")
    print(f"\n| Database | Page | first ms (≤ {FIRST_MS}) | later ms (≤ {LATER_MS}) | later p95 ms |")
    print("| --- | --- | ---: | ---: | ---: |")
    for run in runs:
        print(f"| {run['engine']} | {run['page']} | {run['first_ms']} | {run['later_ms']} | {run['later_p95_ms']} |")
    (FOLDER / "dashboard.json").write_text(json.dumps({"options": vars(options), "runs": runs}, indent=2))


if __name__ == "__main__":
    main()
