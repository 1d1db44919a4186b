"""imports.py LOGS FOLDER TIMES: reading of event logs beside pm4py, r4pm, polars and DuckDB, tool after tool."""
import gzip
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

BENCH, PEERS = ".build/release/ChainsBench", [sys.executable, "-B", "Benchmarks/Chains/peers.py"]
LOGS = ["RTFMP", "BPIC15_1"]
TOOLS = {
    "xes": ["lotse", "pm4py", "r4pm"], "xes.gz": ["lotse", "zlib", "pm4py", "r4pm"],
    "csv": ["lotse", "duckdb", "polars", "pm4py-table"],
}


def prepare(logs, folder, name):
    """The log plain, packed and as a table."""
    packed, plain, table = logs / f"{name}.xes.gz", folder / f"{name}.xes", folder / f"{name}.csv"
    if not plain.exists():
        with gzip.open(packed) as source, open(plain, "wb") as target:
            shutil.copyfileobj(source, target)
    if not table.exists():
        subprocess.run([BENCH, "convert", plain, table], check=True)
    return {"xes": plain, "xes.gz": packed, "csv": table}


def measured(tool, path, times):
    command = [BENCH, "import"] if tool == "lotse" else [*PEERS, tool]
    done = subprocess.run([*command, path, str(times)], check=False, capture_output=True, text=True)
    try:
        return json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        print(f"{tool} failed: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None


def main():
    logs, folder, times = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    figures = []
    print("| File | Tool | ns per event | peak bytes per event | peak MB | × Lotse |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    for name in LOGS:
        for kind, path in prepare(logs, folder, name).items():
            own = None
            for tool in TOOLS[kind]:
                found = measured(tool, path, times)
                if not found:
                    continue
                events = found["events"] if tool != "zlib" else own["events"]
                own = own or found
                ratio = statistics.median(found["seconds"]) / statistics.median(own["seconds"])
                nanoseconds = 1e9 * statistics.median(found["seconds"]) / events
                print(f"| {name}.{kind} | {tool} | {nanoseconds:.0f} | {found['peak'] / events:.0f} "
                      f"| {found['peak'] / 1e6:.0f} | {ratio:.2f} |", flush=True)
                figures.append({"file": f"{name}.{kind}", "tool": tool, **found})
    (folder / "imports.json").write_text(json.dumps(figures, indent=1))


main()
