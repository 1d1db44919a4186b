"""What the commands for hand-overs and pathways print, and how they end: 0 done, 1 refused or found, 2 wrong usage."""
import datetime
import json
import pathlib
import re
from zoneinfo import ZoneInfo

import pytest

from client import Client
from server import Server, lotse
from test_packages import Town

OFFICE = "Kommunales Integrationszentrum Kreis Lindenmark"
DAY = datetime.datetime.now(ZoneInfo("Europe/Berlin")).date().isoformat()
ADMIN = ("--as", "o.winter")
MANAGER = ("--as", "a.keller")
RESOURCES = pathlib.Path(__file__).parents[2] / "Resources"
PAPER = b"%PDF-1.4\nBescheid des Jobcenters vom Montag\n%%EOF\n"


class Municipality(Town):
    """A town on a copy of the demo database, whose commands are run beside its server."""

    def __init__(self, name, address):
        self.name, self.database = name, address
        self.server = Server(address)
        self.admin = Client(self.server).enter("systemAdministrator")
        self.manager = Client(self.server).enter("caseManager")

    def run(self, *arguments, status=0):
        done = lotse(*arguments, database=self.database, check=False)
        assert done.returncode == status, done.stdout + done.stderr
        return done

    def keys(self, *arguments, status=0):
        return self.run("handover", "keys", *arguments, *ADMIN, status=status)


@pytest.fixture()
def towns(engine):
    here, there = Municipality("Kreis Lindenmark", engine.fresh()), Municipality("Stadt nebenan", engine.fresh())
    yield here, there
    here.server.stop()
    there.server.stop()


def meet(one, other):
    """The key of `other` is noted and confirmed at `one`, all by commands."""
    line = other.keys("make", "--office", OFFICE).stdout.strip()
    assert re.fullmatch(r"lotse-key-1:[0-9a-f]{136}", line)
    told = one.keys("add", other.name, "--key", line).stdout
    heard = re.fullmatch(r"Compare by telephone: ((?:[0-9A-F]{4} ?){8})\n", told)[1]
    assert f"{other.name}: {heard} not used" in one.keys("show").stdout
    wrong = one.keys("confirm", other.name, "0000 0000", status=1)
    assert wrong.stdout == "" and wrong.stderr.count("\n") == 1
    assert one.keys("confirm", other.name, heard[:9]).stdout == f"{other.name}: confirmed\n"
    shown = json.loads(one.keys("show", "--json").stdout)
    assert shown["partners"] == [{"partner": other.name, "fingerprint": heard.strip(), "usable": True}]


def family(town):
    manager = town.manager
    today = datetime.date.fromisoformat(DAY).strftime("%d.%m.%Y")
    opened = manager.submit("/faelle/neu", {"title": "Familie Beispiel", "town": "Ebbeloh", "openedOn": today,
                                            "familyName": "Beispiel", "givenName": "Rana", "birth": "05.06.1990"})
    case = re.search(r"/faelle/[0-9a-f-]{36}", opened.location)[0]
    town.consent(case)
    return case


def test_a_case_is_packed_inspected_opened_and_its_receipt_read_by_commands(towns, tmp_path):
    here, there = towns
    meet(here, there)
    meet(there, here)
    case = family(here)
    number = re.search(r"KIM-\d{4}-\d+|[A-Z]{2,}-\d{4}-\d+", here.page(case))[0]
    package, receipt = str(tmp_path / "paket.lotse"), str(tmp_path / "quittung.lotse")
    pack = ("handover", "pack", number, "--to", there.name, *MANAGER, "--output", package)
    refused = here.run(*pack, status=1)
    assert "nichts freigegeben" in refused.stderr or "released" in refused.stderr, refused.stderr
    here.release(case, there.name)
    packed = here.run(*pack).stdout
    assert re.search(r"^comes along: person 1$", packed, re.M) and "stays behind: consent" in packed
    assert re.search(rf"^{re.escape(package)}: package [0-9a-f-]{{36}}, valid until \d{{4}}-\d\d-\d\d$", packed, re.M)
    assert here.run(*pack, status=1).stdout == "", "one is on its way already"

    seen = json.loads(here.run("handover", "inspect", package, "--json").stdout)
    assert seen["kind"] == "case" and seen["createdOn"] == DAY and seen["package"] in packed
    lines = here.run("handover", "inspect", package).stdout.splitlines()
    assert lines[0] == f"case {seen['package']}" and lines[1].startswith("from ") and lines[2].startswith("for ")

    assert there.run("handover", "open", package, *MANAGER, "--accept", status=2).stdout == ""
    opened = there.run("handover", "open", package, *MANAGER, "--accept", "--receipt", receipt).stdout
    assert f"package {seen['package']} from {here.name}" in opened
    assert opened.endswith(f"{receipt}: receipt, accepted\n")
    again = there.run("handover", "open", package, *MANAGER, status=1)
    assert again.stdout == "" and again.stderr.count("\n") == 1
    assert json.loads(here.run("handover", "inspect", receipt, "--json").stdout)["kind"] == "receipt"
    settled = here.run("handover", "open", receipt, *MANAGER).stdout
    assert re.fullmatch(r"receipt: accepted \S+\n", settled)
    assert "abgeschlossen" in here.page(case).lower()


def test_what_is_no_package_ends_with_one_sentence_and_status_1(towns, tmp_path):
    here, _ = towns
    paper = tmp_path / "brief.lotse"
    paper.write_bytes(PAPER)
    for command in (("inspect", str(paper)), ("open", str(paper), *MANAGER), ("inspect", str(tmp_path / "no.lotse"))):
        done = here.run("handover", *command, status=1)
        assert done.stdout == "" and len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert here.run("handover", "inspect", status=2).stdout == ""
    assert here.run("handover", "keys", "show", status=2).stdout == "", "who acts must be said"
    assert here.run("handover", "keys", "show", *MANAGER, status=1).stdout == "", "a case manager keeps no keys"
    assert here.keys("confirm", "Niemand", "4F2A 09BC", status=1).stdout == ""
    assert here.keys("make", "--office", "Gibt es nicht", status=1).stdout == ""


SITUATION = """\
born: 2007-05-10
entered: 2022-08-20
statuses:
  - { title: gestattung, from: 2022-09-01, until: 2025-10-14 }
  - { title: duldung-60a, from: 2025-10-15 }
"""


def test_pathways_check_counts_and_ends_well():
    done = lotse("pathways", "check", "--on", DAY)
    last = done.stdout.strip().splitlines()[-2]
    assert re.fullmatch(r"\d+ pathways in \d+ versions, \d+ facts, \d+ examples, \d+ evaluations on boundary days: "
                        r"0 problems, \d+ sources read more than a year ago", last), last
    report = json.loads(lotse("pathways", "check", "--json", "--on", DAY).stdout)
    assert report["problems"] == [] and report["pathways"] > 20 and report["examples"] > 100


def test_pathways_check_finds_what_is_wrong_and_ends_with_status_1(tmp_path):
    rules = tmp_path / "Rules" / "pathways"
    rules.mkdir(parents=True)
    (rules / "25a.yaml").write_text("pathway: 25a\nversions: nonsense\n")
    done = lotse("pathways", "check", "--resources", str(tmp_path), check=False)
    assert done.returncode == 1 and "25a" in done.stdout + done.stderr
    assert lotse("pathways", "check", "--on", "gestern", check=False).returncode == 2


def test_pathways_explain_says_what_is_open_and_refuses_what_it_cannot_read(tmp_path):
    situation = tmp_path / "situation.yaml"
    situation.write_text(SITUATION)
    explain = ("pathways", "explain", str(situation), "--on", "2026-11-21")
    german, english = lotse(*explain).stdout, lotse(*explain, "--lang", "en").stdout
    assert "§ 25a" in german and "§ 25a" in english and german != english
    report = json.loads(lotse(*explain, "--pathway", "25a", "--json").stdout)
    assert report["pathway"] == "25a"
    for wrong in (("--pathway", "99z"), ("--lang", "xx")):
        done = lotse(*explain, *wrong, check=False)
        assert done.returncode == 2 and done.stdout == "" and done.stderr
    situation.write_text("born: [")
    broken = lotse(*explain, check=False)
    assert broken.returncode == 1 and "situation.yaml" in broken.stderr


def test_pathways_sign_prints_the_entry_and_nobody_signs_twice(tmp_path):
    sign = ("pathways", "sign", "25b", "--version", "2022-12-31", "--by", "Anna Beispiel", "--resources", str(tmp_path))
    entry = lotse(*sign).stdout
    assert "25b" in entry and "Anna Beispiel" in entry and not list(tmp_path.iterdir())
    lotse(*sign, "--append")
    assert "Anna Beispiel" in (tmp_path / "Rules" / "sign-offs.yaml").read_text()
    twice = lotse(*sign, "--append", check=False)
    assert twice.returncode == 1 and len(twice.stderr.strip().splitlines()) == 1
    assert lotse("pathways", "sign", "25b", check=False).returncode == 2


def test_check_names_targets_that_no_indicator_has(tmp_path):
    (tmp_path / "Profiles").mkdir()
    text = (RESOURCES / "Profiles/district.yaml").read_text()
    text = text.replace("  plan-present: { from: 80 }", "  plan-presnt: { from: 80 }")
    text = text.replace("{ from: 75 }", "{ from: 750 }")
    (tmp_path / "Profiles/district.yaml").write_text(text)
    done = lotse("check", "--resources", str(tmp_path), check=False)
    assert done.returncode == 1, done.stderr
    said = [line for line in done.stdout.splitlines() if "targets." in line]
    assert len(said) == 2 and all(line.startswith("Profiles/district.yaml, line ") for line in said), done.stdout
    assert "Did you mean „plan-present“?" in said[0] and "write a number from 0 to 100" in said[1]
