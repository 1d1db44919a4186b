"""Nobody works a withheld count out of what `lotse suppress` publishes: not by subtraction, linear or whole-number
programming, nor from linked tables or two days; and the same attack does succeed where only small counts are hidden."""
import itertools
import json
import os
import random
import signal
import subprocess
import time

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


def kept(folder, text, day="2026-09-30", *arguments, status=0):
    return suppress(text, "--ledger", str(folder), "--population", "Kursteilnehmende", "--day", day, *arguments,
                    status=status)


def small_changes(before, after, lows, highs):
    """Cells shown first and withheld then, whose change the attacker knows to be below the threshold."""
    sure = []
    for name, shown in before.items():
        low, high = lows[name], highs[name]
        if shown is not None and shown not in range(low, high + 1) and max(high - shown, shown - low) < THRESHOLD:
            sure.append((name, shown, low, high))
    return sure


def test_many_days_show_no_small_change(tmp_path):
    """Every pair of five days is subtracted, and every table attacked by itself."""
    chance, naive = random.Random(8), 0
    for chain in range(3):
        folder = tmp_path / str(chain)
        folder.mkdir()
        names, counts = random_table(chance, (3, 4))
        counts = {place: count + 10 for place, count in counts.items()}
        days, truths = [], []
        for number in range(5):
            table = kept(folder, disclosure.as_csv(names, counts), f"2026-0{number + 1}-28")
            attack = disclosure.Attack(table)
            assert recovered(disclosure.Attack(table), disclosure.sums(names, counts), whole=True) == []
            attack.subtract()
            lows = {name: attack.low[cell] for name, cell in attack.cells.items()}
            highs = {name: attack.high[cell] for name, cell in attack.cells.items()}
            shown = {disclosure.named(cell["values"]): cell["count"] for cell in table["cells"]}
            for before in days:
                assert not [name for name in shown if None not in (shown[name], before[name])
                            and abs(shown[name] - before[name]) in range(1, THRESHOLD)]
                assert small_changes(before, shown, lows, highs) == []
            truth = disclosure.sums(names, counts)
            naive += sum(abs(truth[name] - before[name]) in range(1, THRESHOLD) for before in truths for name in truth)
            days.append(shown)
            truths.append(truth)
            counts = {place: max(0, count + chance.choice([-3, -1, 0, 0, 1, 2, 8])) for place, count in counts.items()}
    assert naive > 0, "small changes must be there to be found"


def test_rows_are_safe_from_whoever_runs_the_program_on_all_of_them():
    """Published picture → all rows with that picture, by running the program on each; for rows of two cells."""
    pictures = {}
    for row in itertools.combinations_with_replacement(range(8), 2):
        for counts in set(itertools.permutations(row)):
            table = suppress(disclosure.as_csv(["d"], {(f"c{place}",): count for place, count in enumerate(counts)}))
            shown = tuple(cell["count"] for cell in table["cells"])
            pictures.setdefault(shown, []).append((*counts, sum(counts)))
    for shown, rows in pictures.items():
        for place in (place for place, count in enumerate(shown) if count is None):
            values = {row[place] for row in rows}
            assert len(values) > 1 and (min(values) >= THRESHOLD or max(values) >= THRESHOLD - 1), (shown, rows)


def test_a_kept_table_binds_the_next_one(tmp_path):
    names, counts, first = linked(random.Random(3))
    before = kept(tmp_path, disclosure.as_csv(names[:2], first))
    again = kept(tmp_path, disclosure.as_csv(names[:2], first))
    assert again == before and len(list(tmp_path.glob("*.json"))) == 1
    other = {place: count + 1 for place, count in first.items()}
    said = kept(tmp_path, disclosure.as_csv(names[:2], other), status=1)
    assert "counts differently" in said and said.count("\n") == 1
    assert len(list(tmp_path.glob("*.json"))) == 1, "a refused table is not kept"
    stored = json.loads(next(tmp_path.glob("*.json")).read_text())
    assert stored["release"] == before, "published numbers only"


def test_two_releases_at_once_see_each_other(tmp_path):
    """Whichever comes first is bound to nothing; the others count other people, and are refused."""
    command = [servers.PROGRAM, "suppress", "-", "--ledger", tmp_path, "--population", "p", "--day", "2026-09-30"]
    places, runs = list(itertools.product(range(25), range(25))), []
    for number in range(6):
        run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               text=True)
        run.stdin.write("town,nation,count\n")
        run.stdin.writelines(f"t{town},n{nation},{town * nation % 40 + number}\n" for town, nation in places)
        runs.append(run)
    # All have read their table, and its protection takes longer than to let go of them.
    for run in runs:
        run.stdin.close()
    assert sorted(run.wait(timeout=60) for run in runs) == [0, 1, 1, 1, 1, 1]
    assert len(list(tmp_path.glob("*.json"))) == 1


def test_a_killed_run_leaves_a_whole_release_or_none(tmp_path):
    chance, text = random.Random(6), "town,nation,count\n"
    text += "".join(f"t{town},n{nation},{(town * nation) % 90}\n" for town in range(60) for nation in range(60))
    command = [servers.PROGRAM, "suppress", "-", "--ledger", tmp_path, "--population", "p", "--day"]
    killed = 0
    for number in range(12):
        run = subprocess.Popen([*command, f"20{10 + number}-09-30"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        run.stdin.write(text.encode())
        run.stdin.close()
        time.sleep(chance.random() * 1.5)
        os.kill(run.pid, signal.SIGKILL)
        killed += run.wait() != 0
        for file in tmp_path.glob("*.json"):
            assert len(json.loads(file.read_text())["release"]["cells"]) == 61 * 61
    assert killed > 0
    kept(tmp_path, "town,count\na,20\nb,30\n", "2040-01-01")
    assert not list(tmp_path.glob(".*.part"))


def test_a_broken_file_stops_every_release(tmp_path):
    kept(tmp_path, "town,count\na,20\nb,30\n")
    file = next(tmp_path.glob("*.json"))
    file.write_text(file.read_text()[:-40])
    said = kept(tmp_path, "town,count\na,20\nb,30\n", "2027-09-30", status=1)
    assert f"{file} is no whole release" in said and said.count("\n") == 1
    assert len(list(tmp_path.glob("*.json"))) == 1
    said = kept(tmp_path / "none", "town,count\na,20\nb,30\n", status=1)
    assert "There is no folder" in said and not (tmp_path / "none").exists()


@pytest.mark.parametrize("arguments", [["--threshold", "2"], ["--ledger", "."], ["--day", "2026-09-30"],
                                       ["--ledger", ".", "--day", "30.9.2026", "--population", "p"]])
def test_half_a_ledger_is_wrong_usage(arguments):
    suppress("town,count\na,20\n", *arguments, status=2)


def memory(file):
    """How much the program had at most, in kilobytes."""
    done = subprocess.run(["python3", "-c", """if True:
        import resource, subprocess, sys
        subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)""", servers.PROGRAM, "suppress", file,
                           "--add-duplicates"], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_a_long_file_takes_no_more_memory_than_its_table(tmp_path):
    """Fifty megabytes in rows of few cells: what is read is not kept."""
    short, long = tmp_path / "short.csv", tmp_path / "long.csv"
    for file, rows in ((short, 20), (long, 250_000)):
        with file.open("w") as out:
            out.write("town,count\n")
            out.writelines(f"{'t' * 200}{row % 20},1\n" for row in range(rows))
    assert memory(long) - memory(short) < 20_000


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
