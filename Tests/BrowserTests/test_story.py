"""The way of issue 2 through the house, in a real browser, with JavaScript and without."""
import datetime
import re

import pytest

from server import ROOT, lotse

CASE_LIST = ROOT.parent / "shared/data/import/case-list.csv"
TODAY = datetime.date.today()


def german(day):
    return day.strftime("%d.%m.%Y")


def days(count):
    return TODAY + datetime.timedelta(days=count)


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def story(request, fresh_server, open_page):
    window = open_page(fresh_server, javascript=request.param)
    return window.sign_in("caseManager")


def open_case(window, name):
    """Searches for a name as somebody heard it and opens the case that is found."""
    window.go("/faelle")
    window.submit("/faelle/suche", name=name)
    window.page.locator("main table a[href^='/faelle/']").first.click()
    return re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]


def new_case(window, title="Familie Beispiel"):
    window.go("/faelle/neu")
    window.submit("/faelle/neu", title=title, town="Ebbeloh", openedOn=german(days(-60)), familyName="Beispiel",
                  givenName="Rana", birth="05.06.1990")
    assert window.page.locator("h1, .identity-bar").filter(has_text=title).count()
    return re.search(r"/faelle/[0-9a-f-]{36}", window.page.url)[0]


def test_1_signing_in_leads_to_the_page_that_says_what_is_due(story):
    assert story.page.url.endswith("/heute")
    assert "Heute" in story.page.locator("h1").inner_text()
    assert story.page.locator("main a[href^='/faelle/']").count() > 0, "something is due in the demo"
    story.screenshot("story-1-today-1280")


def test_1_a_wrong_password_says_so_without_telling_whether_the_name_exists(fresh_server, open_page):
    window = open_page(fresh_server)
    sentences = []
    for name in ("a.keller", "nobody.at.all"):
        window.go("/anmelden")
        window.page.locator("main input:not([type=hidden]):not([type=password])").first.fill(name)
        window.page.locator("main input[type=password]").fill("not the password 1")
        window.press()
        sentences.append(window.page.locator("main [role=alert], main .error-summary").first.inner_text())
    assert sentences[0] == sentences[1]


def test_2_a_case_list_is_previewed_explained_and_imported(story):
    story.go("/faelle/importieren")
    story.page.locator("main input[type=file]").set_input_files(CASE_LIST)
    story.press()
    preview = story.page.locator("main").inner_text()
    assert "Nachname" in preview and "Aufenthaltsstatus" in preview, "the columns are named"
    assert "03/2021" in preview or "unbekannt" in preview, "doubtful cells are shown as written"
    story.screenshot("story-2-preview-1280")
    story.press()
    story.wait_for_words(r"abgeschlossen|übernommen|fertig")
    story.screenshot("story-2-imported-1280")


def test_3_a_family_is_found_by_a_differently_spelled_name(story):
    case = open_case(story, "Haydari")
    assert "Haidari" in story.page.locator("main, .identity-bar").first.inner_text()
    assert "Haydari" not in story.page.url and "Haidari" not in story.page.url
    story.go(case)
    assert story.page.get_by_text("شیرین").count() > 0, "the name in its own script"
    story.screenshot("story-3-case-1280")


def test_4_a_gap_between_two_benefit_periods_is_drawn_in_days(story):
    case = new_case(story)
    story.page.locator("a[href$='/status/neu']").first.click()
    story.submit(r".*/status/neu", title="duldung-60a", **{"from": "01.02.2024", "until": german(days(200))})
    for begin, end in ((days(-300), days(-101)), (days(-70), None)):
        story.go(case)
        story.page.locator("a[href*='/versorgung/neu'][href*='livelihood']").first.click()
        story.submit(r".*/versorgung/neu", kind="asylblg-3",
                     **{"from": german(begin), "until": german(end) if end else ""})
    story.go(case)
    assert "30 Tage" in story.page.locator("main").inner_text(), "the gap from day -100 to day -71 is 30 days"
    assert story.page.locator("main svg").count() > 0
    assert story.page.locator("main table, main details table").count() > 0, "the chart has a table beside it"
    story.screenshot("story-4-timeline-1280")


def test_4_a_status_that_ends_before_it_begins_is_refused_and_kept(story):
    case = new_case(story)
    story.page.locator("a[href$='/status/neu']").first.click()
    story.submit(r".*/status/neu", title="duldung-60a", **{"from": "01.02.2024", "until": "01.01.2023"})
    assert story.page.title().startswith("Fehler:")
    assert story.page.locator("input[name=until]").input_value() == "01.01.2023", "the input is kept"
    assert case in story.page.url


def test_6_a_phase_whose_condition_is_missing_names_the_next_step(story):
    case = new_case(story)
    story.go(f"{case}/phase")
    text = story.page.locator("main").inner_text()
    assert "Einwilligung" in text, "what is missing is named before anybody tries"
    story.screenshot("story-6-phase-1280")


def test_7_a_coordinator_sees_figures_and_no_case(fresh_server, open_page):
    manager = open_page(fresh_server).sign_in("caseManager")
    case = open_case(manager, "Haidari")
    window = open_page(fresh_server).sign_in("coordination")
    window.go("/steuerung")
    figures = window.page.locator("main").inner_text()
    assert re.search(r"\d", figures) and "Haidari" not in figures
    window.axe()
    window.screenshot("story-7-figures-1280")
    assert window.go(case) == 403
    window.screenshot("story-7-refused-1280")
    auditor = open_page(fresh_server).sign_in("auditor")
    auditor.go("/verwaltung/protokoll")
    assert case.rpartition("/")[2] in auditor.page.content(), "the refusal is in the audit log"
    assert lotse("audit", "verify", database=fresh_server.database).returncode == 0
