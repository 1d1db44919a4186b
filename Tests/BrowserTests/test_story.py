"""The way of issue 2 through the house, in a real browser, with JavaScript and without."""
import datetime
import re

import pytest

from client import TODAY
from server import ROOT, lotse

CASE_LIST = ROOT / "Tests/DomainTests/CaseLists/Fixtures/case-list.csv"


def german(day):
    return day.strftime("%d.%m.%Y")


def days(count):
    return TODAY + datetime.timedelta(days=count)


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def story(request, fresh_server, open_page):
    window = open_page(fresh_server, javascript=request.param)
    return window.enter("caseManager")


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
    story.page.context.clear_cookies()
    story.sign_in("caseManager")
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
    assert "Zweifelhafte Angaben" in preview
    assert "liegt vor der Geburt" in story.page.content(), "what is doubtful is explained"
    story.axe()
    story.screenshot("story-2-preview-1280")
    story.page.locator("main button[value=start]").click()
    story.wait_for_words("Die Liste ist importiert")
    story.screenshot("story-2-imported-1280")
    found = story.page.locator("main").inner_text()
    assert re.search(r"Neue Personen\s+624", found), found


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


def record_consent(window, case):
    window.go(f"{case}/einwilligung")
    window.submit(f"{case}/einwilligung", on=german(days(-50)), form="written", language="deu", interpreter="no")


def record_assessment(window, case):
    window.go(f"{case}/assessment/neu")
    folded = window.page.locator("main details.life-domain:not([open]) > summary")
    while folded.count():
        folded.first.click()
    fields = {"assessedOn": german(days(-40))}
    for domain in ("residence", "language", "work"):
        fields[f"{domain}.strengths"] = "lernt schnell und hat Geduld"
        fields[f"{domain}.needs"] = "Unterlagen fehlen"
    window.submit(f"{case}/assessment/neu", **fields)


def plan(window, case):
    for goal in ("Deutsch auf B1", "Arbeit als Pflegehelferin"):
        window.go(f"{case}/hilfeplan/ziele/neu")
        window.submit(f"{case}/hilfeplan/ziele/neu", lifeDomain="language", text=goal, targetOn=german(days(180)))
    window.go(f"{case}/hilfeplan")
    new_step = window.page.locator("main a[href$='/schritte/neu']")
    addresses = [link.get_attribute("href") for link in new_step.all()]
    assert len(addresses) == 2
    for address, step in zip(addresses + addresses[:1], ("Kurs suchen", "Praktikum anfragen", "Kita-Platz klären")):
        window.go(address)
        window.submit(address, text=step, agency="Sprachwerkstatt Lindenmark gGmbH", dueOn=german(days(30)))
    window.go(f"{case}/hilfeplan")
    if window.page.locator("form[action$='/zustimmung'] button").is_hidden():
        window.page.locator("main details:has(form[action$='/zustimmung']) > summary").click()
    window.submit(f"{case}/hilfeplan/zustimmung", on=german(days(-1)), form="oral", language="deu")


def test_5_consent_assessment_plan_note_and_follow_up_are_recorded(story):
    case = new_case(story)
    record_consent(story, case)
    story.screenshot("story-5-consent-1280")
    record_assessment(story, case)
    story.screenshot("story-5-assessment-1280")
    plan(story, case)
    text = story.page.locator("main").inner_text()
    assert all(word in text for word in ("Deutsch auf B1", "Arbeit als", "Kurs suchen", "Kita-Platz"))
    story.screenshot("story-5-plan-1280")
    story.go(f"{case}/kontakte")
    story.submit(f"{case}/kontakte", text="Gespräch zu Hause, Tochter übersetzt.")
    assert "Tochter übersetzt" in story.page.locator("main").inner_text()
    story.go(f"{case}/wiedervorlagen")
    story.submit(f"{case}/wiedervorlagen", dueOn=german(days(2)), text="Bescheid des Jobcenters prüfen")
    story.go("/heute")
    assert "Bescheid des Jobcenters prüfen" in story.page.locator("main").inner_text()


def move(window, case, target):
    window.go(f"{case}/phase")
    form = window.page.locator(f"main form[action$='/phase']:has(input[name=target][value={target}])")
    window.press(form)
    return window.page.locator("main").inner_text()


def test_6_a_case_moves_through_its_phases_and_a_missing_condition_names_the_next_step(story):
    case = new_case(story)
    refused = move(story, case, "assessment")
    assert story.page.title().startswith("Fehler:") and "Einwilligung" in refused
    story.axe()
    story.screenshot("story-6-refused-1280")
    record_consent(story, case)
    move(story, case, "assessment")
    assert not story.page.title().startswith("Fehler:")
    assert "Assessment" in move(story, case, "helpPlan"), "without an assessment there is no plan"
    assert story.page.title().startswith("Fehler:")
    record_assessment(story, case)
    move(story, case, "helpPlan")
    plan(story, case)
    moved = move(story, case, "linking")
    assert not story.page.title().startswith("Fehler:"), moved
    assert "Vernetzung" in moved
    story.screenshot("story-6-linking-1280")


def test_7_a_coordinator_sees_figures_and_no_case(fresh_server, open_page):
    manager = open_page(fresh_server).enter("caseManager")
    case = open_case(manager, "Haidari")
    window = open_page(fresh_server).enter("coordination")
    window.go("/steuerung")
    figures = window.page.locator("main").inner_text()
    assert re.search(r"\d", figures) and "Haidari" not in figures
    window.axe()
    window.screenshot("story-7-figures-1280")
    assert window.go(case) == 403
    window.screenshot("story-7-refused-1280")
    auditor = open_page(fresh_server).enter("auditor")
    auditor.go("/verwaltung/protokoll")
    assert case.rpartition("/")[2] in auditor.page.content(), "the refusal is in the audit log"
    assert lotse("audit", "verify", database=fresh_server.database).returncode == 0
