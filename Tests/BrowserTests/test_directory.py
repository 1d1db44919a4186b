"""The directory: finding an offer, keeping one, the open view and the interface for other programs."""
import json
import pathlib
import re
import urllib.parse

import pytest

import server as servers
from client import Client

OFFER = re.compile(r"/netz/angebote/[0-9a-f-]{36}$")
KINDS = ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]


def main_text(window):
    return window.page.locator("main").inner_text()


def offers(client, **query):
    text = client.get("/netz?" + urllib.parse.urlencode(query)).text
    return re.findall(r'href="(/netz/angebote/[0-9a-f-]{36})"', text)


@pytest.fixture()
def open_server(engine, tmp_path):
    """A municipality that made its directory public."""
    profiles = tmp_path / "Profiles"
    profiles.mkdir()
    text = (servers.ROOT / "Resources/Profiles/district.yaml").read_text()
    profiles.joinpath("district.yaml").write_text(text.replace("publicDirectory: false", "publicDirectory: true"))
    running = servers.Server(engine.fresh(), "--resources", str(tmp_path))
    yield running
    running.stop()


@pytest.mark.parametrize("width,dark", [(1280, False), (390, True)])
def test_an_offer_is_found_by_need_place_language_and_status(width, dark, shared_server, open_page):
    window = open_page(shared_server, width=width, dark=dark).enter("caseManager")
    window.go("/netz")
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot(f"directory-1-list-{width}")
    window.go("/netz?" + urllib.parse.urlencode({"suche": "Alphabetisierung", "status": "protection"}))
    assert "Integrationskurs mit Alphabetisierung" in main_text(window)
    window.axe()
    window.go("/netz?" + urllib.parse.urlencode({"bereich": "debts", "ort": "Lippfurt", "sprachkenntnis": "ru"}))
    assert "Schuldnerberatung" in main_text(window) and "nicht geprüft" in main_text(window)
    window.page.locator("main .results a").first.click()
    window.page.wait_for_load_state()
    assert "49 Tage Wartezeit" in main_text(window) and "Mitzubringen" in main_text(window)
    window.axe()
    assert not window.scrolls_sideways()
    window.screenshot(f"directory-2-offer-{width}")


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_who_keeps_an_offer_adds_changes_and_confirms_it(javascript, fresh_server, open_page):
    window = open_page(fresh_server, javascript=javascript).enter("coordination")
    window.go("/netz/pflege")
    assert "nicht geprüft" in main_text(window), "the longest unconfirmed come first"
    window.axe()
    window.screenshot("directory-3-kept-1280")
    window.go("/netz/angebote/neu")
    window.axe()
    window.screenshot("directory-4-new-1280")
    form = window.form("/netz/angebote/neu")
    form.locator("[name=domain][value=language]").check()
    window.submit("/netz/angebote/neu", name="Lesekreis", description="Wir lesen zusammen.", hours="Mo 9–11 Uhr",
                  ageFrom="18", ageUntil="12")
    assert "unter dem niedrigsten" in main_text(window)
    window.axe()
    window.submit("/netz/angebote/neu", ageUntil="99")
    assert OFFER.search(window.page.url) and "Mo 09:00–11:00" in main_text(window)
    path = OFFER.search(window.page.url)[0]
    window.go(path + "/bearbeiten")
    window.axe()
    other = Client(fresh_server).enter("systemAdministrator")
    other.submit(path + "/bearbeiten", {"cost": "kostenlos"}, path + "/bearbeiten")
    window.submit(path + "/bearbeiten", cost="fünf Euro")
    assert "kostenlos" in main_text(window) and "fünf Euro" in main_text(window), "both are shown"
    window.submit(path + "/bearbeiten")
    assert "fünf Euro" in main_text(window)
    window.submit("/netz/pflege/bestaetigen")
    assert "Bestätigt, in allen Sprachen" in window.page.locator("body").inner_text()


def test_who_does_not_keep_an_offer_sends_a_correction(fresh_server, open_page):
    window = open_page(fresh_server).enter("caseManager")
    path = offers(Client(fresh_server).enter("caseManager"), suche="Schuldnerberatung")[0]
    window.go(path)
    window.page.locator("main summary").last.click()
    window.axe()
    window.submit(path + "/hinweis", correction="Die Nummer ist neu.")
    assert "sieht Ihren Hinweis" in window.page.locator("body").inner_text()
    assert "Die Nummer ist neu" in Client(fresh_server).enter("coordination").get(path).text
    assert Client(fresh_server).enter("caseManager").get(path + "/bearbeiten").status == 403


def test_a_contact_goes_into_the_address_book(shared_server):
    client = Client(shared_server).enter("caseManager")
    path = offers(client, suche="Migrationsberatung")[0]
    card = client.get(path + "/kontakt.vcf")
    assert card.headers["content-type"].startswith("text/vcard")
    lines = card.text.split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"] and lines[-2:] == ["END:VCARD", ""]
    assert "FN:Rana Sayed" in lines and all(len(line.encode()) <= 75 for line in lines)


def test_where_the_directory_is_not_public_nobody_reads_it_without_a_session(shared_server):
    stranger = Client(shared_server)
    path = offers(Client(shared_server).enter("caseManager"), suche="Schuldnerberatung")[0]
    for open_path in ["/angebote", path.removeprefix("/netz")]:
        assert stranger.get(open_path).status == 404
    for kind in KINDS:
        answer = stranger.get("/" + kind)
        assert answer.status == 401 and "error" in json.loads(answer.text)
        assert Client(shared_server).enter("partner").get("/" + kind).status == 200


def test_a_public_directory_is_read_in_many_languages_and_shows_nothing_else(open_server, open_page):
    window = open_page(open_server)
    window.go("/angebote?sprache=ar&suche=Willkommen")
    assert "مكتب الترحيب" in main_text(window)
    window.axe()
    window.screenshot("directory-5-open-1280")
    window.page.locator("main .results a").first.click()
    window.page.wait_for_load_state()
    assert "مكتب الترحيب" in main_text(window)
    window.axe()
    stranger = Client(open_server)
    answer = stranger.get("/angebote")
    assert answer.headers["cache-control"] == "public, max-age=300"
    assert "Pflege" not in answer.text and "stimmt hier" not in answer.text.lower()
    for path in ["/netz", "/netz/pflege", "/faelle"]:
        assert stranger.get(path).status == 303, "everything else still needs a session"
    window.go("/angebote?sprache=fr&suche=Kleiderkammer")
    window.page.locator("main .results a").first.click()
    window.page.wait_for_load_state()
    assert "noch nicht übersetzt" in main_text(window)


def test_other_programs_read_the_standard(open_server):
    stranger = Client(open_server)
    for kind in KINDS:
        page = json.loads(stranger.get(f"/{kind}?per_page=2").text)
        assert page["page_number"] == 1 and page["first_page"] is True and page["empty"] is False
        assert page["size"] == len(page["contents"]) <= 2 and page["total_items"] >= page["size"]
        assert page["total_pages"] == -(-page["total_items"] // 2)
        one = page["contents"][0]["id"]
        assert json.loads(stranger.get(f"/{kind}/{one}").text)["id"] == one
        assert stranger.get(f"/{kind}/gibt-es-nicht").status == 404
    page = json.loads(stranger.get("/services?search=Schuldner&full=true").text)
    service = page["contents"][0]
    assert service["organization"]["name"].startswith("Wohlfahrtsverband Brückenhaus")
    assert service["service_at_locations"][0]["location"]["addresses"][0]["city"] == "Lippfurt"
    assert {"id", "name", "status"} <= service.keys() and service["status"] == "active"
    example = pathlib.Path(servers.ROOT, "../shared/data/hsds/service_full.json")
    if example.exists():
        assert service.keys() <= json.loads(example.read_text()).keys(), "only what the standard knows"
    domain = next(term for term in json.loads(stranger.get("/taxonomy_terms?per_page=100").text)["contents"]
                  if term["code"] == "debts")
    found = json.loads(stranger.get(f"/services?taxonomy_term_id={domain['id']}").text)
    assert [service["name"] for service in found["contents"]] == ["Schuldnerberatung"]


def test_a_directory_goes_out_and_comes_in_on_the_command_line(engine, tmp_path):
    database = engine.fresh()
    for target in ["out.json", "tables"]:
        path = str(tmp_path / target)
        servers.lotse("directory", "export", path, "--as", "h.vogt", database=database)
        done = servers.lotse("directory", "import", path, "--as", "h.vogt", "--json", database=database)
        imported = json.loads(done.stdout)["imported"]
        assert imported["added"] == imported["changed"] == 0 and imported["unchanged"] > 40
    broken = tmp_path / "broken.json"
    broken.write_text((tmp_path / "out.json").read_text().replace('"active"', '"offen"', 1))
    answer = servers.lotse("directory", "import", str(broken), "--as", "h.vogt", database=database, check=False)
    assert answer.returncode == 1
    assert "broken.json" in answer.stderr and "services.status" in answer.stderr
