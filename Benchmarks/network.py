"""What script/bench --network runs: search in a directory of 20 000 offers, and 200 partners answering at once."""
import argparse
import json
import os
import pathlib
import random
import shutil
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path[:0] = [str(ROOT / "Tests/BrowserTests"), str(ROOT / "Benchmarks")]
from bench import FOLDER, measured, say  # noqa: E402
from client import Client  # noqa: E402
from partners import soak  # noqa: E402
from server import PostgreSQL, SQLite, Server, lotse  # noqa: E402
import urllib.parse  # noqa: E402

TARGET_MS = 20
NEEDS = ["Deutschkurs", "Beratung", "Schulden", "Wohnung", "Kita", "Schwimmen", "Frauen", "Jugend", "Ausbildung",
         "Anerkennung", "Asyl", "Gesundheit", "Impfung", "Nähcafé", "Fahrrad", "Bewerbung", "Steuer", "Familie"]
DOMAINS = ["language", "work", "health", "family", "housing", "school", "livelihood"]
# Frequent and rare words, a beginning, marks alone and together, what nobody offers.
QUESTIONS = [{}, {"suche": "Deutschkurs"}, {"suche": "beratung"}, {"suche": "deu"}, {"suche": "Schulden Fahrrad"},
             {"bereich": "language"}, {"suche": "Unterstützung", "ort": "Ort 7"},
             {"bereich": "health", "sprachkenntnis": "ar"}, {"ort": "Ort 3", "status": "toleration"},
             {"suche": "Nummer 1999"}, {"suche": "Träger 18", "sprachkenntnis": "uk"}, {"suche": "gibtesnicht"},
             {"suche": "Menschen Angebot", "bereich": "work", "sprachkenntnis": "de", "status": "protection"}]


def directory(offers, agencies=400, towns=40):
    """Invented agencies and what they offer, as the Human Services Data Specification writes it."""
    chance = random.Random(1)
    return {
        "organizations": [{"id": f"o{number}", "name": f"Träger {number}", "description": "Träger"}
                          for number in range(agencies)],
        "locations": [{"id": f"l{number}", "location_type": "physical",
                       "addresses": [{"id": f"a{number}", "address_1": "Weg 1", "city": f"Ort {number % towns}",
                                      "state_province": "Nordrhein-Westfalen", "postal_code": "59000",
                                      "country": "DE", "address_type": "physical"}]} for number in range(agencies)],
        "services": [service(number, chance, agencies) for number in range(offers)],
    }


def service(number, chance, agencies):
    return {
        "id": f"s{number}", "organization_id": f"o{number % agencies}", "status": "active",
        "name": f"{NEEDS[number % len(NEEDS)]} {number}",
        "description": f"Angebot mit {chance.choice(NEEDS)} für Menschen, die Unterstützung suchen, Nummer {number}",
        "service_at_locations": [{"id": f"p{number}", "location_id": f"l{number % agencies}"}],
        "languages": [{"id": f"g{number}", "code": ["de", "ar", "uk", "tr"][number % 4]}],
        "attributes": [domain(number, DOMAINS[number % len(DOMAINS)])],
    }


def domain(number, code):
    return {"id": f"t{number}", "link_type": "domain", "link_entity": "service", "value": code,
            "taxonomy_term": {"id": f"d-{code}", "code": code, "name": code, "description": code}}


def search(engine, options):
    database = engine.fresh()
    file = FOLDER / "directory.json"
    file.write_text(json.dumps(directory(options.offers)))
    begun = time.monotonic()
    lotse("directory", "import", str(file), "--as", "h.vogt", database=database, timeout=1800)
    say(f"{engine.name}: {options.offers} offers imported in {time.monotonic() - begun:.1f} s")
    server = Server(database)
    try:
        client = Client(server).enter("caseManager")
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        for question in QUESTIONS:
            path = "/netz" + ("?" + urllib.parse.urlencode(question) if question else "")
            assert client.get(path).status == 200, path
            run = measured("directory search", 1, [f"GET\t{path}"], cookie, server, 2)
            say(f"  {path:90} p50 {run['p50_ms']} ms, p95 {run['p95_ms']} ms")
        paths = ["/netz" + ("?" + urllib.parse.urlencode(question) if question else "") for question in QUESTIONS]
        runs = []
        for clients in (1, 8):
            run = measured("directory search", clients, [f"GET\t{path}" for path in paths], cookie, server,
                           options.seconds)
            runs.append({"engine": engine.name, "offers": options.offers, **run})
        return runs
    finally:
        server.stop()


def table(searches, soaks):
    yield f"| Database | Offers | Clients | req/s | p50 ms | p95 ms (≤ {TARGET_MS} at one client) | failed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for run in searches:
        yield (f"| {run['engine']} | {run['offers']} | {run['clients']} | {run['requests_per_second']} "
               f"| {run['p50_ms']} | {run['p95_ms']} | {run['failed']} |")
    yield "\n| Database | Partners at once | Answers | answers/s | p50 ms | p95 ms | slowest ms | refused | lost |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for run in soaks:
        yield (f"| {run['engine']} | {run['partners']} | {run['answers']} | {run['answers_per_second']} "
               f"| {run['p50_ms']} | {run['p95_ms']} | {run['slowest_ms']} | {run['refused']} | {run['lost']} |")


def main():
    parser = argparse.ArgumentParser(prog="script/bench --network", description=__doc__)
    parser.add_argument("--offers", type=int, default=20000)
    parser.add_argument("--partners", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=10, help="for each run of wrk")
    parser.add_argument("--engines", default="sqlite,postgresql")
    options = parser.parse_args()
    # What an earlier program left there may be of another version.
    shutil.rmtree(FOLDER / "network", ignore_errors=True)
    (FOLDER / "network").mkdir(parents=True, exist_ok=True)
    engines = {"sqlite": lambda: SQLite(FOLDER / "network"),
               "postgresql": lambda: PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])}
    searches, soaks = [], []
    for name in options.engines.split(","):
        engine = engines[name]()
        searches += search(engine, options)
        soaks.append(soak(engine, options.partners))
    (FOLDER / "network.json").write_text(json.dumps({"search": searches, "soak": soaks}, indent=2))
    print("\n" + "\n".join(table(searches, soaks)) + f"\n\nAs JSON: {(FOLDER / 'network.json').relative_to(ROOT)}")


if __name__ == "__main__":
    main()
