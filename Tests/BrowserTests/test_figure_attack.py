"""Nobody works a count of one to four out of the indicators: what can be asked for by period, dimension and target
group is put side by side and attacked; and the same attack does succeed where counts are exact."""
import concurrent.futures
import datetime
import json

import pytest

from figure_attack import MANY, FigureAttack, ends
from server import lotse

CASES = 260
YEAR = datetime.date.today().year - 1
# Month by month the whole; by a dimension whole years and two days of reference.
DIMENSIONS = ["agency", "town", "sphere", "status", "sex", "age", "reason", "years-here", "household"]
GROUP = "long-tolerated"
# Cases that begin and end once: months make quarters, quarters make the year.
FLOWS = {"new-cases": "opened_on", "closed-cases": "closed_on"}


def months(year):
    return [f"{year}-{month:02d}" for month in range(1, 13)]


def quarters(year):
    return {f"{year}-Q{place + 1}": months(year)[place * 3:place * 3 + 3] for place in range(4)}


@pytest.fixture(scope="module")
def database(engine, tmp_path_factory):
    """One municipality of invented cases."""
    if engine.name == "sqlite":
        address = f"sqlite:{tmp_path_factory.mktemp('attacked')}/figures.sqlite"
    else:
        engine.sql(engine.address, "DROP DATABASE IF EXISTS attacked_figures")
        engine.sql(engine.address, "CREATE DATABASE attacked_figures")
        address = engine.named("attacked_figures")
    lotse("demo", "generate", "--cases", str(CASES), "--seed", "7", "--json", database=address)
    return address


@pytest.fixture(scope="module")
def published(database):
    """By period, dimension and group what the command prints of all indicators."""
    periods = [str(YEAR - 1), str(YEAR), *quarters(YEAR), f"{YEAR - 1}-12", *months(YEAR)]
    asked = [(period, None, None) for period in periods]
    asked += [(period, dimension, None) for period in [str(YEAR), f"{YEAR}-06"] for dimension in DIMENSIONS]
    asked += [(period, dimension, GROUP) for period in [str(YEAR), f"{YEAR}-06"] for dimension in [None, "sex", "age"]]

    def run(question):
        period, dimension, group = question
        options = [*(["--by", dimension] if dimension else []), *(["--group", group] if group else [])]
        done = lotse("indicators", "run", "--json", "--period", period, *options, database=database)
        return question, json.loads(done.stdout)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return dict(pool.map(run, asked))


def truth(engine, database):
    """New, closed and active cases by period, agency and town, counted from the cases themselves."""
    cases = engine.rows(database, "SELECT opened_on, closed_on, organisation_id, town FROM case_file")
    counts = {}

    def count(name, chosen):
        counts[name] = counts.get(name, 0) + (1 if chosen else 0)

    for opened, closed, agency, town in cases:
        for key, day in (("new-cases", opened), ("closed-cases", closed or "")):
            spans = [(str(YEAR), months(YEAR)), *quarters(YEAR).items(), *((one, [one]) for one in months(YEAR))]
            for period, parts in spans:
                count((key, period, None, ""), day[:7] in parts)
            for dimension, heading in (("agency", agency), ("town", town)):
                count((key, str(YEAR), dimension, heading), day[:4] == str(YEAR))
        for month in [f"{YEAR - 1}-12", *months(YEAR)]:
            is_open = opened[:7] <= month and (not closed or closed[:7] > month)
            count(("active-cases", month, None, ""), is_open)
            if month == f"{YEAR}-06":
                for dimension, heading in (("agency", agency), ("town", town)):
                    count(("active-cases", month, dimension, heading), is_open)
    return counts


def test_what_is_published_is_rounded_from_what_is_true(engine, database, published):
    true, compared, withheld = truth(engine, database), 0, 0
    for (key, period, dimension, heading), count in true.items():
        line = next(one for one in published[period, dimension, None] if one["key"] == key)
        told = [line["whole"]] if dimension is None else [one for one in line["parts"] if one["heading"] == heading]
        if dimension and (line["tooFewForParts"] or not told):
            assert line["tooFewForParts"] or count == 0
            continue
        shown = told[0].get("count")
        assert (shown is None) == told[0]["suppressed"]
        assert shown is None or (shown == 0 if count == 0 else shown == (count + 2) // 5 * 5 and count >= 5)
        # Of a month more may be withheld than one to four: the whole series where it would tell them.
        assert shown is not None or count > 0 or period not in (str(YEAR), f"{YEAR}-06")
        compared, withheld = compared + 1, withheld + (shown is None)
    assert compared > 60 and withheld > 0, "there is something to attack"


def is_told(published, key, period):
    """Whether one that is withheld is one of few: where months are left out as a whole, none of them shows anything."""
    if key == "active-cases" or len(period) == 4:
        return True
    beside = [one for one, dimension, group in published if dimension is group is None and len(one) == len(period)
              and ("Q" in one) == ("Q" in period) and one[:4] == period[:4]]
    return any(line["whole"].get("count") is not None for one in beside for line in published[one, None, None]
               if line["key"] == key)


def attacked(published):
    """All counts of all answers, with what rounding tells of each and which belong together."""
    attack, targets = FigureAttack(), []
    for (period, dimension, group), lines in published.items():
        for line in lines:
            is_of_cases = line["unit"] in ("cases", "percent")
            for number, side in enumerate(("count", "denominator")):
                is_absent = line["whole"].get(side) is None and not line["whole"]["suppressed"]
                if is_absent or line["unit"] == "casesPerPost":
                    continue
                whole = (line["key"], side, period, group, None, "")
                if line["whole"].get(side) is not None:
                    attack.learn(whole, *ends(line["whole"].get(side), MANY))
                elif group is None and is_told(published, line["key"], period):
                    attack.learn(whole, *ends(None, 4 if is_of_cases else MANY))
                    targets.append(whole)
                parts = [(line["key"], side, period, group, dimension, one["heading"]) for one in line["parts"]]
                if dimension is None or line.get("dimension") != dimension or line["tooFewForParts"]:
                    continue
                for name, one in zip(parts, line["parts"]):
                    attack.learn(name, *ends(one.get(side), 4 if is_of_cases else MANY))
                    if one.get(side) is None:
                        targets.append(name)
                attack.add_up(whole, [(name, 1) for name in parts])
    return attack, targets


def related(attack):
    """Months make quarters, cases come and go, and whoever is in a group is in the whole."""
    def named(key, period):
        return key, "count", period, None, None, ""

    # Not within a target group: who belongs to it is looked at anew each month.
    for key in FLOWS:
        attack.add_up(named(key, str(YEAR)), [(named(key, one), 1) for one in quarters(YEAR)])
        for quarter, parts in quarters(YEAR).items():
            attack.add_up(named(key, quarter), [(named(key, one), 1) for one in parts])
    for before, month in zip([f"{YEAR - 1}-12", *months(YEAR)], months(YEAR)):
        attack.add_up(named("active-cases", month), [(named("active-cases", before), 1), (named("new-cases", month), 1),
                                                     (named("closed-cases", month), -1)])
    for name in [one for one in attack.place if one[0] != "rest" and one[3] is not None]:
        everybody = (*name[:3], None, *name[4:])
        if everybody in attack.place:
            attack.contain(everybody, name)


def test_no_count_of_one_to_four_follows_from_all_that_is_published(published):
    attack, targets = attacked(published)
    related(attack)
    assert len(targets) > 100, "there is something to attack"
    assert attack.certain(targets, tried=300) == []


def test_the_same_attack_succeeds_where_counts_are_exact(engine, database):
    attack, true = FigureAttack(), truth(engine, database)
    names = {}
    for (key, period, dimension, heading), count in true.items():
        names[key, period, dimension, heading] = name = (key, "count", period, None, dimension, heading)
        attack.learn(name, *((1, 4) if 0 < count < 5 else (count, count)))
    for key in FLOWS:
        for dimension in ("agency", "town"):
            attack.add_up(names[key, str(YEAR), None, ""], [(name, 1) for one, name in names.items()
                                                            if one[:3] == (key, str(YEAR), dimension)])
    related(attack)
    small = [name for one, name in names.items() if 0 < true[one] < 5]
    found = attack.certain(small)
    assert len(found) > 5, f"{len(small)} small counts"
    assert all(true[name[0], name[2], name[4], name[5]] == count for name, count in found), "the attacker is right"
