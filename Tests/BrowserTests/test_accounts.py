"""Signing in and out, one's own password, keeping accounts, reading the audit log: told from the outside."""
import html
import re
import sqlite3

import pytest

from client import ACCOUNTS, PASSWORD, Client
from server import lotse

NEW = "vier kühle Regenschirme"
ROWS = re.compile(r'<tr class="table__row"')
FIRST = re.compile(r"<code>([a-z0-9-]{19})</code>")


def errors(answer):
    found = re.findall(r'class="field__error"[^>]*><span[^>]*>.*?</span>(.*?)</p>', answer.text, re.S)
    return [html.unescape(sentence).strip() for sentence in found]


def sign_in(client, name, password, wanted="/anmelden"):
    return client.submit(wanted, {"signInName": name, "password": password})


def change_password(client, current, new, repeated=None):
    fields = {"currentPassword": current, "newPassword": new, "repeatedPassword": repeated or new}
    return client.submit("/konto", fields, "/konto")


def add_account(client, **fields):
    form = client.get("/verwaltung/konten/neu").form()
    office = re.search(r'<option value="([0-9a-f-]{36})"', client.get("/verwaltung/konten/neu").text)[1]
    sent = {**form.fields, **form.hidden, "organisation": office, "roles": ["caseManager"], **fields}
    return client.post(form.action, sent)


def test_signing_in_leads_to_the_wanted_page_and_never_to_another_site(shared_server):
    client = Client(shared_server)
    gate = client.get("/faelle?stand=all")
    assert gate.status == 303 and gate.location.startswith("/anmelden?zurueck=")
    assert sign_in(client, ACCOUNTS["caseManager"].upper(), PASSWORD, "/anmelden?zurueck=/faelle").location == "/faelle"
    assert client.get("/anmelden").location == "/"
    for foreign in ["//evil.example", "https://evil.example/", "/\\evil.example"]:
        visitor = Client(shared_server)
        form = visitor.get("/anmelden").form()
        sent = {**form.hidden, "signInName": ACCOUNTS["auditor"], "password": PASSWORD, "zurueck": foreign}
        assert visitor.post("/anmelden", sent).location == "/", foreign


def test_a_wrong_password_and_an_unknown_name_get_the_same_page(shared_server):
    pages = []
    for name in [ACCOUNTS["partner"], "gibt.es.nicht"]:
        answer = sign_in(Client(shared_server), name, "falsch und falsch")
        assert answer.status == 422 and answer.title().startswith("Fehler:")
        assert "falsch und falsch" not in answer.text
        pages.append((answer.title(), errors(answer)))
    assert pages[0] == pages[1] and len(pages[0][1]) == 1
    assert len(errors(sign_in(Client(shared_server), "", ""))) == 2


def test_the_sign_in_form_suits_password_managers(shared_server):
    text = Client(shared_server).get("/anmelden").text
    assert 'autocomplete="username"' in text and 'autocomplete="current-password"' in text
    assert "onpaste" not in text and 'type="password"' in text


def test_guessing_has_to_wait_and_says_how_long(fresh_server):
    # Each wrong guess takes its time, so the early waits are over before the next; the later ones are not.
    for _ in range(12):
        answer = sign_in(Client(fresh_server), "gibt.es.nicht", "falsch und falsch")
        if answer.status == 429:
            break
    assert answer.status == 429 and int(answer.headers["retry-after"]) >= 1
    assert re.search(r"in \d+ (Sekunden|Minuten)", errors(answer)[0])


def test_a_changed_password_ends_the_other_sessions(fresh_server):
    here, there = (Client(fresh_server).sign_in("caseManager") for _ in range(2))
    old = dict(here.cookies)
    for current, new, repeated in [("falsch", NEW, NEW), (PASSWORD, "kurz", "kurz"), (PASSWORD, NEW, NEW + "!"),
                                   (PASSWORD, "Passwort2026!!", None), (PASSWORD, PASSWORD, None)]:
        answer = change_password(here, current, new, repeated)
        assert answer.status == 422 and len(errors(answer)) == 1, (current, new)
        assert f'value="{new}"' not in answer.text
    assert change_password(here, PASSWORD, NEW).status == 303
    assert here.get("/faelle").status == 200
    assert there.get("/faelle").status == 303
    there.cookies = old
    assert there.get("/faelle").status == 303
    assert sign_in(Client(fresh_server), ACCOUNTS["caseManager"], PASSWORD).status == 422
    assert sign_in(Client(fresh_server), ACCOUNTS["caseManager"], NEW).status == 303


def test_signing_out_ends_the_session_for_good(shared_server):
    client = Client(shared_server).sign_in("coordination")
    kept = dict(client.cookies)
    assert client.submit("/konto", {}, "/abmelden").location == "/anmelden"
    client.cookies = kept
    assert client.get("/konto").status == 303


def test_a_new_account_begins_with_a_password_that_must_be_changed(fresh_server):
    admin = Client(fresh_server).sign_in("systemAdministrator")
    assert errors(add_account(admin, displayName="Lea Neu", signInName="lea neu"))
    assert errors(add_account(admin, displayName="Lea Neu", signInName="lea.neu", roles=[]))
    added = add_account(admin, displayName="Lea Neu", signInName="lea.neu")
    first = FIRST.search(added.text)[1]
    assert added.status == 200 and first not in admin.get("/verwaltung/konten").text
    assert errors(add_account(admin, displayName="Lea Neu", signInName="LEA.NEU"))

    lea = Client(fresh_server)
    assert sign_in(lea, "lea.neu", first).location == "/konto"
    assert lea.get("/faelle").location == "/konto"
    form = lea.get("/konto").form("/konto")
    assert lea.post("/faelle/neu", {**form.hidden, "title": "Neu"}).location == "/konto"
    assert change_password(lea, first, NEW).status == 303
    assert lea.get("/faelle").status == 200

    path = re.search(r'href="(/verwaltung/konten/[^"]+)"><[^>]*>Lea', admin.get("/verwaltung/konten").text)[1]
    stale = admin.get(path).form(path + "/stand")
    assert admin.post(stale.action, stale.hidden).status == 303
    assert lea.get("/faelle").status == 303
    assert sign_in(Client(fresh_server), "lea.neu", NEW).status == 422
    assert admin.post(stale.action, stale.hidden).status == 409
    assert FIRST.search(admin.submit(path, {}, path + "/passwort").text)


def test_the_auditor_reads_who_did_what_and_no_content(fresh_server):
    manager = Client(fresh_server).sign_in("caseManager")
    case = re.search(r'href="/faelle/([0-9a-f-]{36})"><bdi[^>]*>([^<]+)', manager.get("/faelle").text)
    manager.get(f"/faelle/{case[1]}")
    manager.get("/verwaltung/protokoll")
    auditor = Client(fresh_server).sign_in("auditor")
    page = auditor.get("/verwaltung/protokoll")
    assert page.status == 200 and len(ROWS.findall(page.text)) == 50 and not page.keys_for_texts()
    read = auditor.get(f"/verwaltung/protokoll?vorgang=ReadCase&art=caseFile&kennung={case[1]}")
    assert len(ROWS.findall(read.text)) == 1 and "Anna Keller" in read.text
    assert html.unescape(case[2]) not in html.unescape(read.text)
    refused = auditor.get("/verwaltung/protokoll?vorgang=AuditEntries&ergebnis=refused")
    assert len(ROWS.findall(refused.text)) == 1 and "fehlt Ihrem Konto das Recht" in refused.text
    older = html.unescape(re.search(r'rel="next" href="([^"]+)"', page.text)[1])
    assert len(ROWS.findall(auditor.get(older).text)) > 0


@pytest.mark.parametrize("query", ["von=99.99.2026", "von=02.01.2026&bis=01.01.2026"])
def test_days_that_are_none_are_refused_with_a_sentence(query, shared_server):
    answer = Client(shared_server).sign_in("auditor").get(f"/verwaltung/protokoll?{query}")
    assert answer.status == 422 and len(errors(answer)) == 1


def test_a_touched_entry_is_named_by_the_verification(engine, fresh_server):
    change = "UPDATE audit_entry SET user_id = 'nobody' WHERE position = 7"
    if engine.name == "sqlite":
        with sqlite3.connect(fresh_server.database.removeprefix("sqlite:"), timeout=10) as database:
            database.execute(change)
    else:
        engine.sql(fresh_server.database, change)
    done = lotse("audit", "verify", "--json", database=fresh_server.database, check=False)
    assert done.returncode == 1 and '"changed"' in done.stdout and '"position" : 7' in done.stdout
    text = Client(fresh_server).sign_in("auditor").get("/verwaltung/protokoll").text
    assert "Auffälligkeit" in text
