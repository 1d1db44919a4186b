"""Debian's Chromium through Playwright: windows that notice every complaint, axe, screenshots, sign-in."""
import contextlib
import re
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from client import ACCOUNTS, PASSWORD
from server import ROOT

SCREENSHOTS = ROOT / "var/screenshots"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The pages are German by law; the browser asks for it.
LANGUAGE = "de-DE"


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield running
        running.close()


class Window:
    """One browser window with cookies of its own; collects console errors, CSP violations and foreign requests."""

    def __init__(self, chromium, server, javascript=True, width=1280, dark=False, language=LANGUAGE):
        self.server = server
        self.javascript = javascript
        self.complaints = []
        self.expected = []
        self.context = chromium.new_context(
            base_url=server.address, java_script_enabled=javascript, locale=language,
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light",
            reduced_motion="reduce", accept_downloads=True)
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def _console(self, message):
        # A refused form (422) is an answer the page wants; Chromium reports every status from 400 as an error.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(f"console on {self.page.url}: {message.text}")

    def _request(self, request):
        if not request.url.startswith((self.server.address, "data:", "blob:", "about:")):
            self.complaints.append(f"request to another place: {request.url}")

    def _response(self, response):
        if response.status >= 500:
            self.complaints.append(f"{response.status} for {response.request.method} {response.url}")

    def close(self):
        self.context.close()
        return self.complaints

    def go(self, path):
        response = self.page.goto(path)
        return response.status if response else None

    def enter(self, role):
        """Takes over a session that was begun before, so that not every test pays for a password check."""
        session = self.server.session(role)
        # Chromium takes a Secure cookie only for https, and then sends it to this machine's http as well.
        self.context.add_cookies([
            {"name": name, "value": value, "url": self.server.address.replace("http:", "https:"), "secure": True}
            for name, value in session.items()])
        self.go("/")
        return self

    def sign_in(self, role):
        self.go("/anmelden")
        main = self.page.locator("main")
        main.locator("input:not([type=hidden]):not([type=password])").first.fill(ACCOUNTS[role])
        main.locator("input[type=password]").fill(PASSWORD)
        main.locator("button[type=submit], button:not([type])").first.click()
        self.page.wait_for_url(lambda address: not address.endswith("/anmelden"))
        return self

    def form(self, action=None):
        """The form of the main content that sends to an address matching `action`."""
        forms = self.page.locator("main form[method=post]")
        if action is None:
            return forms.first
        for number in range(forms.count()):
            if re.fullmatch(action, forms.nth(number).get_attribute("action") or ""):
                return forms.nth(number)
        raise AssertionError(f"no form to {action} on {self.page.url}")

    def submit(self, action=None, **fields):
        """Fills the fields of a form by their names and sends it."""
        form = self.form(action)
        for name, value in fields.items():
            field = form.locator(f"[name='{name}']")
            kind = field.first.get_attribute("type")
            if field.first.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            elif kind in {"radio", "checkbox"}:
                form.locator(f"[name='{name}'][value='{value}']").check()
            else:
                field.fill(value)
        self.press(form)

    def press(self, form=None):
        (form or self.form()).locator("button[type=submit], button:not([type])").first.click()
        self.page.wait_for_load_state()

    def wait_for_words(self, pattern, seconds=120):
        """Waits until the page says so; without JavaScript by opening it again, as a person would."""
        last = time.monotonic() + seconds
        while not re.search(pattern, self.page.locator("main").inner_text(), re.I):
            assert time.monotonic() < last, f"{self.page.url} never said {pattern}"
            self.page.wait_for_timeout(500)
            if not self.javascript:
                self.page.reload()

    def axe(self):
        """Fails with one line for each finding of axe-core, which needs JavaScript to run."""
        if not self.javascript:
            return
        result = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": RULES}})
        found = [
            f"{violation['id']} ({violation['impact']}): {violation['help']}\n    "
            + "\n    ".join(node["html"][:160] for node in violation["nodes"][:3])
            for violation in result.response["violations"]
        ]
        assert not found, f"axe on {self.page.url}:\n" + "\n".join(found)

    def screenshot(self, name):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)

    def scrolls_sideways(self):
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
