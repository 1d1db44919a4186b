"""The indicators on the demo municipality: list, one with its trend and parts, comparison; figures and never a name."""
import re

import pytest

# A cell that holds one to four people; the number of a place in a ranking is none.
SMALL = re.compile(r"^[1-4]$")
PAGES = ["/steuerung/kennzahlen", "/steuerung/kennzahlen/active-cases?nach=status&schritt=quarter",
         "/steuerung/kennzahlen/closed-cases?nach=reason",
         "/steuerung/kennzahlen/titles-reached?gruppe=tolerated-families&nach=title", "/steuerung/vergleich"]


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True)])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_accessible_and_shows_no_small_number(path, width, dark, shared_server, open_page):
    window = open_page(shared_server, width=width, dark=dark).enter("coordination")
    assert window.go(path) == 200
    window.axe()
    assert not window.scrolls_sideways()
    # Themes of the boards are nobody: they are told exactly.
    counts = window.page.locator("tr:not(:has-text('Themen')) td:is("
                                 "[data-label='Anzahl'], [data-label='Fälle'], [data-label='Jetzt'])")
    for cell in counts.all_inner_texts():
        assert not SMALL.match(cell.strip()), f"{path}: {cell}"
    for cell in window.page.locator("td[data-label='Anzahl'], td[data-label='Fälle']").all_inner_texts():
        number = cell.strip().replace(".", "")
        assert not number.isdigit() or int(number) % 5 == 0, f"{path}: {cell} is not rounded"
    if "kennzahlen" in path:
        assert window.page.get_by_text("Fallzahlen sind auf fünf gerundet").count() == 1
    assert "Haidari" not in window.page.locator("main").inner_text()
    window.screenshot(f"indicators-{path.split('/')[-1].split('?')[0]}-{width}")


def test_an_indicator_is_read_from_the_list_to_what_it_is_made_of(shared_server, open_page):
    window = open_page(shared_server).enter("coordination")
    window.go("/steuerung/kennzahlen")
    window.page.get_by_role("link", name="Aktive Fälle").first.click()
    form = window.page.locator("main form.filtered__form")
    form.locator("[name='nach']").select_option("status")
    window.press(form)
    text = window.page.locator("main").inner_text()
    assert "Woraus diese Zahl besteht" in text and "active-cases.yaml" in text and "geheim" in text
    assert window.page.locator(".trend__bar").count() > 0
