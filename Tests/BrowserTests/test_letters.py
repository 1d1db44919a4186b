"""Letters of a case: every gap is named, and what is finished is a PDF that nobody changes any more."""
import io
import re

import pypdf

from client import Client
from test_documents import case, download, kept, look, main_text, window  # noqa: F401
from test_story import days, german, new_case


def begin_letter(window, case, template):
    window.go(case + "/briefe/neu")
    person = window.page.locator("[name=person] option", has_text="Beispiel").get_attribute("value")
    window.submit(case + "/briefe/neu", template=template, person=person)
    return re.search(r"/faelle/[0-9a-f-]{36}/briefe/[0-9a-f-]{36}", window.page.url)[0]


def test_a_letter_names_every_gap_and_is_printed_only_when_none_is_left(window, case, engine, fresh_server):
    before, letter = kept(engine, fresh_server), begin_letter(window, case, "titleEnds")
    window.submit(letter, text="Guten Tag {person.name},\n\nbis {title.validUntil}. {falscher.platz}")
    shown = main_text(window)
    for gap in ("Anschrift", "Ende des Aufenthaltstitels", "„falscher.platz“ gibt es nicht"):
        assert gap in shown
    window.axe()
    assert not window.page.locator("form[action$='/fertig']").count(), "it cannot be finished"
    desk = Client(fresh_server).enter("caseManager")
    token = desk.get(case + "/dokumente/neu").form().hidden
    refused = desk.post(letter + "/fertig", {**token, "revision": "2"})
    assert refused.status == 422 and "fehlen noch Angaben" in refused.text
    assert kept(engine, fresh_server) == before
    window.page.locator("main a[href$='/status/neu']").first.click()
    window.page.wait_for_load_state()
    window.submit(r".*/status/neu", title="ae", until=german(days(90)), **{"from": german(days(-90))})
    window.go(letter)
    window.submit(letter, address="Rana Beispiel\nAm Wall 2\n59999 Ebbeloh", text="Guten Tag {person.name}, herzlich")
    window.press(window.form(letter + "/fertig"))
    assert "Der Brief ist fertig" in main_text(window)
    check_printed(download(window, window.page.locator("main a[download]"))[1])
    assert "Durch eine neue Fassung ersetzen" not in main_text(window)
    window.go(letter)
    assert "nicht mehr geändert" in main_text(window) and not window.page.locator("main form").count()
    window.axe()
    changed = desk.post(letter, {**token, "revision": "4", "subject": "Anders", "text": "Anders"})
    assert changed.status == 409 and "Dieser Brief ist fertig" in changed.text


def check_printed(data):
    paper = pypdf.PdfReader(io.BytesIO(data))
    root = paper.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"].startswith("de") and "/StructTreeRoot" in root
    text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "Guten Tag Rana Beispiel, herzlich" in text and "Am Wall 2" in text and german(days(90)) in text
    assert "{" not in text


def test_the_pages_of_letters_have_no_findings(fresh_server, open_page):
    first = open_page(fresh_server).enter("caseManager")
    case = new_case(first)
    letter = begin_letter(first, case, "titleEnds")
    look(fresh_server, open_page, "letters",
         {"documents": case + "/dokumente", "begin": case + "/briefe/neu", "draft": letter})
