"""A paper from its draft to the issued PDF, and the posts it is paid from."""
import re
import subprocess

import pytest

from client import Client
from server import Server


@pytest.fixture()
def town(engine):
    server = Server(engine.fresh())
    yield {role: Client(server).enter(role) for role in ("coordination", "boardMember", "administrationAssistant")}
    server.stop()


def send(client, path, fields):
    page = client.get(path)
    hidden = next(form.hidden for form in page.forms() if "csrf" in form.hidden and form.action.endswith(path))
    return client.post(path, {**hidden, **fields})


def test_a_paper_is_drafted_issued_and_frozen_and_the_board_reads_it(town, tmp_path):
    writer, board = town["coordination"], town["boardMember"]
    begun = send(writer, "/steuerung/vorlagen/neu", {"layout": "muenster-anlage-a", "title": "Integration steuern",
                                                      "number": "V/0001/2026", "day": "01.11.2026"})
    paper = begun.location.removesuffix("/bearbeiten")
    early = writer.post(paper + "/herausgeben", {"csrf": writer.get(paper).forms()[-1].hidden["csrf"], "revision": "1"})
    assert early.status == 422 and "Kurzüberblick" in early.text
    content = {
        "title": "Integration steuern", "number": "V/0001/2026", "day": "01.11.2026",
        "field-overview": "Am 31.10. sind {{figure: active-cases on 2026-10-31}} Fälle offen, mit eigenem "
                          "Einkommen {{figure: own-income on 2026-10-31}}, neu in diesem Jahr "
                          "{{figure: new-cases on 2026-10-31}}.",
        "field-goals": "Soziale Teilhabe; Familien stehen auf eigenen Füßen", "field-approach": "Gemeinsam.",
        "field-productGroups": "0502; Soziale Leistungen\n0206; Sicherheit und Ordnung",
        "choice-operatingPlan": "yes", "choice-financialPlan": "no", "choice-inDraftBudget": "no",
        "choice-futureBurdens": "yes", "choice-alreadyBudgeted": "no",
        "field-amounts": "Jahre; 2026; 2027\nPersonal; 57.000,00; 58.500,00\nSachkosten; 1.000,50; 0,00\nSumme; Gesamt",
        "choice-dutyLevel": "mostlyMandatory", "field-dutyLevel": "Nach dem AsylbLG.", "choice-themes": "migration",
    }
    wrong = send(writer, paper + "/bearbeiten", {**content, "field-amounts": "Jahre; 2026\nPersonal; viel"})
    assert wrong.status == 422 and "Zeile 1" in wrong.text
    saved = send(writer, paper + "/bearbeiten", content)
    assert saved.status == 303, saved.text
    assert board.get(paper).status == 404
    hidden = next(form.hidden for form in writer.get(paper).forms() if form.action.endswith("/herausgeben"))
    assert writer.post(paper + "/herausgeben", hidden).status == 303
    shown = board.get(paper)
    assert shown.status == 200 and re.search(r"[0-9a-f]{64}", shown.text) and not shown.keys_for_texts()
    assert re.search(r"Am 31\.10\. sind \d+ \(Stand 31\.10\.2026\) Fälle offen", shown.text)
    assert writer.get(paper + "/bearbeiten").status == 409
    target = tmp_path / "paper.pdf"
    target.write_bytes(board.get(paper + "/datei/pdf").bytes)
    text = subprocess.run(["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True).stdout
    assert "58.000,50" in text and "☒ überwiegend pflichtig" in text
    assert "Tagged:          yes" in subprocess.run(["pdfinfo", target], capture_output=True, text=True).stdout
    for ending, start in {"odt": b"PK", "xlsx": b"PK", "csv": b"\xef\xbb\xbf"}.items():
        assert board.get(f"{paper}/datei/{ending}").bytes.startswith(start)


def test_the_page_of_posts_and_money_opens_without_a_key_and_refuses_double_funding(town):
    assistant = town["administrationAssistant"]
    page = assistant.get("/steuerung/foerderung?jahr=2026")
    assert page.status == 200 and not page.keys_for_texts() and "626.750,00" in page.text
    post = re.search(r'href="(/steuerung/foerderung/stellen/[0-9a-f-]{36})"', page.text)[1]
    shown = assistant.get(post + "?neu=foerderung")
    hidden = next(form.hidden for form in shown.forms() if form.action.endswith("/foerderung"))
    refused = assistant.post(post + "/foerderung", {**hidden, "from": "01.03.2026", "until": "31.03.2026",
                                                    "share": "0,5", "label": "AMIF"})
    assert refused.status == 422 or refused.status == 409
    assert "zweimal bezahlt" in refused.text
