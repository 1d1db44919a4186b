"""Broken and hostile requests get the right status and a clear sentence; nothing personal is logged."""
import re
import uuid

import pytest

from client import ACCOUNTS, PASSWORD, Client, raw, status_of

HOST = b"Host: 127.0.0.1\r\n"


def request(line, headers=b"", body=b""):
    return line + b"\r\n" + HOST + headers + b"\r\n" + body


BROKEN = {
    "no request line": (b"\r\n\r\n", {None, 400}),
    "words instead of a request": (b"hello there\r\n\r\n", {400}),
    "bytes of a TLS greeting": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(64)), {None, 400}),
    "an unknown HTTP version": (request(b"GET / HTTP/9.9"), {400, 505}),
    "a line break inside the path": (request(b"GET /\x0bfaelle HTTP/1.1"), {400, 404}),
    "a method nobody knows": (request(b"BREW /anmelden HTTP/1.1", b"Connection: close\r\n"), {400, 404, 405, 501}),
    "a header without a colon": (b"GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n", {400}),
    "a header of 200 000 bytes": (request(b"GET / HTTP/1.1", b"X-Long: " + b"a" * 200_000 + b"\r\n"), {400, 413, 431}),
    "20 000 headers": (request(b"GET / HTTP/1.1", b"X: 1\r\n" * 20_000), {400, 413, 431}),
    "a path of 100 000 bytes": (request(b"GET /" + b"a" * 100_000 + b" HTTP/1.1"), {400, 404, 414, 431}),
    "two different lengths": (
        request(b"POST /anmelden HTTP/1.1", b"Content-Length: 3\r\nContent-Length: 4\r\n", b"abcd"), {400}),
    "a negative length": (request(b"POST /anmelden HTTP/1.1", b"Content-Length: -1\r\n"), {400}),
    "length and chunks at once": (
        request(b"POST /anmelden HTTP/1.1", b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"),
        {400, 403, 413, 415, 422}),
    "a chunk whose size is no number": (
        request(b"POST /anmelden HTTP/1.1", b"Transfer-Encoding: chunked\r\n", b"zz\r\nab\r\n0\r\n\r\n"), {400, 422}),
    "a body that ends too early": (
        request(b"POST /anmelden HTTP/1.1", b"Content-Length: 4000\r\n", b"name=a"), {None, 400, 422}),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_request_is_answered_or_closed_and_the_server_lives(what, shared_server):
    data, allowed = BROKEN[what]
    status = status_of(raw(shared_server, data))
    assert status in allowed, f"{what}: {status}"
    assert Client(shared_server).get("/anmelden").status == 200


PATHS = {
    "bad percent encoding": "/faelle/%zz",
    "half a percent sign": "/faelle/%",
    "bytes that are no UTF-8": "/faelle/%ff%fe",
    "a null byte": "/faelle/%00",
    "a way out of the folder": "/../../../../etc/passwd",
    "a hidden way out of the folder": "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "a way out of the assets": "/assets/..%2f..%2f..%2fPackage.swift",
    "a way out of the assets with backslashes": "/assets/..%5c..%5cPackage.swift",
    "an id that is none": "/faelle/1'%20OR%201=1--",
    "an id of nobody": "/faelle/" + str(uuid.uuid4()),
    "a page that does not exist": "/gibt-es-nicht",
    "a cursor that is none": "/faelle?nach=%F0%9F%92%A9&vor='%22%3Cscript%3E",
    "a very long search": "/faelle?suche=" + "a" * 5_000,
    "a search full of signs": "/faelle?suche=%25_%27%22%3B%5C%3Cscript%3Ealert(1)%3C/script%3E",
    "a repeated parameter": "/faelle?suche=a&suche=b&suche=c",
}


@pytest.mark.parametrize("what", PATHS)
def test_a_broken_path_gets_a_clear_answer(what, shared_server):
    client = Client(shared_server).enter("caseManager")
    answer = client.get(PATHS[what])
    assert answer.status in {200, 303, 400, 404, 414, 422, 431}, f"{what}: {answer.status}"
    assert "root:x:" not in answer.text and "swift-tools-version" not in answer.text
    assert "<script>alert" not in answer.text
    if answer.status in {400, 404}:
        assert answer.headers["content-type"].startswith("text/html"), f"{what}: no page"
        assert re.search(r"<h1[^>]*>[^<]+</h1>", answer.text), f"{what}: no heading"


COOKIES = ["", "x", "a" * 10_000, "💩".encode().decode("latin-1"), "../../etc/passwd", "' OR 1=1 --",
           "0" * 64, "AAAA.BBBB.CCCC", '"quoted"', ";;;==;;"]


@pytest.mark.parametrize("number", range(len(COOKIES)))
def test_a_wrong_session_cookie_leads_to_the_enter(number, shared_server):
    client = Client(shared_server).enter("caseManager")
    name = next(iter(client.cookies), "__Host-session")
    answer = Client(shared_server).get("/faelle", Cookie=f"{name}={COOKIES[number]}")
    assert answer.status in {303, 400, 431}
    if answer.status == 303:
        assert answer.location.startswith("/anmelden")


def test_a_form_without_its_token_changes_nothing(shared_server):
    client = Client(shared_server).enter("caseManager")
    for token in [{}, {"csrf": ""}, {"csrf": "x" * 64}]:
        answer = client.post("/faelle/importieren", {"name": "x", **token})
        assert answer.status in {400, 403, 415, 422}, answer.status
    assert Client(shared_server).post("/anmelden", {"name": ACCOUNTS["caseManager"], "password": PASSWORD}).status \
        in {400, 403, 422}


def test_a_token_of_another_session_is_refused(shared_server):
    mine, theirs = (Client(shared_server).enter(role) for role in ("caseManager", "otherCaseManager"))
    page = mine.get("/heute")
    form = next(form for form in page.forms() if form.method == "post" and "abmelden" in form.action)
    answer = theirs.post(form.action, form.hidden)
    assert answer.status in {400, 403}
    assert theirs.get("/heute").status == 200, "the other session was ended by a foreign token"


def test_a_form_sent_from_another_site_is_refused(shared_server):
    client = Client(shared_server).enter("caseManager")
    form = next(form for form in client.get("/heute").forms() if "abmelden" in form.action)
    answer = client.post(form.action, form.hidden,
                         {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"})
    assert answer.status in {400, 403}
    assert client.get("/heute").status == 200


BODIES = {
    "multipart without a boundary": ("multipart/form-data", b"abc"),
    "multipart with a wrong boundary": ("multipart/form-data; boundary=x", b"--y\r\n\r\n--y--"),
    "multipart that never ends": ("multipart/form-data; boundary=x",
                                  b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc'),
    "multipart with bytes for a name": ("multipart/form-data; boundary=x",
                                        b'--x\r\nContent-Disposition: form-data; name="\xff\x00"\r\n\r\na\r\n--x--'),
    "multipart with 5 000 parts": ("multipart/form-data; boundary=x", b"".join(
        b'--x\r\nContent-Disposition: form-data; name="a%d"\r\n\r\na\r\n' % n for n in range(5_000)) + b"--x--"),
    "JSON": ("application/json", b'{"a":'),
    "nothing known": ("application/x-unknown", bytes(range(256)) * 4),
    "a form of broken signs": ("application/x-www-form-urlencoded", b"%zz=%&&&==\xff\xfe&name=%ff"),
    "a form of 50 000 fields": ("application/x-www-form-urlencoded", b"a=1&" * 50_000),
    "a form of 40 MB": ("application/x-www-form-urlencoded", b"a=" + b"x" * 40_000_000),
}


@pytest.mark.parametrize("path", ["/anmelden", "/faelle/importieren"])
@pytest.mark.parametrize("what", BODIES)
def test_a_broken_body_gets_a_clear_answer(what, path, shared_server):
    client = Client(shared_server).enter("caseManager")
    kind, body = BODIES[what]
    try:
        status = client.send("POST", path, body, {"Content-Type": kind, "Origin": shared_server.address}).status
    except (BrokenPipeError, ConnectionResetError):
        status = None  # The server may close a body that is too large before it has read all of it.
    assert status in {None, 400, 403, 413, 415, 422}, f"{what}: {status}"
    assert (status is None) <= (len(body) > 1_000_000), f"{what}: closed without an answer"
    assert client.get("/heute").status == 200


def test_answers_carry_the_security_headers(shared_server):
    for path in ["/anmelden", "/gibt-es-nicht"]:
        headers = Client(shared_server).get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'self'" in policy or "default-src 'none'" in policy
        assert "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] in {"no-referrer", "same-origin", "strict-origin"}
        assert "no-store" in headers["cache-control"]


def test_the_log_holds_nothing_personal(shared_server):
    client = Client(shared_server).enter("caseManager")
    client.get("/faelle?suche=Haidari")
    Client(shared_server).submit("/anmelden", {"name": "frau.geheim@example.org", "password": "hunter2hunter2"})
    client.get("/faelle/gibt-es-nicht?name=Haidari")
    log = shared_server.log()
    for word in ["Haidari", "geheim", "hunter2", PASSWORD, *client.cookies.values()]:
        assert word not in log, f"the log holds {word!r}"
