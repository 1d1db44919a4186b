"""axe-core on every kind of page each role can reach; both themes, phone width, keyboard, zoom, print."""
import functools
import io
import re

import pypdf
import pytest

from client import ACCOUNTS, PASSWORD, Client

WITHOUT_SESSION = ["/anmelden", "/barrierefreiheit", "/datenschutz", "/hilfe", "/bausteine", "/gibt-es-nicht"]
WIDE, PHONE = 1280, 390
ROLES = [role for role in ACCOUNTS if role not in {"otherCaseManager", "deputy"}]
name_of_file = re.compile(r"[^a-z0-9]+")


@functools.cache
def kinds_of_pages(role, server):
    """One address of each kind of page that can be reached by links."""
    client, waiting = Client(server).enter(role), ["/"]
    kinds, seen = {}, set()
    while waiting:
        path = waiting.pop(0)
        kind = re.sub(r"[0-9a-f-]{36}", "id", path).partition("?")[0]
        kind = re.sub(r"/(weg|kennzahlen)/[a-z0-9-]+", r"/\1/x", kind)
        if kind in seen or kind.startswith(("/assets", "/sprache")):
            continue
        seen.add(kind)
        answer = client.get(path)
        if answer.status == 303:
            waiting.append(answer.location)
        elif answer.headers["content-type"].startswith("text/html"):
            assert answer.status == 200, f"{role} is led to {path}, which answers {answer.status}"
            kinds[kind] = path
            waiting += answer.links()
    return kinds


def own_kinds(role, server, familiar=25):
    """The first pages of a role, and those that no role before it reaches: so every kind is looked at, few twice."""
    seen = set().union(*(kinds_of_pages(other, server) for other in ROLES[:ROLES.index(role)]))
    kinds = kinds_of_pages(role, server)
    return {kind: path for number, (kind, path) in enumerate(kinds.items()) if number < familiar or kind not in seen}


def look(window, path, name):
    """What every page has to be, whoever sees it."""
    window.go(path)
    window.axe()
    assert not window.scrolls_sideways(), f"{path} scrolls sideways"
    window.screenshot(name)


@pytest.mark.parametrize("path", WITHOUT_SESSION)
def test_a_page_without_session_has_no_findings(path, shared_server, open_page):
    for width, dark in ((WIDE, False), (PHONE, True)):
        window = open_page(shared_server, width=width, dark=dark)
        look(window, path, f"open{name_of_file.sub('-', path)}-{width}")


# How a page looks does not depend on the engine, and this is the longest of all tests.
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (PHONE, True)])
@pytest.mark.parametrize("role", ROLES)
def test_no_page_of_a_role_has_findings(role, width, dark, shared_server, open_page):
    kinds = own_kinds(role, shared_server)
    assert kinds
    window = open_page(shared_server, width=width, dark=dark).enter(role)
    for kind, path in kinds.items():
        name = name_of_file.sub("-", kind).strip("-") or "start"
        look(window, path, f"{role}-{name}-{width}{'-dark' if dark else ''}")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("width", "dark"), [(WIDE, False), (PHONE, True)])
def test_the_pages_of_a_person_on_her_way_have_no_findings(width, dark, shared_server, open_page):
    client = Client(shared_server).enter("caseManager")
    case = re.search(r'href="(/faelle/[0-9a-f-]{36})"[^>]*>(?:\s*<bdi[^>]*>)?[^<]*Idris', client.get("/faelle").text)[1]
    person = re.search(rf'href="({case}/wege/[0-9a-f-]{{36}})"', client.get(f"{case}/wege").text)[1]
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    for part in ("", "/weg/25a", "/was-waere-wenn", "/papier"):
        assert client.get(person + part).status == 200
        look(window, person + part, f"person{name_of_file.sub('-', part)}-{width}{'-dark' if dark else ''}")


def test_signing_in_needs_only_the_keyboard(shared_server, open_page):
    window = open_page(shared_server)
    window.go("/anmelden")
    page = window.page
    page.keyboard.press("Tab")
    assert "#" in (page.evaluate("document.activeElement.getAttribute('href')") or ""), "the skip link comes first"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('main') && document.activeElement.tagName") == "INPUT":
            break
    page.keyboard.type(ACCOUNTS["caseManager"])
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/heute")


def test_a_refused_form_moves_the_focus_to_the_error_summary(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go("/faelle/neu")
    window.page.locator("main form[method=post] button[type=submit], main form button:not([type])").first.click()
    window.page.wait_for_load_state()
    assert window.page.title().startswith("Fehler:")
    summary = window.page.locator("main [role=alert], main .error-summary").first
    assert summary.evaluate("node => node.contains(document.activeElement)"), "the focus is in the summary"
    link = summary.locator("a").first
    target = link.get_attribute("href")
    link.click()
    assert window.page.evaluate("'#' + document.activeElement.id") == target
    window.axe()
    window.screenshot("error-summary-1280")


def test_printing_a_case_gives_readable_paper(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go("/faelle")
    window.page.locator("main a[href^='/faelle/0']").first.click()
    window.page.wait_for_load_state()
    window.page.emulate_media(media="print")
    window.screenshot("case-print")
    pdf = pypdf.PdfReader(io.BytesIO(window.page.pdf(format="A4", tagged=True)))
    text = "".join(page.extract_text() for page in pdf.pages)
    heading = window.page.locator("h1").inner_text()
    assert len(text) > 200 and heading.split()[0] in text
    assert "Abmelden" not in text, "what cannot be pressed on paper is not printed"


@pytest.mark.parametrize("path", ["/anmelden", "/bausteine"])
def test_a_page_speaks_english_too(path, shared_server, open_page):
    window = open_page(shared_server, language="en-GB")
    window.go(path)
    assert window.page.locator("html").get_attribute("lang") == "en"
    window.axe()


@pytest.mark.parametrize("width", [640, 320])
def test_nothing_is_cut_off_at_200_and_400_percent(width, shared_server, open_page):
    window = open_page(shared_server, width=width).enter("caseManager")
    for path in ("/heute", "/faelle", "/faelle/neu", "/faelle/importieren", "/anfragen", "/anfragen/neu"):
        window.go(path)
        assert not window.scrolls_sideways(), path
    window.go("/faelle")
    window.page.locator("main a[href^='/faelle/0']").first.click()
    window.page.wait_for_load_state()
    assert not window.scrolls_sideways(), "a case"
    window.screenshot(f"case-{width}")
