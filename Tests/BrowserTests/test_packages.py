"""A family moves to another municipality and back: two installations, one on each engine, over HTTP."""
import contextlib
import datetime
import http.client
import os
import re
import uuid

import pytest

import server as servers
from client import TODAY, Client
from server import Server, lotse

KEYS = "/verwaltung/uebergabeschluessel"
OFFICE = "Kommunales Integrationszentrum"


def german(day):
    return day.strftime("%d.%m.%Y")


class Town:
    """One installation with a key file of its own, and the two people who work on it here."""

    def __init__(self, name, address, folder):
        self.name = name
        self.database = address
        self.key_file = str(folder / f"{name}.key")
        lotse("demo", "load", "--key-file", self.key_file, database=address)
        self.server = Server(address, "--key-file", self.key_file)
        self.admin = Client(self.server).enter("systemAdministrator")
        self.manager = Client(self.server).enter("caseManager")

    def page(self, path):
        return self.manager.get(path).text

    def make_key(self):
        page = self.admin.get(KEYS).text
        office = re.search(rf'<option value="([^"]+)"[^>]*>{OFFICE}', page)[1]
        assert self.admin.submit(KEYS, {"office": office}, ".*/neu").status == 303
        page = self.admin.get(KEYS).text
        return re.search(r"lotse-key-1:[0-9a-f]{136}", page)[0], re.search(r'fingerprint">([0-9A-F ]+)<', page)[1]

    def meet(self, other, key, fingerprint):
        fields = {"name": other.name, "address": other.server.address, "key": key}
        assert self.admin.submit(KEYS, fields, ".*/partner").status == 303
        wrong = self.admin.submit(KEYS, {"fingerprint": "0000 0000"}, ".*/bestaetigen")
        assert wrong.status == 422 and "Bestätigen Sie ihn nicht" in wrong.text
        assert self.admin.submit(KEYS, {"fingerprint": fingerprint[:9]}, ".*/bestaetigen").status == 303

    def consent(self, case):
        fields = {"on": german(TODAY), "form": "written", "language": "fas", "interpreter": "no"}
        assert self.manager.submit(case + "/einwilligung", fields).status == 303

    def release(self, case, to):
        page = self.page(case + "/freigaben/neu")
        choices = {name: re.findall(rf'name="{name}" value="([^"]+)"', page) for name in ("domains", "persons")}
        recipient = re.search(rf'<option value="([^"]+)"[^>]*>{to}', page)[1]
        fields = {"kind": "release", "recipient": recipient, "purpose": "Umzug", "direction": "toRecipient",
                  "until": german(TODAY + datetime.timedelta(days=60)), "form": "written", "language": "fas",
                  "interpreter": "no", **choices}
        answer = self.manager.submit(case + "/freigaben/neu", fields)
        assert answer.status == 303, re.findall(r'field__error[^>]*>([^<]+)', answer.text)

    def seal(self, case, to):
        way = case + "/uebergabe"
        choice = re.search(r'name="partner"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="partner"', self.page(way))
        partner = choice[1] or choice[2]
        assert to in self.page(way)
        shown = self.manager.submit(way, {"partner": partner}, ".*/vorschau")
        assert shown.status == 200 and "Das bleibt zurück" in shown.text
        notes = re.findall(r'name="notes" value="([^"]+)"', shown.text)
        form = shown.form(way)
        sealed = self.manager.post(form.action, {**form.fields, **form.hidden, "partner": partner, "notes": notes})
        assert sealed.status == 303, sealed.title()
        return sealed.location

    def accept(self):
        """Accepts what waits, and answers with the address of the new case."""
        rows = re.findall(r'href="(/uebergaben/eingang/[^"]+)".*?</tr>', self.page("/uebergaben"), re.S)
        preview = self.manager.get(rows[0])
        assert "Familie Beispiel" in preview.text and "Rana Beispiel" in preview.text
        assert self.manager.submit(rows[0], {}, ".*/annehmen").status == 303
        return re.search(r'href="(/faelle/[0-9a-f-]{36})"', self.page(rows[0]))[1]


@contextlib.contextmanager
def postgresql(address):
    database = servers.PostgreSQL(address)
    name = f"packages_{uuid.uuid4().hex}"
    database.sql(address, f"CREATE DATABASE {name}")
    yield database.named(name)


@pytest.fixture(scope="module")
def towns(tmp_path_factory):
    folder = tmp_path_factory.mktemp("towns")
    postgres = os.environ.get("LOTSE_TEST_POSTGRES")
    second = postgresql(postgres) if postgres else contextlib.nullcontext(f"sqlite:{folder}/second.sqlite")
    with second as address:
        here = Town("Kreis Lindenmark", f"sqlite:{folder}/first.sqlite", folder)
        there = Town("Stadt Nachbarland", address, folder)
        mine, theirs = here.make_key(), there.make_key()
        here.meet(there, *theirs)
        there.meet(here, *mine)
        yield here, there
        here.server.stop()
        there.server.stop()


# So unlike each other that nobody is taken for a double.
FAMILIES = {"Rana": ("Beispiel", "05.06.1990"), "Zoltan": ("Kovalenko", "11.02.1971"),
            "Binta": ("Ouedraogo", "23.09.1984")}


def family(town, given="Rana"):
    manager = town.manager
    opened = manager.submit("/faelle/neu", {
        "title": "Familie Beispiel", "town": "Ebbeloh", "openedOn": german(TODAY),
        "familyName": FAMILIES[given][0], "givenName": given, "birth": FAMILIES[given][1]})
    case = re.search(r"/faelle/[0-9a-f-]{36}", opened.location)[0]
    due = {"dueOn": german(TODAY + datetime.timedelta(days=5)), "text": "Kita anrufen"}
    assert manager.submit(case + "/wiedervorlagen", due).status == 303
    town.consent(case)
    return case


def test_a_family_moves_there_and_back_and_somebody_is_always_responsible(towns):
    here, there = towns
    case = family(here)
    here.release(case, there.name)
    package = here.seal(case, there.name)
    assert here.manager.submit(package, {}, ".*/senden").status == 303
    assert "abgesandt" in here.page(package)
    assert "abgeschlossen" not in here.page(case).lower(), "the giving side is responsible until the receipt is back"

    arrived = there.accept()
    assert "angenommen" in here.page(package)
    assert "abgeschlossen" in here.page(case).lower()
    text = there.page(arrived)
    assert "Familie Beispiel" in text and "Kita anrufen" in there.page(arrived + "/wiedervorlagen")
    assert here.name in there.page(arrived + "/kontakte")

    there.consent(arrived)
    there.release(arrived, here.name)
    back = there.seal(arrived, here.name)
    assert there.manager.submit(back, {}, ".*/senden").status == 303
    home = here.accept()
    assert home != case and "Kita anrufen" in here.page(home + "/wiedervorlagen")
    assert "angenommen" in there.page(back)


def test_a_package_that_was_sent_is_withdrawn_and_the_other_side_can_no_longer_accept(towns, open_page):
    here, there = towns
    case = family(here, given="Binta")
    here.release(case, there.name)
    package = here.seal(case, there.name)
    assert here.manager.submit(package, {}, ".*/senden").status == 303
    known = set(re.findall(r'href="(/uebergaben/eingang/[^"]+)"', there.page("/uebergaben")))
    waiting = [path for path in known if "/annehmen" in there.page(path)]
    assert len(waiting) == 1
    window = open_page(here.server, width=390).enter("caseManager")
    window.go(package)
    window.axe()
    window.press(window.form(".*/zurueckziehen"))
    assert "die andere Seite weiß es" in window.page.locator("body").inner_text()
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot("packages-withdrawn-390")
    assert "abgeschlossen" not in here.page(case).lower(), "the case goes on here"
    other = open_page(there.server).enter("caseManager")
    other.go(waiting[0])
    assert "hat das Paket zurückgezogen" in other.page.locator("main").inner_text()
    assert other.page.locator("form[action$='/annehmen']").count() == 0
    other.axe()
    other.screenshot("packages-recalled-1280")
    token = there.manager.get("/konto").forms()[0].hidden["csrf"]
    late = there.manager.post(waiting[0] + "/annehmen", {"csrf": token})
    assert late.status in {409, 422} and "zurückgezogen" in late.text


def test_a_partner_s_server_is_told_in_one_word_why_nothing_is_taken_in(towns):
    _, there = towns
    connection = http.client.HTTPConnection("127.0.0.1", there.server.port, timeout=30)

    def hand_in(body, kind="application/octet-stream"):
        connection.request("POST", "/partner/pakete", body, {"Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    assert hand_in(b"%PDF-1.4")[:2] == (422, "noPackage")
    assert hand_in(b"LOTSEPKG\x01\x01")[:2] == (422, "truncated")
    assert hand_in(b"LOTSEPKG\x01\x01" + b"\x00" * 400)[0] == 422
    assert hand_in(b"x=1", "application/x-www-form-urlencoded")[0] == 415
    assert {hand_in(b"")[0] for _ in range(40)} == {422, 429}
    connection.close()


def test_the_pages_of_hand_over_are_calm_and_accessible(towns, open_page):
    here, there = towns
    case = family(here, given="Zoltan")
    here.release(case, there.name)
    package = here.seal(case, there.name)
    for width, dark in ((1280, False), (390, True)):
        manager = open_page(here.server, width=width, dark=dark).enter("caseManager")
        for path in (case + "/uebergabe", package, "/uebergaben", "/uebergaben/einlesen"):
            manager.go(path)
            manager.axe()
            assert not manager.scrolls_sideways(), path
            manager.screenshot(f"packages-{path.rpartition('/')[2][:12]}-{width}")
        admin = open_page(here.server, width=width, dark=dark).enter("systemAdministrator")
        admin.go(KEYS)
        admin.axe()
        assert not admin.scrolls_sideways()
        admin.screenshot(f"packages-keys-{width}")
