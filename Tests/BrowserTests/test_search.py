"""Searching by words, persons recognised while they are typed, and records of one person linked and unlinked."""
import re

import pytest


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True)])
def test_words_are_found_section_by_section_and_nothing_stands_in_the_address(width, dark, shared_server, open_page):
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    window.go("/suche")
    window.axe()
    window.submit("/suche", words="Pflege")
    main = window.page.locator("main")
    assert main.locator("mark").first.inner_text().lower().startswith("pfleg")
    assert window.page.url.endswith("/suche")
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot(f"search-{width}")
    window.submit("/suche", words="شیرین")
    assert "Shirin" in main.locator("#results-persons + ol").inner_text()
    window.submit("/suche", words="gibtesnicht")
    assert "Nichts gefunden" in main.inner_text()


def fill_person(window, family="Haidary", given="Schirin", birth=""):
    form = window.form("/faelle/neu")
    form.locator("[name=title]").fill("Familie Haidary")
    form.locator("[name=familyName]").fill(family)
    form.locator("[name=givenName]").fill(given)
    form.locator("[name=birth]").fill(birth)


def test_somebody_known_is_shown_while_the_name_is_typed(shared_server, open_page):
    window = open_page(shared_server).enter("caseManager")
    window.go("/faelle/neu")
    fill_person(window)
    found = window.page.locator(".candidates li")
    found.first.wait_for()
    assert "Shirin Haidari" in found.first.inner_text()
    assert "andere" in found.first.inner_text() and "Schreibweise" in found.first.inner_text()
    window.axe()
    window.screenshot("candidates-1280")


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_the_same_person_is_linked_when_saved_and_the_link_can_be_undone(javascript, fresh_server, open_page):
    window = open_page(fresh_server, javascript=javascript, width=390).enter("caseManager")
    window.go("/faelle/neu")
    fill_person(window)
    window.press(window.form("/faelle/neu"))
    main = window.page.locator("main")
    assert "Vielleicht schon bekannt" in main.inner_text()
    window.axe()
    window.screenshot(f"candidates-before-saving-390{'' if javascript else '-no-javascript'}")
    form = window.form("/faelle/neu")
    form.locator("[name=same]").first.check()
    window.press(form)
    assert re.search(r"/faelle/[0-9a-f-]{36}$", window.page.url)
    assert "Dieselbe Person auch in" in main.inner_text()
    window.axe()
    main.locator("a[href$='/verknuepfungen']").first.click()
    assert "Beim Anlegen als dieselbe Person erkannt" in main.inner_text()
    window.axe()
    window.screenshot(f"links-390{'' if javascript else '-no-javascript'}")
    main.locator("summary").filter(has_text="Verknüpfung aufheben").click()
    window.submit(r".*/aufheben", reason="Cousine mit gleichem Namen")
    assert "aufgehoben" in main.inner_text() and "Cousine" in main.inner_text()
    window.axe()


def test_somebody_else_is_saved_without_a_link(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    window.go("/faelle/neu")
    fill_person(window)
    window.press(window.form("/faelle/neu"))
    form = window.form("/faelle/neu")
    form.locator("[name=same][value=other]").check()
    window.press(form)
    assert "Dieselbe Person auch in" not in window.page.locator("main").inner_text()
    assert re.search(r"/faelle/[0-9a-f-]{36}$", window.page.url)
