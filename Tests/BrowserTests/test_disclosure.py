"""Nobody works a withheld count out of what `lotse suppress` publishes: not by subtraction, linear or whole-number
programming, nor from linked tables or two days; and the same attack does succeed where only small counts are hidden."""
import itertools
import json
import random
import subprocess

import pytest

import disclosure
import server as servers

THRESHOLD = 5
SHAPES = [(4,), (7,), (3, 4), (5, 6), (2, 3, 3), (3, 3, 4), (2, 2, 3, 2), (2, 2, 2, 2, 2)]


def suppress(text, *arguments, status=0):
    done = subprocess.run([servers.PROGRAM, "suppress", "-", "--json", *arguments], input=text, text=True,
                          capture_output=True, timeout=60)
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout) if status == 0 else done.stderr


def random_table(chance, shape):
    names = [f"d{number}" for number in range(len(shape))]
    spread, empty = chance.choice([3, 6, 9, 25]), chance.choice([0, 0.2, 0.6])
    places = itertools.product(*([f"c{place}" for place in range(size)] for size in shape))
    return names, {place: 0 if chance.random() < empty else chance.randint(0, spread) for place in places}


def recovered(attack, truth, whole=False):
    """Withheld cells the attacker is sure of, or knows to lie below what the threshold says anyway."""
    names = {number: name for name, number in attack.cells.items()}
    hidden, found = attack.unknown(), []
    # All are subtracted from; programming is tried on some, since each takes two solutions.
    tried = set(random.Random(5).sample(hidden, min(len(hidden), 16)))
    attack.subtract()
    for number in hidden:
        low, high = attack.low[number], attack.high[number]
        if low < high and number in tried:
            low, high = attack.between(number, whole)
        assert low - 1e-6 <= truth[names[number]] <= high + 1e-6, "the attacker is wrong"
        if high - low < 1 or (truth[names[number]] < THRESHOLD and high < THRESHOLD - 1):
            found.append((names[number], low, high))
    return found


@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_nothing_is_recovered(shape):
    chance = random.Random(sum(shape))
    naive = 0
    for number in range(4 if len(shape) > 2 else 8):
        names, counts = random_table(chance, shape)
        table, truth = suppress(disclosure.as_csv(names, counts)), disclosure.sums(names, counts)
        for cell in table["cells"]:
            count = truth.get(disclosure.named(cell["values"]), 0)
            assert cell["suppressed"] == (cell["count"] is None) and "reason" not in cell
            assert cell["count"] == count or (cell["suppressed"] and count > 0)
            assert cell["count"] is None or cell["count"] == 0 or cell["count"] >= THRESHOLD
        assert recovered(disclosure.Attack(table), truth, whole=number % 2 == 0) == []
        naive += len(recovered(disclosure.Attack(disclosure.only_small_hidden(table, truth, THRESHOLD)), truth))
    assert naive > 0, "the attack must succeed where only small counts are hidden"


def linked(chance):
    """A table by town and sex that is out, and one by town, sex and year of the same people."""
    names, counts = random_table(chance, (3, 2, 3))
    first = {}
    for (town, sex, _), count in counts.items():
        first[town, sex] = first.get((town, sex), 0) + count
    return names, counts, first


def test_linked_tables_give_nothing_away(tmp_path):
    chance, refused, released = random.Random(3), 0, 0
    for _ in range(12):
        names, counts, first = linked(chance)
        before = suppress(disclosure.as_csv(names[:2], first))
        out = tmp_path / "first.json"
        out.write_text(json.dumps(before))
        done = subprocess.run([servers.PROGRAM, "suppress", "-", "--json", "--released", out], text=True,
                              input=disclosure.as_csv(names, counts), capture_output=True)
        if done.returncode == 1:
            assert done.stderr.count("\n") == 1
            refused += 1
            continue
        after = json.loads(done.stdout)
        shared = {disclosure.named(cell["values"]): cell["count"] for cell in after["cells"]}
        for cell in before["cells"]:
            assert shared[disclosure.named(cell["values"])] == cell["count"], "one cell, one answer"
        assert recovered(disclosure.Attack(before, after), disclosure.sums(names, counts), whole=True) == []
        released += 1
    assert released > 1, f"{refused} refused"


def test_two_days_show_no_small_change(tmp_path):
    chance = random.Random(4)
    for _ in range(5):
        names, counts = random_table(chance, (3, 4))
        counts = {place: count + 10 for place, count in counts.items()}
        out = tmp_path / "earlier.json"
        earlier = suppress(disclosure.as_csv(names, counts))
        out.write_text(json.dumps(earlier))
        later = {place: count + chance.choice([0, 0, 1, -2, 7]) for place, count in counts.items()}
        table = suppress(disclosure.as_csv(names, later), "--earlier", str(out))
        before = {disclosure.named(cell["values"]): cell["count"] for cell in earlier["cells"]}
        for cell in table["cells"]:
            name = disclosure.named(cell["values"])
            if cell["count"] is not None and before[name] is not None:
                assert abs(cell["count"] - before[name]) not in range(1, THRESHOLD)
        assert recovered(disclosure.Attack(table), disclosure.sums(names, later), whole=True) == []


@pytest.mark.parametrize("text, sentence", [
    ("", "standard input: the file is empty. Its first line names the columns.\n"),
    ("Ort,Anzahl\nA,3\nA,4\n", "line 3: the same cell stands in line 2."),
    ("Ort,Anzahl\nA,-3\n", "line 2, column Anzahl: „-3“ is negative."),
    ("Ort,Anzahl\nA,3\nGesamt,9\n", "line 3, column Anzahl: the total is 9, but its cells add up to 3."),
    ("Ort,Anzahl\nA,3,4\n", "line 2: there are 3 fields, but the first line names 2 columns."),
    ("Ort,Anzahl\n\"A,3\n", "line 2: a quotation mark is not closed."),
    ("Ort,Art\nA,x\n", "no column holds only counts."),
    ("Ort,Anzahl\n,3\n", "line 2, column Ort: the field is empty."),
])
def test_bad_files_get_one_sentence(text, sentence):
    said = suppress(text, status=1)
    assert sentence in said and said.count("\n") == 1
