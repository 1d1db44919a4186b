"""What script/bench runs: the pages of a case manager on a large generated municipality, measured with wrk."""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
from client import Client  # noqa: E402
from server import KEY, PROGRAM, PostgreSQL, Server  # noqa: E402
import urllib.parse  # noqa: E402

FOLDER = ROOT / "var/bench"
# Redmine 5.0.4 and Open Zaak 1.30 on two cores with the same amount of data: requests a second at 8 clients.
PEERS = {"case list": 11.6, "case page": 57.5, "add a note": 43.7}


def say(text):
    """What is being done, at once and with the time: a large run is long, and silence looks like a standstill."""
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


def measured(work, clients, requests, cookie, server, seconds):
    file = FOLDER / f"{work.replace(' ', '-')}.requests"
    file.write_text("".join(f"{line}\n" for line in requests))
    done = subprocess.run(
        ["wrk", f"-t{min(clients, 2)}", f"-c{clients}", f"-d{seconds}s", "--timeout", "10s",
         "-s", ROOT / "Benchmarks/requests.lua", server.address],
        env={**os.environ, "LOTSE_BENCH_REQUESTS": str(file), "LOTSE_BENCH_COOKIE": cookie},
        text=True, capture_output=True, check=True)
    result = json.loads(re.search(r"RESULT (\{.*\})", done.stdout)[1])
    return {"what": work, "clients": clients, **result, "memory_mb": memory(server, "VmRSS")}


def memory(server, field):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return round(int(re.search(rf"{field}:\s+(\d+)", status)[1]) / 1024, 1)


def cases_of(client, wanted=500):
    """Addresses of cases within sight, page by page."""
    found, path = [], "/faelle"
    while path and len(found) < wanted:
        page = client.get(path)
        found += [link for link in dict.fromkeys(page.links()) if re.fullmatch(r"/faelle/[0-9a-f-]{36}", link)]
        path = next((link for link in page.links() if "nach=" in link and link not in {path}), None)
    assert found, "the case manager sees no case"
    return list(dict.fromkeys(found))[:wanted]


def names_of(client, cases):
    """Family names as they stand in the headings of case pages, each the way somebody might type it."""
    headings = [re.search(r"<h1[^>]*>(.*?)</h1>", client.get(case).text, re.S) for case in cases[:40]]
    texts = [re.sub(r"<[^>]+>", "", heading[1]) for heading in headings if heading]
    return [text.split()[-1].lower().replace("ü", "ue").replace("sch", "sh") for text in texts if text.split()]


def persons_of(client, cases):
    """Name and birthday of persons in sight as the forms say them, whom somebody is about to enter once more."""
    found = []
    for case in cases[:60]:
        page = client.get(case).text
        for path in re.findall(rf'href="({case}/personen/[0-9a-f-]{{36}})"', page)[:1]:
            fields = client.get(path).form(path).fields
            if fields.get("familyName") and len(fields.get("birth", "")) == 10:
                found.append({name: fields[name] for name in ("familyName", "givenName", "birth")})
    return found


# Words of the generated notes: frequent and rare ones, inflected otherwise, several at once, a phrase, a beginning.
WORDS = ["Integrationskurs", "Verlängerungen Titel", "Bescheide Jobcenter Antrag", "Geburtsurkunden", "Miete",
         '"neue Karte"', "Dolmetscherin Vermieter", "Praktikum Werkstatt", "Krankenversich", "Unterlagen nachreichen",
         "nirgendwo"]


def encoded(form, **changed):
    return urllib.parse.urlencode({**form.fields, **form.hidden, **changed})


def work_of(client):
    cases = cases_of(client)
    listed = client.get("/faelle")
    search = listed.form("/faelle/suche")
    journals = [(f"{case}/kontakte", client.get(f"{case}/kontakte").form(f"{case}/kontakte")) for case in cases[:50]]
    find = client.get("/suche").form("/suche")
    known = persons_of(client, cases)
    typed = [urllib.parse.urlencode({"csrf": find.hidden["csrf"], **person}) for person in known]
    opening = client.get("/faelle/neu").form("/faelle/neu")
    note = "Gespräch geführt, Unterlagen gesichtet, Termin vereinbart. " * 3
    return {
        "today": ["GET\t/heute"],
        "case list": ["GET\t/faelle"],
        "case page": [f"GET\t{case}" for case in cases],
        "add a note": [f"POST\t{path}\t{encoded(form, text=note)}" for path, form in journals],
        "name search": [f"POST\t/faelle/suche\t{encoded(search, name=name)}" for name in names_of(client, cases)],
        "full-text search": [f"POST\t/suche\t{encoded(find, words=words)}" for words in WORDS],
        "candidates": [f"POST\t/personen/kandidaten\t{form}" for form in typed],
        # Answered with whom it may be, in one's own cases and in all of the municipality; nothing is saved.
        "known elsewhere": [f"POST\t/faelle/neu\t{encoded(opening, title='Messung', **person)}" for person in known],
    }


def generated(cases, database):
    """Runs the generator; its progress bar becomes a line every ten seconds, also where nobody watches a terminal."""
    say(f"generating {cases} cases")
    process = subprocess.Popen([PROGRAM, "demo", "generate", "--cases", str(cases), "--seed", "1"], cwd=ROOT, text=True,
                               env={**os.environ, **KEY, "LOTSE_DATABASE": database},
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    shown, line, last = time.monotonic(), "", ""
    while sign := process.stderr.read(1):
        if sign not in "\r\n":
            line += sign
            continue
        if line.strip() and time.monotonic() - shown > 10:
            shown = time.monotonic()
            say(line.strip())
        last, line = line, ""
    said = process.stdout.read()
    if process.wait() != 0:
        raise SystemExit(f"demo generate ended with {process.returncode}: {last.strip()} {said}")
    return said


def prepared(engine, options):
    """A database with the generated cases, and who signs in; made once and kept for the next run."""
    account = FOLDER / f"cases-{options.cases}.account"
    if engine == "sqlite":
        path = FOLDER / f"cases-{options.cases}.sqlite"
        database = f"sqlite:{path}"
        if account.exists():
            return database, account.read_text().split(), None
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{path}{suffix}").unlink(missing_ok=True)
    else:
        server = PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])
        server.sql(server.address, f"CREATE DATABASE bench_{options.cases}")
        database = server.named(f"bench_{options.cases}")
    begun = time.monotonic()
    who = re.search(r"Sign in as (\S+) with the password (\S+)", generated(options.cases, database)).groups()
    seconds = round(time.monotonic() - begun, 1)
    say(f"{engine}: {options.cases} cases generated in {seconds} s")
    if engine == "sqlite":
        account.write_text(" ".join(who))
    return database, who, seconds


def bench(engine, options):
    database, who, generated = prepared(engine, options)
    say(f"{engine}: starting the server on {options.cases} cases")
    server = Server(database)
    report = {"engine": engine, "cases": options.cases, "generate_seconds": generated,
              "listens_after_seconds": round(server.seconds_to_listen, 3),
              "memory_at_start_mb": memory(server, "VmRSS")}
    try:
        client = Client(server).sign_in_as(*who)
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        report["runs"] = []
        say(f"{engine}: collecting addresses, names and words")
        for work, requests in work_of(client).items():
            for clients in (1, 8):
                run = measured(work, clients, requests, cookie, server, options.seconds)
                say(f"{engine:10} {work:16} {clients} clients: {run['requests_per_second']:9.1f} req/s, "
                      f"p50 {run['p50_ms']} ms, p95 {run['p95_ms']} ms, p99 {run['p99_ms']} ms, "
                      f"{run['failed']} failed, {run['memory_mb']} MB")
                report["runs"].append(run)
        report["memory_peak_mb"] = memory(server, "VmHWM")
    finally:
        server.stop()
    return report


def table(reports):
    yield "| Database | What | Clients | req/s | p50 ms | p95 ms | p99 ms | failed | × peer | Memory MB |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for report in reports:
        for run in report["runs"]:
            peer = PEERS.get(run["what"]) if run["clients"] == 8 else None
            times = f"{run['requests_per_second'] / peer:.0f}" if peer else ""
            yield (f"| {report['engine']} | {run['what']} | {run['clients']} | {run['requests_per_second']} "
                   f"| {run['p50_ms']} | {run['p95_ms']} | {run['p99_ms']} | {run['failed']} | {times} "
                   f"| {run['memory_mb']} |")
    for report in reports:
        yield (f"\n{report['engine']}: {report['cases']} cases, listens after {report['listens_after_seconds']} s, "
               f"{report['memory_at_start_mb']} MB at start, {report['memory_peak_mb']} MB at most"
               + (f", generated in {report['generate_seconds']} s" if report["generate_seconds"] else ""))


def growth(reports):
    """p95 at one client on each size, and how much it grew from the smallest to the largest."""
    sizes = sorted({report["cases"] for report in reports})
    yield "\n| Database | What | " + " | ".join(f"p95 ms at {size}" for size in sizes) + " | grew |"
    yield "| --- | --- |" + " ---: |" * (len(sizes) + 1)
    for engine in dict.fromkeys(report["engine"] for report in reports):
        by_size = {report["cases"]: {run["what"]: run["p95_ms"] for run in report["runs"] if run["clients"] == 1}
                   for report in reports if report["engine"] == engine}
        for work in by_size[sizes[-1]]:
            times = [by_size[size][work] for size in sizes]
            yield f"| {engine} | {work} | " + " | ".join(map(str, times)) + f" | {times[-1] / times[0]:.2f} × |"


def main():
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--cases", default="100000", help="one size, or several with commas to see what grows")
    parser.add_argument("--seconds", type=int, default=10, help="for each run of wrk")
    parser.add_argument("--engines", default="sqlite,postgresql")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    sizes, reports = [int(size) for size in options.cases.split(",")], []
    for options.cases in sizes:
        for engine in options.engines.split(","):
            reports.append(bench(engine, options))
            (FOLDER / "results.json").write_text(json.dumps(reports, indent=2))
    lines = [*table(reports), *(growth(reports) if len(sizes) > 1 else [])]
    print("\n" + "\n".join(lines) + f"\n\nAs JSON: {(FOLDER / 'results.json').relative_to(ROOT)}")


if __name__ == "__main__":
    main()
