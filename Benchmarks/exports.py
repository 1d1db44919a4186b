"""What script/bench --exports runs: a report on ever more cases as a file, its time and the memory it takes."""
import argparse
import json
import os
import pathlib
import re
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("LOTSE_PROGRAM", str(ROOT / ".build/release/lotse"))
sys.path[:0] = [str(ROOT / "Tests/BrowserTests"), str(ROOT / "Benchmarks")]
from bench import FOLDER, say  # noqa: E402
from server import PostgreSQL, SQLite  # noqa: E402
import offices  # noqa: E402


def peak(server):
    """The most that was ever resident of the server, in MB."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def written(client, form):
    """Seconds until the file is here, and its size in MB."""
    begun = time.monotonic()
    answer = offices.ask(client, form)
    while answer.status == 303:
        page = client.get(answer.location)
        ready = [sent for sent in page.forms() if sent.action.endswith("/datei")]
        if ready:
            answer = client.post(ready[0].action, ready[0].hidden)
        else:
            assert page.status == 200 and "progress" in page.text, page.title()
            time.sleep(0.05)
    assert answer.status == 200, answer.title()
    return time.monotonic() - begun, len(answer.bytes) / 1e6


def measure(engine, cases):
    folder = FOLDER / f"export{cases}"
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob("office.sqlite*"):
        left.unlink()
    made = offices.database(engine, folder, cases)
    runs = []
    for form in ["csv", "xlsx"]:
        # Each file is the first of a server that has just been started.
        server = offices.serve(made, folder)
        try:
            client = offices.case_manager(server)
            client.get("/konto")
            before = peak(server)
            seconds, size = written(client, form)
            run = {"engine": engine.name, "cases": cases, "form": form, "seconds": round(seconds, 2),
                   "file_mb": round(size, 2), "before_mb": round(before, 1), "peak_mb": round(peak(server), 1)}
        finally:
            server.stop()
        say(f"  {run}")
        runs.append(run)
    return runs


def main():
    parser = argparse.ArgumentParser(prog="script/bench --exports", description=__doc__)
    parser.add_argument("--cases", default="10000,100000")
    parser.add_argument("--engines", default="sqlite,postgresql")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = {"sqlite": lambda: SQLite(FOLDER), "postgresql": lambda: PostgreSQL(os.environ["LOTSE_TEST_POSTGRES"])}
    runs = [run for engine in options.engines.split(",") for cases in options.cases.split(",")
            for run in measure(made[engine](), int(cases))]
    print("\n| Database | Cases | File | Seconds | MB of the file | Memory at start, MB | Memory at most, MB |")
    print("| --- | ---: | --- | ---: | ---: | ---: | ---: |")
    for run in runs:
        print("| " + " | ".join(str(run[key]) for key in
              ["engine", "cases", "form", "seconds", "file_mb", "before_mb", "peak_mb"]) + " |")
    (FOLDER / "exports.json").write_text(json.dumps({"options": vars(options), "runs": runs}, indent=2))


if __name__ == "__main__":
    main()
