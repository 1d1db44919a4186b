"""discovery_peers.py FILE TIMES: discovery by pm4py, polars, DuckDB on a log in memory; nanoseconds an event."""
import json
import sys
import time
import warnings

import duckdb
import pm4py
import polars

warnings.filterwarnings("ignore")
CASE, ACTIVITY, TIME = "case:concept:name", "concept:name", "time:timestamp"


def pm4py_work(frame, column):
    resources = frame.assign(**{column: frame[column].fillna("none")}) if column else None
    work = {
        "dfg": lambda: len(pm4py.discover_performance_dfg(frame.copy(), perf_aggregation_key="all")[0]),
        "variants": lambda: len(pm4py.get_variants(frame.copy())),
        "later": lambda: len(pm4py.discover_eventually_follows_graph(frame.copy())),
        "profile": lambda: len(pm4py.discover_temporal_profile(frame.copy())),
    }
    if column:
        work["handover"] = lambda: len(
            pm4py.discover_handover_of_work_network(resources, resource_key=column).connections)
    return work


def polars_work(frame, column):
    # The cases stand together, so one shift over all rows is enough: quicker than a window for each case.
    def following(name):
        return frame.select(
            polars.col(name), polars.col(name).shift(-1).alias("next"),
            (polars.col(TIME).shift(-1) - polars.col(TIME)).alias("wait"),
            (polars.col(CASE) == polars.col(CASE).shift(-1)).alias("same"),
        ).filter("same").drop_nulls([name, "next"])

    wait = polars.col("wait")
    work = {
        "dfg": lambda: len(following(ACTIVITY).group_by(ACTIVITY, "next").agg(
            wait.count().alias("n"), wait.mean().alias("mean"), wait.median().alias("median"),
            wait.min().alias("min"), wait.max().alias("max"))),
        "variants": lambda: len(frame.group_by(CASE, maintain_order=True).agg(polars.col(ACTIVITY))
                                .group_by(ACTIVITY).len()),
    }
    if column:
        work["handover"] = lambda: len(following(column).group_by(column, "next").len())
    return work


def duckdb_work(database, column):
    def following(name):
        return (f'SELECT "{name}" AS a, lead("{name}") OVER w AS b, date_diff(\'microsecond\', "{TIME}", '
                f'lead("{TIME}") OVER w) AS wait FROM log WINDOW w AS (PARTITION BY "{CASE}" ORDER BY place)')

    def rows(statement):
        return lambda: len(database.execute(statement).fetchall())
    work = {
        "dfg": rows(f"SELECT a, b, count(*), avg(wait), median(wait), min(wait), max(wait) "
                    f"FROM ({following(ACTIVITY)}) WHERE b IS NOT NULL GROUP BY a, b"),
        "variants": rows(f'SELECT way, count(*) FROM (SELECT list("{ACTIVITY}" ORDER BY place) AS way FROM log '
                         f'GROUP BY "{CASE}") GROUP BY way'),
    }
    if column:
        work["handover"] = rows(f"SELECT a, b, count(*) FROM ({following(column)}) "
                                "WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b")
    return work


def in_polars(column):
    if column.name == TIME:
        return column.dt.tz_convert(None).to_numpy()
    return [None if value != value else value for value in column.tolist()]


def measured(work, times, events):
    figures = {}
    for name, body in work.items():
        taken, result = [], 0
        for _ in range(times):
            begun = time.perf_counter()
            result = body()
            taken.append(time.perf_counter() - begun)
        figures[name] = [sorted(taken)[times // 2] * 1e9 / events, result]
    return figures


def main():
    path, times = sys.argv[1], int(sys.argv[2])
    frame = pm4py.read_xes(path)
    column = next((name for name in ("org:resource", "org:group") if name in frame), None)
    small = frame[[CASE, ACTIVITY, TIME] + ([column] if column else [])].copy()
    small["place"] = range(len(small))
    columns = polars.DataFrame({name: in_polars(small[name]) for name in small.columns})
    database = duckdb.connect()
    database.register("frame", small)
    database.execute("CREATE TABLE log AS SELECT * FROM frame")
    peers = {"pm4py": pm4py_work(frame, column), "polars": polars_work(columns, column),
             "duckdb": duckdb_work(database, column)}
    print(json.dumps({name: measured(work, times, len(frame)) for name, work in peers.items()}))


if __name__ == "__main__":
    main()
