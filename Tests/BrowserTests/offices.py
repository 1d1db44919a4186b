"""A case manager with very many cases, for what grows with their number."""
import io
import re
import zipfile

import sessions
from client import Client
from server import KEY, SCRATCH, Server, lotse

REPORT = """report: all
name: { de: Alle Fälle, en: All cases }
about: { de: Eine Zeile je Haushalt., en: One row for each household. }
rows: households
fields:
  - { column: Fallnummer, from: number }
  - { column: Beginn, from: openedOn, days: month }
  - { column: Personen, from: persons }
  - { column: Kontakte, from: contacts }
  - { column: Ziele, from: goals }
"""
MANAGER = "fm-0001"


def database(engine, folder, cases):
    """All generated cases are led by the first case manager."""
    if engine.name == "sqlite":
        made = f"sqlite:{folder / 'office.sqlite'}"
    else:
        engine.sql(engine.address, f"DROP DATABASE IF EXISTS {folder.name}")
        engine.sql(engine.address, f"CREATE DATABASE {folder.name}")
        made = engine.named(folder.name)
    lotse("demo", "generate", "--cases", str(cases), "--json", database=made, timeout=3600)
    sessions.execute(made, f"""UPDATE case_file SET case_manager_id =
        (SELECT id FROM account WHERE sign_in_name = '{MANAGER}')""")
    return made


def serve(made, folder):
    """A server with a report that needs no release."""
    (folder / "Reports").mkdir(exist_ok=True)
    (folder / "Reports/all.yaml").write_text(REPORT, "utf-8")
    return Server(made, "--resources", str(folder))


def case_manager(server, name=MANAGER):
    client = Client(server)
    client.cookies = dict(sessions.begin(server.database, name))
    return client


def ask(client, form):
    """Asks for the report on all cases as a file, without waiting for it."""
    asked = client.get("/faelle/meldung").form("/faelle/meldung")
    fields = {**asked.fields, **asked.hidden, "report": "all", "as": form, "from": "01.01.2000"}
    return client.post("/faelle/meldung", fields, {"Prefer": "respond-async"})


def left(server):
    """Files that the server keeps until somebody fetches them."""
    folder = SCRATCH / "exports" / str(server.process.pid)
    return sorted(folder.iterdir()) if folder.exists() else []


def rows_of_sheet(data):
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return len(re.findall(rb"<row ", book.read("xl/worksheets/sheet1.xml")))


assert str(SCRATCH) in KEY["LOTSE_KEY_FILE"], "files are written beside the key"
