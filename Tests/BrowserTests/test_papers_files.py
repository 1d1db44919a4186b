"""Papers and funding reports that the command line makes: whole, accessible, exact, and harmless in spreadsheets."""
import csv
import io
import subprocess

import pytest

import server as servers

opendocument = pytest.importorskip("odf.opendocument")
openpyxl = pytest.importorskip("openpyxl")

EXAMPLE = servers.ROOT / "Resources/CouncilPapers/Examples/anlage-a.yaml"
KOELN = servers.ROOT / "Resources/Funding/Plans/koeln.yaml"


def rendered(folder, ending, source=EXAMPLE):
    target = folder / f"paper.{ending}"
    servers.lotse("paper", "render", str(source), "-o", str(target))
    return target


def test_the_anlage_a_of_the_seed_as_a_tagged_pdf(tmp_path):
    target = rendered(tmp_path, "pdf")
    text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for said in ["Anlage A zur V/0896/2018", "0502 Soziale Leistungen", "0206 Sicherheit und Ordnung",
                 "0302 Schulträgeraufgaben", "Auswirkungen auf den Ergebnisplan ja",
                 "Auswirkungen auf den Finanzplan nein", "Belastungen in zukünftigen Haushaltsjahren ja",
                 "Bereits veranschlagt nein", "☒ überwiegend pflichtig", "☐ vollständig pflichtig", "☒ Migration"]:
        assert said in lines, said
    assert any(line.startswith("Im Entwurf des (Nachtrags-)Haushaltsplans") and "nein" in line for line in lines)
    flat = " ".join(lines)
    assert "38 (Stand 30.09.2018)" in flat
    assert "weniger als 5 oder nicht veröffentlicht (Stand 30.09.2018)" in flat
    facts = subprocess.run(["pdfinfo", target], capture_output=True, text=True, check=True).stdout
    assert "Tagged:          yes" in facts
    assert b"pdfuaid" in target.read_bytes()
    structure = subprocess.run(["pdfinfo", "-struct", target], capture_output=True, text=True, check=True).stdout
    for kind in ["H1", "H2", "Table", "TH", "TD", "LI"]:
        assert kind in structure, kind


def test_the_same_paper_as_odt_opens_with_its_headings_and_table(tmp_path):
    from odf import table, teletype, text

    document = opendocument.load(str(rendered(tmp_path, "odt")))
    headings = [teletype.extractText(heading) for heading in document.getElementsByType(text.H)]
    assert headings[0] == "1 Kurzüberblick" and "4 Pflichtigkeitsgrad" in headings
    assert len(document.getElementsByType(table.TableRow)) == 9
    assert "☒ überwiegend pflichtig" in teletype.extractText(document.text)


def test_its_table_as_csv_and_xlsx(tmp_path):
    rows = list(csv.reader(io.StringIO(rendered(tmp_path, "csv").read_text("utf-8-sig"))))
    assert rows[1] == ["0502", "Soziale Leistungen"]
    sheet = openpyxl.load_workbook(rendered(tmp_path, "xlsx")).worksheets[0]
    assert [cell.value for cell in sheet[2]] == ["0502", "Soziale Leistungen"]


@pytest.mark.parametrize("wrong, right, said", [
    ("layout: muenster-anlage-a", "layout: muenster-anlage-b", "line 3, „layout“"),
    ("operatingPlan: ja", "operatingPlan: vielleicht", "„fields.operatingPlan“"),
    ("level: überwiegend pflichtig", "level: freiwillig", "„fields.dutyLevel.level“"),
    ("  financialPlan: nein\n", "", "the key „financialPlan“ is missing"),
    ("figure: titles-granted on", "figure: titles-grantd on", "Did you mean „titles-granted“?"),
    ("figure: titles-granted on", "figure titles-granted", "cannot be read; write {{figure: NAME on"),
    ('{number: "0502", name', '{number: "0502", nme', "Did you mean „name“?"),
    ("title:", "titel:", "Did you mean „title“?"),
])
def test_a_mistake_is_told_in_one_sentence_with_its_line_and_nothing_is_written(tmp_path, wrong, right, said):
    text = EXAMPLE.read_text()
    assert wrong in text
    source, target = tmp_path / "paper.yaml", tmp_path / "paper.pdf"
    source.write_text(text.replace(wrong, right, 1))
    done = servers.lotse("paper", "render", str(source), "-o", str(target), check=False)
    assert done.returncode == 1 and done.stdout == "" and not target.exists()
    assert said in done.stderr and "line " in done.stderr, done.stderr
    assert all(line.startswith(f"{source}, line ") for line in done.stderr.splitlines()), done.stderr


@pytest.mark.parametrize("year, sums", [
    (2021, {"11": "213633.33", "15": "226666.67", "16": "78100.00", "expenses": "518400.00",
            "revenue": "463500.00", "ownShare": "54900.00"}),
    (2023, {"11": "343475.00", "15": "952000.00", "16": "78100.00", "expenses": "1373575.00",
            "revenue": "1118100.00", "ownShare": "255475.00"}),
])
def test_the_budgets_of_koeln_to_the_cent(tmp_path, year, sums):
    target = tmp_path / "koeln.csv"
    servers.lotse("funding", "report", "--year", str(year), "--plan", str(KOELN), "-o", str(target))
    rows = csv.DictReader(io.StringIO(target.read_text("utf-8-sig")))
    found = {row["code"] if row["part"] == "line" else row["name"]: row["amount"]
             for row in rows if row["part"] in {"line", "sum"} and row["figure"] == "planned"}
    names = {"expenses": "Aufwendungen", "revenue": "Erträge", "ownShare": "Eigenanteil"}
    assert {key: found[names.get(key, key)] for key in sums} == sums


def test_texts_never_become_formulas(tmp_path):
    plan = tmp_path / "plan.yaml"
    risky = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", " =1+1"]
    entries = "".join(f"  - {{year: 2026, line: \"16\", title: '{title}', basis: amount, amount: 1.00}}\n"
                      for title in risky)
    plan.write_text(f"municipality: Teststadt\nsource: Test\nbudget:\n{entries}")
    for ending in ["csv", "xlsx"]:
        servers.lotse("funding", "report", "--year", "2026", "--plan", str(plan), "-o", str(tmp_path / f"r.{ending}"))
    cells = [cell for row in csv.reader(io.StringIO((tmp_path / "r.csv").read_text("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell.strip()[:1] in set("=+-@")]
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert isinstance(book.worksheets[0].cell(2, 3).value, (int, float))


def test_a_post_of_a_plan_may_not_be_paid_by_more_than_it_is(tmp_path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(KOELN.read_text().replace("fullTimeEquivalent: 1\n", "fullTimeEquivalent: 1.5\n"))
    done = servers.lotse("funding", "report", "--year", "2023", "--plan", str(plan), "-o", str(tmp_path / "r.csv"),
                         check=False)
    assert done.returncode == 1 and not (tmp_path / "r.csv").exists()
    assert done.stderr.count("\n") == 1 and "FTE" in done.stderr
