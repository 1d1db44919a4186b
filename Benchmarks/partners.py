"""Two hundred partners without an account who answer at the same moment, each through a link of their own."""
import collections
import datetime
import html
import json
import pathlib
import re
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Tests/BrowserTests"))
from client import TODAY, Client  # noqa: E402
from server import ROOT, Server, lotse  # noqa: E402

Partner = collections.namedtuple("Partner", "referral link code")
# What a partner says one after the other, and the state the referral has then.
STEPS = [({"tun": "accept"}, "accepted"), ({"tun": "begin"}, "begun"),
         ({"tun": "complete", "outcome": "needMet", "result": "Die Beratung ist abgeschlossen."}, "reported")]


def german(days):
    return (TODAY + datetime.timedelta(days=days)).strftime("%d.%m.%Y")


def opened_case(client):
    person = {"familyName": "Beispiel", "givenName": "Rana", "birth": "05.06.1990"}
    client.submit("/faelle/neu", {"title": "Familie Beispiel", "town": "Ebbeloh", "openedOn": german(0), **person},
                  "/faelle/neu")
    case = next(link for link in client.get("/faelle").links() if re.fullmatch(r"/faelle/[0-9a-f-]{36}", link)
                and "Familie Beispiel" in client.get(link).text)
    client.submit(f"{case}/einwilligung", {"on": german(0), "form": "written", "language": "fas",
                                           "interpreter": "no"}, f"{case}/einwilligung")
    return case


def choices(page, name):
    select = re.search(rf'<select[^>]*name="{name}".*?</select>', page.text, re.S)[0]
    return {html.unescape(text).strip(): value for value, text in
            re.findall(r'<option[^>]*value="([^"]+)"[^>]*>(.*?)</option>', select, re.S)}


def release(client, case, recipient, person):
    client.submit(f"{case}/freigaben/neu", {
        "kind": "release", "recipient": recipient, "purpose": "Beratung finden", "direction": "mutual",
        "domains": "language", "persons": person, "until": german(90), "form": "written", "language": "fas",
        "interpreter": "no"}, f"{case}/freigaben/neu")


def partner(client, case, recipient, person):
    new = f"{case}/vermittlungen/neu"
    answer = client.submit(new, {"recipient": recipient, "persons": person, "need": "language",
                                 "wish": "Beratung zu einem Sprachkurs."}, new)
    assert answer.status == 303, f"a referral was not proposed: {answer.title()} ({answer.status})"
    shown = client.get(answer.location)
    form = shown.form(r".*/link")
    page = client.post(form.action, {**form.fields, **form.hidden})
    if page.status == 303:
        page = client.get(page.location)
    link, code = re.findall(r'<dd class="code"[^>]*>(.*?)</dd>', page.text, re.S)[:2]
    return Partner(answer.location, re.search(r"/v/\S+", html.unescape(link))[0], code.strip())


def partners(client, count):
    case = opened_case(client)
    page = client.get(f"{case}/freigaben/neu")
    person = re.search(r'name="persons"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="persons"', page.text)
    person = person[1] or person[2]
    recipients = [value for name, value in choices(page, "recipient").items() if name.startswith("Träger ")][:count]
    for recipient in recipients:
        release(client, case, recipient, person)
    return [partner(client, case, recipient, person) for recipient in recipients]


class Answering(threading.Thread):
    """One partner who opens the link, reads, and answers step by step, together with all the others."""

    def __init__(self, server, asked, gate):
        super().__init__(daemon=True)
        self.client, self.asked, self.gate = Client(server), asked, gate
        self.times, self.acknowledged, self.refused = [], None, []

    def run(self):
        link, code = self.asked.link, self.asked.code
        opened = self.client.get(link)
        if not opened.forms():
            self.refused.append(f"the link: {opened.status} {opened.title()}")
            self.gate.abort()
            return
        hidden = opened.forms()[0].hidden
        for fields, state in STEPS:
            page = self.client.post(link, {**hidden, "code": code})
            known = next((form for form in page.forms() if form.hidden.get("tun") == fields["tun"]), None)
            self.together()
            if known is None:
                self.refused.append(f"no form {fields['tun']} ({page.status})")
                continue
            begun = time.monotonic()
            answer = self.client.post(link, {**known.fields, **known.hidden, **fields})
            self.times.append((time.monotonic() - begun) * 1000)
            if answer.status == 200:
                self.acknowledged = state
            else:
                self.refused.append(f"{fields['tun']}: {answer.status}")

    def together(self):
        try:
            self.gate.wait(60)
        except threading.BrokenBarrierError:
            pass


def soak(engine, count):
    database = engine.fresh()
    file = ROOT / "var/bench/agencies.json"
    file.write_text(json.dumps({"organizations": [
        {"id": f"o{number}", "name": f"Träger {number}", "description": "Träger"} for number in range(count)]}))
    lotse("directory", "import", str(file), "--as", "h.vogt", database=database)
    server = Server(database)
    try:
        asked = partners(Client(server).enter("caseManager"), count)
        gate = threading.Barrier(len(asked))
        threads = [Answering(server, one, gate) for one in asked]
        begun = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        took = time.monotonic() - begun
    finally:
        server.kill()
    states = dict(engine.rows(database, "SELECT id, state FROM referral"))
    times = sorted(time for thread in threads for time in thread.times)
    refused = [text for thread in threads for text in thread.refused]
    for text in sorted(set(refused)):
        print(f"  refused {refused.count(text)} times: {text}")
    lost = [thread for thread in threads
            if thread.acknowledged != states.get(thread.asked.referral.rpartition("/")[2])]
    return {"engine": engine.name, "partners": len(asked), "answers": len(times),
            "answers_per_second": round(len(times) / took, 1), "p50_ms": round(times[len(times) // 2], 1),
            "p95_ms": round(times[len(times) * 95 // 100], 1), "slowest_ms": round(times[-1], 1),
            "refused": len(refused), "lost": len(lost)}
