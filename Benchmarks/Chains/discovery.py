"""discovery.py LOGS FOLDER TIMES BENCH: discovery beside pm4py, polars and DuckDB in one run; a table for each log."""
import json
import pathlib
import subprocess
import sys

WORK = {"dfg": "directly-follows with statistics", "variants": "variants", "handover": "hand-over matrix",
        "later": "eventually-follows", "profile": "temporal profile"}
LOGS = ["RTFMP.xes.gz", "BPIC15_1.xes.gz", "SEPSIS.xes.gz"]
PEERS = ["pm4py", "polars", "duckdb"]
COPIES = [1, 6, 18]


def said(command):
    out = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return json.loads(out.strip().splitlines()[-1])


def main():
    logs, folder, times, bench = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    folder.mkdir(parents=True, exist_ok=True)
    peers = pathlib.Path(__file__).with_name("discovery_peers.py")
    for name in LOGS:
        own = said([bench, "discover", logs / name, times])
        other = said([sys.executable, "-B", peers, logs / name, max(1, int(times) // 3)])
        (folder / f"discovery-{name}.json").write_text(json.dumps({"lotse": own, **other}))
        print(f"\n{name}: {own['events']} events, nanoseconds an event\n")
        print("| Work | Lotse | " + " | ".join(PEERS) + " | × pm4py | × best other |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for key, title in WORK.items():
            if key not in own["nanoseconds"]:
                continue
            mine = own["nanoseconds"][key]
            figures = [other[peer].get(key, [None])[0] for peer in PEERS]
            rest = [figure for figure in figures[1:] if figure]
            cells = [f"{figure:.0f}" if figure else "–" for figure in figures]
            best = f"{min(rest) / mine:.1f}" if rest else "–"
            print(f"| {title} | {mine:.1f} | " + " | ".join(cells) + f" | {figures[0] / mine:.0f} | {best} |")
    grow(logs / LOGS[0], times, bench)


def grow(log, times, bench):
    """The same log so many times over, as if as many more cases had come."""
    sizes = [said([bench, "discover", log, times, copies]) for copies in COPIES]
    print(f"\nGrowth of {log.name}, nanoseconds an event\n")
    print("| Work | " + " | ".join(f"{size['events']} events" for size in sizes) + " |")
    print("| --- |" + " ---: |" * len(sizes))
    for key, title in WORK.items():
        print(f"| {title} | " + " | ".join(f"{size['nanoseconds'][key]:.1f}" for size in sizes) + " |")


if __name__ == "__main__":
    main()
