"""peers.py TOOL FILE TIMES: reads a log with a peer so often and prints what it took as JSON."""
import json
import re
import sys
import time
import zlib


def pm4py_reader():
    import pm4py
    from pm4py.objects.log.importer.xes import importer
    pm4py.util.constants.SHOW_PROGRESS_BAR = False
    return lambda path: len(pm4py.convert_to_dataframe(importer.apply(path, variant=importer.Variants.CHUNK_REGEX)))


def pm4py_table():
    import pandas
    import pm4py
    return lambda path: len(pm4py.format_dataframe(
        pandas.read_csv(path), case_id="case:concept:name", activity_key="concept:name",
        timestamp_key="time:timestamp"))


def r4pm_reader():
    import r4pm
    return lambda path: len(r4pm.df.import_xes(path)[0])


def polars_reader():
    import polars
    return lambda path: len(polars.read_csv(path, try_parse_dates=True, infer_schema_length=None))


def duckdb_reader():
    import duckdb

    def read(path):
        duckdb.sql("CREATE OR REPLACE TABLE log AS SELECT * FROM read_csv(?)", params=[path])
        return duckdb.sql("SELECT count(*) FROM log").fetchall()[0][0]
    return read


def inflater():
    def read(path):
        unpacking, size = zlib.decompressobj(31), 0
        with open(path, "rb") as file:
            while block := file.read(1 << 18):
                size += len(unpacking.decompress(block))
        return size
    return read


def main():
    tool, path, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    read = {"pm4py": pm4py_reader, "pm4py-table": pm4py_table, "r4pm": r4pm_reader, "polars": polars_reader,
            "duckdb": duckdb_reader, "zlib": inflater}[tool]()
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        events = read(path)
        seconds.append(time.perf_counter() - begun)
    with open("/proc/self/status", encoding="ascii") as status:
        peak = 1024 * int(re.search(r"VmHWM:\s*(\d+)", status.read())[1])
    print(json.dumps({"seconds": seconds, "events": events, "peak": peak}))


main()
