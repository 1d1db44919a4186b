"""What is due, several follow-ups at once, and the private calendar: with and without JavaScript."""
import re

import icalendar
import pytest

import sessions
from client import Client

ADDRESS = re.compile(r'<code class="calendar-address">(http[^<]+)</code>')


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def manager(request, fresh_server, open_page):
    return open_page(fresh_server, javascript=request.param).enter("caseManager")


def selected(page, count):
    boxes = page.locator("main input[name=auswahl]")
    values = [boxes.nth(number).get_attribute("value") for number in range(count)]
    page.locator("main details").evaluate_all("folds => folds.forEach(fold => fold.open = true)")
    for value in values:
        page.locator(f"main input[value='{value}']").check()
    return values


def test_several_follow_ups_are_put_off_at_once_and_a_conflict_leaves_the_others_done(manager):
    page = manager.page
    manager.go("/heute")
    manager.axe()
    manager.screenshot("today-1280")
    first, second = selected(page, 2)
    other = Client(manager.server).enter("caseManager")
    form = other.get("/heute").form("/heute/auswahl")
    assert other.post("/heute/auswahl", {**form.hidden, "erledigt": first}).status == 303
    page.locator("main [name=tun][value=postpone]").check()
    page.locator("main [name=dueOn]").fill("01.12.2030")
    page.get_by_role("button", name="Auf Auswahl anwenden").click()
    page.wait_for_load_state()
    notice = " ".join(page.locator("main .notice").all_inner_texts())
    assert "blieb, wie sie war" in notice and "erledigt" in notice
    manager.axe()
    manager.screenshot("today-conflict-1280")
    left = page.locator("main input[name=auswahl]").evaluate_all("boxes => boxes.map(box => box.value)")
    assert first not in left and second not in left, "the one was done by the other, the other was put off"


def test_a_selection_without_anything_is_refused_in_words(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    window.go("/heute")
    window.page.get_by_role("button", name="Auf Auswahl anwenden").click()
    window.page.wait_for_load_state()
    assert window.page.title().startswith("Fehler:")
    assert "mindestens eine Wiedervorlage" in window.page.locator("main, .error-summary").first.inner_text()
    window.axe()


def test_the_calendar_is_read_by_an_independent_parser_and_names_nobody(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    window.go("/konto/kalender")
    window.axe()
    window.submit("/konto/kalender", content="caseNumbers")
    window.axe()
    window.screenshot("calendar-1280")
    path = "/" + ADDRESS.search(window.page.content())[1].split("/", 3)[3]
    window.go("/konto/kalender")
    assert path not in window.page.content(), "the address is shown once"
    stranger = Client(fresh_server)
    answer = stranger.get(path)
    assert answer.status == 200 and answer.headers["content-type"].startswith("text/calendar")
    assert "private" in answer.headers["cache-control"]
    assert not stranger.cookies and "set-cookie" not in answer.headers
    lines = answer.bytes.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)
    calendar = icalendar.Calendar.from_ical(answer.bytes)
    events = calendar.walk("VEVENT")
    assert events and not calendar.errors and not any(event.errors for event in events)
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert re.fullmatch(r"[\w ü]+ KIM-\d{4}-\d{4}", str(event["SUMMARY"])), event["SUMMARY"]
        assert event["DTSTART"].params["VALUE"] == "DATE" and "DTSTAMP" in event and "SEQUENCE" in event
    uids = {str(event["UID"]) for event in icalendar.Calendar.from_ical(stranger.get(path).bytes).walk("VEVENT")}
    assert uids == {str(event["UID"]) for event in events}, "the same deadlines have the same identifiers"
    window.go("/konto/kalender")
    assert "noch nie" not in window.page.locator("main").inner_text()
    window.page.get_by_role("button", name="Adresse sperren").click()
    window.page.wait_for_load_state()
    assert stranger.get(path).status == 404
    assert path.split("/")[-1].removesuffix(".ics") not in fresh_server.log(), "no address stands in the log"


def test_a_calendar_may_say_only_how_many(fresh_server):
    client = Client(fresh_server).enter("caseManager")
    page = client.submit("/konto/kalender", {"content": "numbersOnly"}, "/konto/kalender")
    path = "/" + ADDRESS.search(page.text)[1].split("/", 3)[3]
    text = Client(fresh_server).get(path).text
    assert re.search(r"SUMMARY:\d+ Frist", text) and "KIM-" not in text


STEERING = "Steuerung: Fristen"


def feed(server, client, content="caseNumbers"):
    page = client.submit("/konto/kalender", {"content": content}, "/konto/kalender")
    return Client(server).get("/" + ADDRESS.search(page.text)[1].split("/", 3)[3]).bytes


@pytest.mark.parametrize("role", ["coordination", "administrationAssistant"])
def test_deadlines_of_steering_stand_on_the_first_page_and_in_the_calendar_of_those_who_keep_them(role, fresh_server):
    client = Client(fresh_server).enter(role)
    assert client.get("/").headers["location"] == "/steuerung"
    page = client.get("/steuerung").text
    assert STEERING in page and "Letzter Mittelabruf" in page and "Verwendungsnachweis" not in page, "too far away"
    notice = re.search(r'href="(/steuerung/foerderung/bescheide/[^"]+)">Letzter Mittelabruf', page)[1]
    assert client.get(notice).status == 200
    events = icalendar.Calendar.from_ical(feed(fresh_server, client)).walk("VEVENT")
    summaries = [str(event["SUMMARY"]) for event in events]
    assert "Frist zum Bescheid 36.02.01-L-17" in summaries, summaries
    assert not any("Mittelabruf" in summary or "KIM-" in summary for summary in summaries), summaries
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert b"36.02.01" not in feed(fresh_server, client, "numbersOnly")


def test_who_leads_cases_sees_no_deadlines_of_steering_and_a_board_sees_none_of_the_money(fresh_server):
    manager = Client(fresh_server).enter("caseManager")
    assert STEERING not in manager.get("/heute").text
    assert b"Frist zum Bescheid" not in feed(fresh_server, manager)
    member = Client(fresh_server).enter("boardMember")
    assert "Mittelabruf" not in member.get("/steuerung").text
    assert b"Frist zum Bescheid" not in feed(fresh_server, member)


def test_who_leads_cases_and_coordinates_finds_both_on_one_page(fresh_server, open_page):
    roles = "UPDATE account SET roles = roles || ' coordination' WHERE sign_in_name = 'a.keller'"
    assert sessions.execute(fresh_server.database, roles) == 1
    window = open_page(fresh_server).enter("caseManager")
    window.go("/heute")
    section = window.page.locator("section[aria-labelledby=steuerung-fristen]")
    assert section.get_by_role("link", name="Letzter Mittelabruf").count() == 1
    assert window.page.locator("main input[name=auswahl]").count(), "follow-ups stand there as before"
    window.axe()
    window.screenshot("today-steering-1280")
    text = feed(fresh_server, Client(fresh_server).enter("caseManager"))
    assert b"Frist zum Bescheid" in text and b"KIM-" in text


@pytest.mark.parametrize("token", ["x", "A" * 43, "..%2F..", "A" * 43 + ".ics"])
def test_a_guessed_address_opens_nothing(token, shared_server):
    assert Client(shared_server).get(f"/kalender/{token}").status == (400 if "%2F" in token else 404)
