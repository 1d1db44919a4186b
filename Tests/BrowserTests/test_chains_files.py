"""Event logs that Lotse writes are read by pm4py, event for event."""
import json
import sqlite3

import pytest

import server as servers

pm4py = pytest.importorskip("pm4py")

LOG = """<?xml version="1.0" encoding="UTF-8"?>
<log>
  <trace>
    <string key="concept:name" value="Fall 1"/>
    <string key="town" value="Ahaus &amp; Öding"/>
    <event>
      <string key="concept:name" value="Beratung, &quot;lang&quot;"/>
      <date key="time:timestamp" value="2026-11-21T08:30:00.125+01:00"/>
      <string key="org:resource" value="A"/>
      <float key="cost" value="12.5"/>
    </event>
    <event>
      <string key="concept:name" value="Kurs"/>
      <date key="time:timestamp" value="2026-11-22T09:00:00Z"/>
      <int key="places" value="20"/>
      <boolean key="online" value="true"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="Fall 2"/>
    <event>
      <string key="concept:name" value="Kurs"/>
      <date key="time:timestamp" value="2026-11-23T10:00:00Z"/>
      <int key="places" value="12"/>
    </event>
  </trace>
</log>
"""
OBJECTS = {"jsonocel": "read_ocel2_json", "xmlocel": "read_ocel2_xml", "sqlite": "read_ocel2_sqlite"}


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    path = tmp_path_factory.mktemp("chains") / "small.xes"
    path.write_text(LOG)
    return path


def converted(source, ending, *options):
    target = source.parent / f"out-{source.stem}.{ending}"
    servers.lotse("chains", "convert", str(source), "-o", str(target), *options)
    return target


def told(frame):
    """Case, activity, moment and whatever else stands in a table of events."""
    rows = []
    for row in frame.to_dict("records"):
        kept = {key: value for key, value in row.items() if value == value and value is not None}
        kept["time:timestamp"] = kept["time:timestamp"].isoformat()
        rows.append({key: value for key, value in kept.items() if not key.startswith("@@")})
    return rows


@pytest.mark.parametrize("variant", ["iterparse", "chunk_regex"])
@pytest.mark.parametrize("ending", ["xes", "xes.gz"])
def test_xes_goes_out_as_it_came_in(log, ending, variant):
    target = converted(log, ending)
    found, expected = pm4py.read_xes(str(target), variant=variant), pm4py.read_xes(str(log), variant=variant)
    assert told(found) == told(expected)


def test_a_table_holds_every_event(log):
    import pandas

    frame = pandas.read_csv(converted(log, "csv"))
    found = pm4py.format_dataframe(frame, timest_format="ISO8601")
    assert pm4py.get_variants(found) == pm4py.get_variants(pm4py.read_xes(str(log), variant="iterparse"))
    assert list(found["case:town"].dropna().unique()) == ["Ahaus & Öding"]
    assert found["time:timestamp"].iloc[0].isoformat() == "2026-11-21T07:30:00.125000+00:00"


@pytest.mark.parametrize("ending", OBJECTS)
def test_cases_become_objects(log, ending):
    objects = getattr(pm4py, OBJECTS[ending])(str(converted(log, ending)))
    assert list(objects.events["ocel:activity"]) == ["Beratung, \"lang\"", "Kurs", "Kurs"]
    assert sorted(objects.objects["ocel:oid"]) == ["Fall 1", "Fall 2"]
    assert len(objects.relations) == 3


@pytest.mark.parametrize("first", OBJECTS)
def test_objects_go_through_every_form_and_come_back(log, first):
    path = converted(log, first)
    for ending in [*OBJECTS, first]:
        path = converted(path, ending)
    back = converted(path, "xes", "--object-type", "case")
    found, expected = pm4py.read_xes(str(back)), pm4py.read_xes(str(log))
    columns = ["case:concept:name", "concept:name", "time:timestamp"]
    assert found[columns].values.tolist() == expected[columns].values.tolist()


def test_pm4py_and_lotse_hand_over_objects_both_ways(log, tmp_path):
    objects = pm4py.read_ocel2_json(str(converted(log, "jsonocel")))
    for ending, writer in (("jsonocel", pm4py.write_ocel2_json), ("xmlocel", pm4py.write_ocel2_xml),
                           ("sqlite", pm4py.write_ocel2_sqlite)):
        theirs = tmp_path / f"theirs.{ending}"
        writer(objects, str(theirs))
        again = pm4py.read_ocel2_json(str(converted(theirs, "jsonocel")))
        assert sorted(again.events["ocel:activity"]) == sorted(objects.events["ocel:activity"])
        assert len(again.relations) == len(objects.relations)


def test_a_database_that_holds_no_log_is_refused_in_one_sentence(tmp_path):
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (id)")
    connection.close()
    before = path.read_bytes()
    done = servers.lotse("chains", "convert", str(path), "-o", str(tmp_path / "out.xes"), check=False)
    assert done.returncode == 1
    assert "this is not OCEL 2.0 in SQLite" in done.stderr and len(done.stderr.strip().splitlines()) == 1
    assert path.read_bytes() == before
    path.write_bytes(b"no database at all, but long enough to be one")
    done = servers.lotse("chains", "convert", str(path), "-o", str(tmp_path / "out.xes"), check=False)
    assert done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1


def test_a_plan_may_be_a_file_of_its_own_or_a_chain_of_a_profile(tmp_path):
    table = tmp_path / "town.csv"
    table.write_text("Vorgang;Schritt;Tag\n"
                     "1;step.recognition.advice.done;2026-01-01\n1;step.recognition.translation.done;2026-01-20\n"
                     "2;step.recognition.translation.done;2026-01-20\n2;step.recognition.advice.done;2026-01-21\n")
    columns = ["--case", "Vorgang", "--activity", "Schritt", "--time", "Tag"]
    profile = servers.ROOT / "Resources/Profiles/city.yaml"

    def checked(plan, *options):
        return servers.lotse("chains", "check", str(table), "--plan", str(plan), *options, *columns, check=False)

    found = json.loads(checked(profile, "--chain", "recognition", "--json").stdout)
    points = {point["step"]: point for point in found["breaking_points"]}
    assert sum(point["other_order"] for point in points.values()) == 1
    assert points["step.recognition.work.done"]["skipped"] == 2
    unclear = checked(profile)
    assert unclear.returncode != 0 and "trainingWay, recognition" in unclear.stderr
    plan = tmp_path / "plan.yaml"
    plan.write_text("steps:\n  - code: step.recognition.advice.done\n  - { code: here, after: [nowhere] }\n")
    wrong = checked(plan)
    assert wrong.returncode != 0 and "nowhere" in wrong.stderr
    plan.write_text("steps:\n  - { codes: here }\n")
    wrong = checked(plan)
    assert wrong.returncode != 0 and "plan.yaml" in wrong.stderr and "code" in wrong.stderr


def test_a_table_with_columns_of_its_own_names_is_drawn_sphere_by_sphere(tmp_path):
    table = tmp_path / "town.csv"
    table.write_text("Vorgang;Schritt;Tag;legalSphere\n1;Antrag;2026-01-01;sgb2\n1;Bescheid;2026-01-20;sgb2\n"
                     "1;Titel;2026-02-20;residenceLaw\n")
    drawn = tmp_path / "chain.svg"
    servers.lotse("chains", "map", str(table), "-o", str(drawn), "--case", "Vorgang", "--activity", "Schritt",
                  "--time", "Tag", "--in-sphere", "sgb2")
    text = drawn.read_text()
    assert "Antrag" in text and "Bescheid" in text and "Titel" not in text
