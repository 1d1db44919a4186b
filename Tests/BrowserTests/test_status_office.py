"""Block 3: the register of the office, and the questions that pass the wall only under a release."""
import re

import pytest

from client import Client
from test_story import days, german

PROCEDURE = re.compile(r"/register/[0-9a-f-]{36}$")


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def desk(request, fresh_server, open_page):
    window = open_page(fresh_server, javascript=request.param)
    return window.enter("block3Clerk")


def main_text(window):
    return window.page.locator("main").inner_text()


def enter(window, **fields):
    window.go("/register/neu")
    window.submit("/register/neu", **{
        "familyName": "Sesay", "givenName": "Isatu", "birth": "03.04.1999", "fileNumber": "ABH-33.2-05000",
        "pathway": "25b", "appliedOn": german(days(-10)), "nextOn": german(days(7)), "nextStep": "Vorsprache",
        **fields})
    return PROCEDURE.search(window.page.url)[0]


def open_by_name(window, name):
    window.go("/register")
    window.page.locator("main table a", has_text=name).first.click()
    window.page.wait_for_load_state()


def test_a_procedure_goes_from_the_application_to_the_archive(desk):
    assert "/register" in desk.page.url, "the clerk's work begins in the register"
    assert "Termin verstrichen" in main_text(desk) and "über drei Monate" in main_text(desk)
    desk.axe()
    desk.screenshot("register-1-list-1280")
    desk.go("/register/neu")
    desk.axe()
    procedure = enter(desk)
    assert "Sesay" not in desk.page.url
    assert "Unterlagen fehlen" in desk.page.locator("body").inner_text()
    desk.go(procedure + "/bearbeiten")
    desk.submit(procedure + "/bearbeiten", completeOn=german(days(-1)))
    assert "vollständig" in desk.page.locator("body").inner_text()
    desk.axe()
    desk.screenshot("register-2-procedure-1280")
    desk.go(procedure + "/entscheidung")
    desk.submit(procedure + "/entscheidung", outcome="granted", reason="moved")
    assert "passt nicht zum Ausgang" in main_text(desk)
    desk.axe()
    desk.submit(procedure + "/entscheidung", outcome="granted", reason="conditionsMet")
    assert "erteilt" in main_text(desk)
    desk.go(procedure + "/abschluss")
    desk.axe()
    desk.submit(procedure + "/abschluss")
    assert "Aufbewahrt bis" in main_text(desk)
    desk.go("/register")
    assert "Sesay" not in main_text(desk), "closed ones are in their own list"


def test_the_second_clerk_sees_what_the_first_changed(desk):
    procedure = enter(desk)
    desk.go(procedure + "/bearbeiten")
    other = Client(desk.server).enter("block3Clerk")
    other.submit(procedure + "/bearbeiten", {"nextStep": "Unterlagen nachfordern"}, procedure + "/bearbeiten")
    desk.submit(procedure + "/bearbeiten", nextStep="Anhörung")
    assert "Unterlagen nachfordern" in main_text(desk) and "Anhörung" in main_text(desk)


def test_a_question_reaches_the_case_under_a_release_and_its_answer_ends_with_it(fresh_server, open_page):
    clerk = open_page(fresh_server).enter("block3Clerk")
    open_by_name(clerk, "Conteh")
    assert "Zugestellt, sobald eine Freigabe vorliegt" in main_text(clerk), "nobody of that name is counselled"
    open_by_name(clerk, "Haidari")
    assert "Zugestellt, sobald eine Freigabe vorliegt" in main_text(clerk), "somebody is, and it reads the same"
    clerk.axe()
    clerk.screenshot("register-3-inquiry-1280")
    manager = open_page(fresh_server).enter("caseManager")
    manager.go("/heute")
    link = manager.page.locator("main a", has_text="Sprachnachweis").first
    path = link.get_attribute("href")
    manager.axe()
    link.click()
    manager.page.wait_for_load_state()
    assert "Antrag auf Aufenthaltserlaubnis nach § 25b" in main_text(manager), "the purpose stands beside it"
    manager.axe()
    manager.screenshot("register-4-answer-1280")
    manager.submit(path, result="answered", text="B1 seit März, Zertifikat liegt vor.")
    assert "dem Zweck der Freigabe" in main_text(manager)
    manager.submit(path, result="answered", text="B1 seit März, Zertifikat liegt vor.", purpose="yes")
    manager.axe()
    open_by_name(clerk, "Haidari")
    clerk.page.locator("main a", has_text="Sprachnachweis").click()
    clerk.page.wait_for_load_state()
    assert "B1 seit März" in main_text(clerk)
    clerk.axe()
    answer = clerk.page.url
    manager.go(path)
    manager.go(path.rpartition("/nachfragen")[0] + "/nachfragen")
    assert "Nowak" in main_text(manager), "the case shows who read the answer"
    manager.go(path.rpartition("/nachfragen")[0] + "/einwilligung")
    card = manager.page.locator(".card", has_text="Freigabe: Ausländerbehörde").first
    card.locator("a[href$='/widerruf']").click()
    manager.page.wait_for_load_state()
    manager.submit(r".*/widerruf")
    clerk.page.goto(answer)
    assert "B1" not in main_text(clerk) and "sobald eine Freigabe vorliegt" in main_text(clerk)


def test_a_case_manager_asks_the_office(fresh_server, open_page):
    manager = open_page(fresh_server).enter("caseManager")
    manager.go("/heute")
    path = manager.page.locator("main a", has_text="Sprachnachweis").first.get_attribute("href")
    new = path.rpartition("/nachfragen")[0] + "/nachfragen/neu"
    manager.go(new)
    manager.axe()
    form = manager.form(new)
    form.locator("[name=office]").select_option(index=1)
    form.locator("[name=person]").select_option(index=1)
    manager.submit(new, kind="state")
    assert "wartet auf Antwort" in main_text(manager)
    clerk = open_page(fresh_server).enter("block3Clerk")
    clerk.go("/register/fragen")
    clerk.axe()
    clerk.page.locator("main table a").first.click()
    clerk.page.wait_for_load_state()
    assert "ABH" in clerk.page.content() or "Haidari" in main_text(clerk)
    clerk.axe()
    clerk.submit(r"/register/fragen/.*", result="answered", text="Vollständig, Vorsprache nächste Woche.")
    manager.go(path.rpartition("/nachfragen")[0] + "/nachfragen")
    assert "Vorsprache nächste Woche" in main_text(manager)
    manager.screenshot("register-5-case-1280")


def test_the_checking_aid_works_with_what_the_office_entered(fresh_server, open_page):
    clerk = open_page(fresh_server).enter("block3Clerk")
    open_by_name(clerk, "Petrosyan")
    aid = clerk.page.url.partition(fresh_server.address)[2] + "/pruefung"
    clerk.go(aid)
    clerk.axe()
    before = main_text(clerk)
    assert "offen" in before, "what is missing is open, never no"
    clerk.go(aid + "/angabe")
    clerk.axe()
    clerk.go(aid + "/angabe?angabe=status")
    clerk.submit(r".*/angabe\?angabe=status", value="duldung-60a", **{"from": german(days(-2500))})
    assert "60a" in main_text(clerk) and main_text(clerk) != before
    clerk.axe()
    clerk.screenshot("register-6-checking-aid-1280")
    clerk.press(clerk.form(r".*/entfernen"))
    assert "Noch keine Angaben" in main_text(clerk)
