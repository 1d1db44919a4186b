"""A board meeting from the invitation to the measure and the approved minutes; an observation on its way there."""
import re

import pytest

from client import TODAY, Client
from test_referrals import main_text
from test_story import days, german


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def coordination(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("coordination")


def calm(window, name):
    """Nothing for axe to find, nothing wider than the window, wide and narrow."""
    for width in (1280, 390):
        window.page.set_viewport_size({"width": width, "height": 900})
        window.axe()
        assert not window.scrolls_sideways(), f"{name} at {width}"
        window.screenshot(f"boards-{name}-{width}")
    window.page.set_viewport_size({"width": 1280, "height": 900})


def press(window, label):
    window.page.get_by_role("button", name=label, exact=True).first.click()
    window.page.wait_for_load_state()


def test_a_board_meets_decides_and_writes_it_down(coordination):
    window = coordination
    window.go("/steuerung/gremien")
    window.page.locator("main .task-list a").first.click()
    window.page.wait_for_load_state()
    board = re.search(r"/steuerung/gremien/[^/?]+", window.page.url)[0]
    new = board + "/sitzungen/neu"
    window.go(new)
    window.submit(new, heldOn=german(TODAY), heldAt="14:00", place="Kreishaus")
    meeting = re.search(r"/steuerung/gremien/[^/]+/sitzungen/[^/?]+", window.page.url)[0]
    press(window, "Einladung versenden")
    assert "Die Tagesordnung ist leer" in main_text(window)
    window.go(meeting + "/punkte")
    window.submit(meeting + "/punkte", title="Lücke beim Wechsel")
    press(window, "Einladung versenden")
    assert "eingeladen" in main_text(window)
    client = Client(window.server).enter("boardMember")
    assert client.get(meeting + "/einladung/pdf").bytes.startswith(b"%PDF")
    assert "BEGIN:VEVENT" in client.get(meeting + "/kalender").text
    press(window, "Sitzung eröffnen")

    window.go(meeting + "/beschluss")
    window.submit(meeting + "/beschluss", wording="Das Sozialamt zahlt weiter.", yes="1", no="0", abstain="0")
    assert "nicht beschlussfähig" in main_text(window)
    window.go(meeting + "/anwesenheit")
    for button in window.page.locator("input[type=radio][value=present]").all():
        button.check()
    press(window, "Speichern")
    assert "Beschlussfähig" in main_text(window)
    window.go(meeting + "/beschluss")
    window.submit(meeting + "/beschluss", wording="Das Sozialamt zahlt weiter.", yes="99", no="0", abstain="0")
    assert "mehr Stimmen angegeben" in main_text(window)
    window.go(meeting + "/beschluss")
    window.submit(meeting + "/beschluss", wording="Das Sozialamt zahlt weiter.", yes="12", no="1", abstain="1",
                  dueOn=german(days(30)))
    assert "12 Ja, 1 Nein, 1 Enthaltung" in main_text(window)

    window.page.get_by_role("link", name="Maßnahme ableiten").first.click()
    window.page.wait_for_load_state()
    window.page.locator("select[name=kind]").select_option("agreement")
    window.page.locator("input[name=title]").fill("Vereinbarung ohne Lücke")
    press(window, "Speichern")
    assert "Vereinbarung ohne Lücke" in main_text(window)
    calm(window, "measure")
    window.page.get_by_role("link", name="Maßnahme ändern").first.click()
    window.page.wait_for_load_state()
    window.page.locator("select[name=aim]").select_option("indicator:new-cases")
    window.page.locator("input[name=direction][value=higher]").check()
    press(window, "Speichern")
    assert "den Tag, ab dem es zählt" in main_text(window)
    window.page.locator("input[name=aimFrom]").fill(german(days(-200)))
    press(window, "Speichern")
    shown = main_text(window)
    assert "Kennzahl: Neue Fälle – soll steigen" in shown and "Im Monat" in shown
    assert re.search("Wirkung ist zu sehen|Keine sichtbare Wirkung|andere Richtung|zu wenige Fälle", shown)
    calm(window, "effect")
    press(window, "Heutigen Vergleich als Befund festhalten")
    assert "Der Befund zur Wirkung ist festgehalten" in main_text(window)
    assert re.search("Festgehalten am .*: (Wirkung|keine sichtbare|zu wenige)", main_text(window))
    window.go(meeting + "/protokoll")
    window.page.locator("textarea[name=minutes]").fill("Die Lenkungsgruppe dankt.")
    press(window, "Speichern")
    calm(window, "meeting")
    assert "Entwurf" in main_text(window)
    press(window, "Protokoll genehmigen")
    assert "Protokoll genehmigt" in main_text(window) and "Vereinbarung ohne Lücke" in main_text(window)
    member = client.get(meeting).text
    assert "Das Sozialamt zahlt weiter." in member and "Beschluss fassen" not in member
    assert client.get(meeting + "/beschluss").status == 403


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_an_observation_leaves_its_case_without_a_name(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    window.go("/faelle")
    window.page.locator("main a[href^='/faelle/0']", has_text="Haidari").first.click()
    window.page.wait_for_load_state()
    case = re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]
    new = case + "/beobachtungen/neu"
    window.go(new)
    window.page.locator("input[name=kind][value=waitingTime]").check()
    window.page.locator("select[name=lifeDomain]").select_option("language")
    window.page.locator("textarea[name=description]").fill("Der Kurs beginnt erst im Herbst, am 3.9.2027.")
    press(window, "Beobachtung speichern")
    window.page.get_by_role("link", name="An die Steuerung geben").first.click()
    window.page.wait_for_load_state()
    assert "ist ein genauer Tag" in main_text(window)
    window.page.locator("input[name=read]").check()
    press(window, "Befund weitergeben")
    assert "Ändern Sie die genannten Stellen" in main_text(window)
    calm(window, "lifting")
    window.page.locator("textarea[name=text]").fill("Der Kurs beginnt erst im Herbst, Frau Heidari wartet.")
    window.page.locator("input[name=read]").check()
    press(window, "Befund weitergeben")
    assert "klingt wie ein Name" in main_text(window)
    window.page.locator("textarea[name=text]").fill("Sprachkurse für Eltern beginnen erst im Herbst.")
    window.page.locator("input[name=read]").check()
    press(window, "Befund weitergeben")
    assert "An die Steuerung gegeben" in main_text(window)
    other = Client(fresh_server).enter("coordination")
    desk = other.get("/steuerung/themen/befunde").text
    assert "Sprachkurse für Eltern" in desk and "Haidari" not in desk and case not in desk
