"""The integration chains of a few hundred invented cases, as those who steer see them: figures and never a name."""
import re

import pytest

import sessions
from server import Server, lotse

CASES = 300
MAP = "/steuerung/ketten"
PAGES = ["", "/wege", "/wartezeiten", "/plan", "/vergleich", "/was-waere-wenn"]
STEERER = "fm-0001"


@pytest.fixture(scope="module")
def district(engine, tmp_path_factory):
    """A municipality of invented cases; its first case manager leads the coordination today."""
    if engine.name == "sqlite":
        database = f"sqlite:{tmp_path_factory.mktemp('district')}/district.sqlite"
    else:
        engine.sql(engine.address, "DROP DATABASE IF EXISTS chains_of_many_cases")
        engine.sql(engine.address, "CREATE DATABASE chains_of_many_cases")
        database = engine.named("chains_of_many_cases")
    lotse("demo", "generate", "--cases", str(CASES), "--json", database=database)
    role = f"""UPDATE account SET roles = 'coordination'
               WHERE sign_in_name = '{STEERER}'"""
    assert sessions.execute(database, role) > 0
    running = Server(database)
    running.sessions["coordination"] = sessions.begin(database, STEERER)
    yield running
    running.stop()


@pytest.fixture()
def steering(district, open_page):
    return open_page(district).enter("coordination")


def shown(window):
    return window.page.locator("main").inner_text()


def rows(window, caption):
    """The cells of the table with this caption."""
    table = window.page.locator("main table", has=window.page.locator("caption", has_text=caption)).first
    return [[cell.strip() for cell in row.locator("th, td").all_inner_texts()]
            for row in table.locator("tbody tr").all()]


def filter_by(window, **fields):
    form = window.page.locator("main form.filtered__form")
    for name, value in fields.items():
        field = form.locator(f"[name='{name}']")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    window.press(form)


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True)])
@pytest.mark.parametrize("part", PAGES)
def test_every_page_of_the_chains_is_calm_and_accessible(part, width, dark, district, open_page):
    window = open_page(district, width=width, dark=dark).enter("coordination")
    assert window.go(MAP + part) == 200
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot(f"chains-{part.strip('/') or 'karte'}-{width}")


def test_the_map_is_drawn_and_the_table_says_the_same(steering):
    steering.go(MAP)
    drawing = steering.page.locator("main figure svg")
    assert drawing.count() == 1
    arrows = rows(steering, "Was auf was folgt")
    assert len(arrows) > 5
    drawn = " ".join(drawing.locator("text").all_text_contents())
    for before, after, cases, median, _ in arrows:
        assert re.fullmatch(r"[\d.]+", cases) and int(cases.replace(".", "")) % 5 == 0, "rounded, never exact"
        label = f"{cases} · {median} Tg." if median != "–" else cases
        assert label in drawn, f"{before} → {after}: {label} is in the table and not in the drawing"
    stations = rows(steering, "Was geschehen ist")
    for name, cases in stations:
        assert f"{cases} Fälle" in drawn, name
    assert not re.search(r"/faelle/[0-9a-f-]{36}", steering.page.content())


def test_the_drawing_can_be_taken_away_as_a_file(steering):
    answer = steering.page.request.get(MAP + "/karte.svg")
    assert answer.status == 200 and answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text().lstrip().startswith("<") and "<svg" in answer.text() and "<script" not in answer.text()


def test_a_filter_by_kind_leaves_only_events_of_this_kind(steering):
    steering.go(MAP)
    everything = {name for name, _ in rows(steering, "Was geschehen ist")}
    assert any(not name.startswith("Phase:") for name in everything)
    filter_by(steering, art="phase")
    phases = {name for name, _ in rows(steering, "Was geschehen ist")}
    assert phases and all(name.startswith("Phase:") for name in phases)
    assert "art=phase" in steering.page.url
    steering.page.locator("main .chips a").first.click()
    steering.page.wait_for_load_state()
    assert {name for name, _ in rows(steering, "Was geschehen ist")} == everything


def test_ways_and_waits_have_figures_and_no_small_numbers(steering):
    steering.go(MAP + "/wege?art=phase")
    assert steering.page.locator("main .chain-way").count() > 0, shown(steering)
    steering.go(MAP + "/wartezeiten")
    assert steering.page.locator("main table").count() >= 2, shown(steering)
    steering.go(MAP + "/wege?art=phase")
    cases = [row[1] for row in rows(steering, "Wege")]
    assert cases and all(int(count.replace(".", "")) >= 5 for count in cases), cases


def test_the_plan_says_where_cases_leave_it_or_that_there_are_too_few(steering):
    steering.go(MAP + "/plan")
    assert steering.page.locator("select[name=kette] option").count() > 1
    assert re.search("Übereinstimmung im Mittel|noch zu wenige Fälle", shown(steering))


@pytest.mark.parametrize("field,month,sentence", [
    ("von2", "gestern", "Bitte Monat und Jahr angeben"), ("bis2", "13.2025", "Bitte Monat und Jahr angeben")])
def test_a_wrong_month_says_one_sentence_and_is_kept(field, month, sentence, steering):
    steering.go(MAP + "/vergleich")
    filter_by(steering, **{field: month})
    assert shown(steering).count(sentence) == 1
    assert steering.page.locator(f"[name={field}]").input_value() == month
    steering.axe()


def test_what_would_be_if_gives_a_span_and_the_same_one_again(steering):
    steering.go(MAP + "/was-waere-wenn")
    assert "Wählen Sie, was anders wäre" in shown(steering)
    options = steering.page.locator("select[name=ereignis] option").evaluate_all("list => list.map(one => one.value)")
    chosen = next(option for option in options if option.startswith("phase"))
    filter_by(steering, ereignis=chosen, dauer="50")
    text = shown(steering)
    assert re.search(r"Im Mittel\s+[\d.]+ \([\d.]+ bis [\d.]+\)\s.*−?\d+ \(−?\d+ bis −?\d+\)", text), text
    assert re.search("95 von 100 Durchläufen|nichts ändern", text)
    steering.axe()
    steering.screenshot("chains-forecast-1280")
    steering.page.reload()
    assert shown(steering) == text, "the same question has the same answer"


def test_nonsense_in_the_address_is_never_a_failure(steering):
    for query in ("art=quatsch", "anteil=abc", "anteil=-5", "groesse=9999999", "stelle=x", "recht=x", "ort=%00",
                  "ereignis=" + "x" * 3000, "plaetze=99999999999999999999", "dauer=-1", "kette=x",
                  "von=12.2025&bis=01.2025"):
        for part in PAGES:
            assert steering.page.request.get(f"{MAP}{part}?{query}").status in {200, 400, 422}, part + query
