"""A small HTTP client that keeps cookies itself, and one that sends raw bytes."""
import datetime
import html
import http.client
import pathlib
import re
import socket
import urllib.parse
from zoneinfo import ZoneInfo

from forms import FormReader

# The municipality's day, whatever the clock of the machine says.
TODAY = datetime.datetime.now(ZoneInfo("Europe/Berlin")).date()
PASSWORD = "Lotse-Demo-Lindenmark"
ACCOUNTS = {
    "caseManager": "a.keller",
    "otherCaseManager": "c.demir",
    "deputy": "t.brandt",
    "coordination": "h.vogt",
    "supervision": "e.lorenz",
    "administrationAssistant": "g.peters",
    "boardMember": "r.hoffmann",
    "block3Clerk": "i.nowak",
    "partner": "k.aydin",
    "auditor": "d.fuchs",
    "systemAdministrator": "o.winter",
    "client": "s.haidari",
    "stateOfficer": "l.berger",
}
FEATURES = [path.stem for path in pathlib.Path(__file__).parents[2].glob("Resources/Translations/de/*.yaml")]
KEY = re.compile(rf"\b(?:{'|'.join(name[0].lower() + name[1:] for name in FEATURES)})(?:\.[A-Za-z][A-Za-z0-9]*)+\b")


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.bytes = response.read()

    @property
    def text(self):
        return self.bytes.decode("utf-8", "replace")

    @property
    def location(self):
        return self.headers.get("location")

    def keys_for_texts(self):
        """Keys of translations that are shown because their text is missing; names of files are none."""
        found = set(KEY.findall(re.sub(r"<[^>]*>", " ", self.text)))
        return sorted(key for key in found if not key.endswith(".yaml"))

    def title(self):
        found = re.search(r"<title>(.*?)</title>", self.text, re.S)
        return html.unescape(found[1]).strip() if found else ""

    def links(self):
        """The addresses on this site that the page links to, without queries on fragments."""
        found = re.findall(r'<a\b[^>]*?\shref="([^"]*)"', self.text)
        return [html.unescape(link).partition("#")[0] for link in found if link.startswith("/")]

    def forms(self):
        return FormReader(self.text).forms

    def form(self, action=None):
        """The first form that sends to this address, or the first one of the main content."""
        forms = [form for form in self.forms() if form.method == "post"]
        if action is None:
            matching = [form for form in forms if form.in_main]
        else:
            matching = [form for form in forms if re.fullmatch(action, form.action)]
        assert matching, f"no form {action or ''} on the page {self.title()!r} ({self.status})"
        return matching[0]


class Client:
    """One browser's worth of cookies."""

    def __init__(self, server):
        self.server = server
        self.cookies = {}

    def send(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)
        sent = {"Accept": "text/html", "Accept-Language": "de"}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if isinstance(body, dict):
            body = urllib.parse.urlencode(body, doseq=True)
            sent["Content-Type"] = "application/x-www-form-urlencoded"
            sent["Origin"] = self.server.address
        sent.update(headers or {})
        connection.request(method, path, body, sent)
        answer = Answer(connection.getresponse())
        connection.close()
        for cookie in answer.headers.get_all("set-cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            if value and "max-age=0" not in cookie.lower():
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return answer

    def get(self, path, **headers):
        return self.send("GET", path, headers=headers)

    def post(self, path, fields, headers=None):
        return self.send("POST", path, fields, headers)

    def submit(self, path, fields, action=None):
        """Opens the page, changes these fields of its form and sends it as a browser would."""
        form = self.get(path).form(action)
        return self.post(form.action or path, {**form.fields, **form.hidden, **fields})

    def enter(self, role):
        """Takes over a session that was begun before; tests of sessions themselves sign in."""
        self.cookies = self.server.session(role)
        return self

    def sign_in(self, role):
        return self.sign_in_as(ACCOUNTS[role], PASSWORD)

    def sign_in_as(self, account, secret):
        form = self.get("/anmelden").form()
        password = next(name for name in form.names if "pass" in name.lower())
        name = next(name for name in form.names if name not in form.hidden and name != password)
        fields = {**form.hidden, name: account, password: secret}
        answer = self.post(form.action or "/anmelden", fields)
        assert answer.status == 303, f"sign-in as {account} answered {answer.status} {answer.title()!r}"
        return self


def raw(server, data, timeout=15):
    """Sends bytes as they are and gives back everything the server answers until it closes or falls silent."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=timeout) as connection:
        connection.settimeout(timeout)
        received = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65536):
                received += part
        except (ConnectionResetError, BrokenPipeError, TimeoutError):
            pass
        return received


def status_of(received):
    found = re.match(rb"HTTP/1\.1 (\d{3})", received)
    return int(found[1]) if found else None
