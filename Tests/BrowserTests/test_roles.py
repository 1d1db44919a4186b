"""Every address × every role, against one table: what is not listed for a role is refused."""
import re

import pytest

from client import ACCOUNTS, Client

# Who may open what; everybody else who is signed in gets 403 (or 404 for a case out of sight).
OPEN = {"/anmelden", "/barrierefreiheit", "/datenschutz", "/hilfe", "/bausteine", "/bereit"}
CASES = {"caseManager", "otherCaseManager", "deputy"}
FIGURES = {"coordination", "supervision", "administrationAssistant", "boardMember"}
EVERYONE = set(ACCOUNTS)
STEERS = {"coordination", "administrationAssistant"}
KEEPERS = {"caseManager", "otherCaseManager", "coordination", "administrationAssistant", "block3Clerk", "partner",
           "systemAdministrator"}
CHAINS = ["", "/karte.svg", "/wege", "/wartezeiten", "/plan", "/vergleich", "/was-waere-wenn"]
TABLE = {
    "/heute": CASES,
    "/anfragen": CASES,
    "/anfragen/neu": {"caseManager", "otherCaseManager"},
    "/faelle": CASES,
    "/wege": CASES,
    "/suche": CASES,
    "/faelle/neu": {"caseManager", "otherCaseManager"},
    "/faelle/importieren": {"caseManager", "otherCaseManager"},
    "/faelle/meldung": CASES,
    "/register": {"block3Clerk"},
    "/register/neu": {"block3Clerk"},
    "/register/fragen": {"block3Clerk"},
    "/vermittlungen": CASES | {"partner"},
    "/steuerung/vermittlungen": FIGURES,
    "/geteilt": {"caseManager", "otherCaseManager", "partner"},
    "/vertretungen": CASES,
    "/uebergabe": CASES,
    "/uebergaben": CASES,
    "/uebergaben/einlesen": {"caseManager", "otherCaseManager"},
    "/notfall": CASES,
    "/team": {"coordination", "supervision"},
    "/fachaufsicht": {"supervision"},
    "/steuerung": FIGURES,
    "/steuerung/beobachtungen": FIGURES,
    "/steuerung/ueberblick": FIGURES,
    "/steuerung/wege": FIGURES,
    "/steuerung/kennzahlen": FIGURES,
    "/steuerung/vergleich": FIGURES,
    "/steuerung/vergleich/land": FIGURES,
    "/steuerung/land": {"stateOfficer"},
    "/steuerung/kennzahlen/active-cases": FIGURES,
    "/steuerung/rechtskreiswechsel": FIGURES,
    "/wechsel": CASES | FIGURES,
    "/steuerung/netz": FIGURES,
    **{"/steuerung/ketten" + part: FIGURES for part in CHAINS},
    "/steuerung/themen": FIGURES,
    "/steuerung/themen/befunde": {"coordination"},
    "/steuerung/gremien": FIGURES,
    "/steuerung/gremien/neu": {"coordination"},
    "/steuerung/massnahmen": FIGURES,
    "/steuerung/vereinbarungen": FIGURES,
    "/steuerung/vereinbarungen/neu": {"coordination", "supervision"},
    **{"/steuerung/foerderung" + part: STEERS
       for part in ["", "/stellen/neu", "/bescheide/neu", "/ansaetze/neu", "/nachweis/2026/csv"]},
    "/steuerung/vorlagen": FIGURES,
    "/steuerung/vorlagen/neu": STEERS,
    "/konto/textbausteine": CASES,
    "/verwaltung/konten": {"systemAdministrator"},
    "/verwaltung/stellen": {"systemAdministrator"},
    "/verwaltung/protokoll": {"auditor"},
    "/verwaltung/uebergabeschluessel": {"systemAdministrator"},
    "/verwaltung/profil": {"systemAdministrator"},
    "/verwaltung/profil/bearbeiten": {"systemAdministrator"},
    "/verwaltung/profil/einlesen": {"systemAdministrator"},
    "/konto/kalender": CASES | FIGURES,
    "/verwaltung/aufbewahrung": {"auditor", "systemAdministrator"},
    "/netz": EVERYONE,
    "/netz/pflege": KEEPERS,
    "/netz/angebote/neu": KEEPERS,
    "/konto": EVERYONE,
}
# Of the case that belongs to caseManager, whose deputy stands in for her these days.
PARTS = ["", "/bearbeiten", "/einwilligung", "/nachfragen", "/nachfragen/neu", "/freigaben/neu", "/assessment",
         "/assessment/netzwerk",
         "/assessment/netzwerk/neu", "/hilfeplan", "/hilfeplan/vorlagen", "/hilfeplan/vorlagen/arrival",
         "/hilfeplan/fassungen", "/hilfeplan/papier", "/wege", "/rechtskreise",
         "/wechsel", "/wechsel/neu", "/kontakte", "/kontakte/zaehlung", "/konferenzen",
         "/konferenzen/neu", "/beobachtungen", "/beobachtungen/neu", "/dokumente", "/dokumente/neu", "/briefe/neu",
         "/wiedervorlagen", "/phase", "/abschluss", "/abschluss/wiederaufnahme", "/personen/neu",
         "/zustaendigkeit", "/schutz", "/angaben", "/vermittlungen", "/vermittlungen/neu",
         "/uebergabe"]
# Of a person in that case, and of one pathway and one paper of theirs.
PERSON_PARTS = ["", "/weg/25b", "/weg/stag-10", "/was-waere-wenn", "/papier"]
SIGHT = {"caseManager", "deputy"}


@pytest.fixture(scope="module")
def clients(shared_server):
    return {role: Client(shared_server).enter(role) for role in ACCOUNTS}


@pytest.fixture(scope="module")
def case(clients):
    found = re.search(r'href="(/faelle/[0-9a-f-]{36})"', clients["caseManager"].get("/faelle").text)
    assert found, "the case manager sees no case"
    return found[1]


@pytest.mark.parametrize("path", TABLE)
@pytest.mark.parametrize("role", ACCOUNTS)
def test_an_address_opens_for_exactly_the_roles_of_the_table(path, role, clients):
    answer = clients[role].get(path)
    expected = {200} if role in TABLE[path] else {403}
    assert answer.status in expected, f"{role} {path}: {answer.status}, expected {expected}"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("role", ACCOUNTS)
def test_a_case_opens_only_for_its_case_manager_and_her_deputy(part, role, clients, case):
    answer = clients[role].get(case + part)
    expected = {200} if role in SIGHT else {403, 404}
    assert answer.status in expected, f"{role} {part}: {answer.status}, expected {expected}"


@pytest.fixture(scope="module")
def person(clients, case):
    found = re.search(rf'href="({case}/wege/[0-9a-f-]{{36}})"', clients["caseManager"].get(case + "/wege").text)
    assert found, "nobody in the case has pathways"
    return found[1]


@pytest.mark.parametrize("part", PERSON_PARTS)
@pytest.mark.parametrize("role", ACCOUNTS)
def test_the_pathways_of_a_person_open_only_for_her_case_manager_and_deputy(part, role, clients, person):
    answer = clients[role].get(person + part)
    expected = {200} if role in SIGHT else {403, 404}
    assert answer.status in expected, f"{role} {part}: {answer.status}, expected {expected}"


@pytest.mark.parametrize("kind", ["stellen", "standorte"])
@pytest.mark.parametrize("role", ACCOUNTS)
def test_an_entry_opens_for_change_only_for_its_agency_and_those_who_keep_all(kind, role, clients):
    kept = clients["partner"].get("/netz/pflege").text
    found = re.search(rf'href="(/netz/{kind}/[0-9a-f-]{{36}}/bearbeiten)"', kept)
    assert found, f"the jobcentre keeps none of its {kind}"
    answer = clients[role].get(found[1])
    expected = {200} if role in {"partner", "coordination", "systemAdministrator"} else {403}
    assert answer.status in expected, f"{role} {found[1]}: {answer.status}, expected {expected}"


@pytest.mark.parametrize("part", ["stellen/:id", "stellen/:id/bearbeiten", "bescheide/:id", "bescheide/:id/bearbeiten",
                                  "ansaetze/:id"])
@pytest.mark.parametrize("role", ACCOUNTS)
def test_posts_and_money_open_only_for_those_who_keep_them(part, role, clients):
    kind, _, rest = part.partition("/:id")
    kept = clients["administrationAssistant"].get("/steuerung/foerderung?jahr=2026").text
    found = re.search(rf'href="(/steuerung/foerderung/{kind}/[0-9a-f-]{{36}})"', kept)
    assert found, f"the demo keeps none of {kind}"
    answer = clients[role].get(found[1] + rest)
    expected = {200} if role in STEERS else {403}
    assert answer.status in expected, f"{role} {part}: {answer.status}, expected {expected}"


@pytest.mark.parametrize("kind", ["vorlagen", "foerderung/ansaetze"])
@pytest.mark.parametrize("role", [role for role in ACCOUNTS if role not in STEERS])
def test_nobody_else_discards_a_draft_or_a_budget_entry(kind, role, clients):
    overview = "/steuerung/vorlagen" if kind == "vorlagen" else "/steuerung/foerderung?jahr=2026"
    ways = re.findall(rf'href="(/steuerung/{kind}/[0-9a-f-]{{36}})"', clients["coordination"].get(overview).text)
    assert ways, f"the demo keeps none of {kind}"
    token = clients[role].get("/konto").forms()[0].hidden["csrf"]
    for way in ways:
        answer = clients[role].post(way + "/verwerfen", {"csrf": token, "revision": "1"})
        assert answer.status in {403, 404}, f"{role} {way}: {answer.status}"
        assert clients["coordination"].get(way).status == 200


# Only the other side of a task, an offer or a package opens it; nobody learns whether there is one.
@pytest.mark.parametrize("way", ["/faelle/meldung/ausgabe/", "/wechselaufgaben/", "/uebergaben/angebot/",
                                 "/uebergaben/ausgang/", "/uebergaben/eingang/"])
@pytest.mark.parametrize("role", ACCOUNTS)
def test_what_is_not_there_opens_for_nobody(way, role, clients):
    assert clients[role].get(way + "019a0000-0000-7000-8000-000000000000").status in {403, 404}


@pytest.mark.parametrize("deed", ["senden", "datei", "zurueckziehen", "rueckruf"])
@pytest.mark.parametrize("role", ACCOUNTS)
def test_nobody_sends_or_withdraws_a_package_that_is_not_theirs(deed, role, clients):
    token = clients[role].get("/konto").forms()[0].hidden["csrf"]
    way = f"/uebergaben/ausgang/019a0000-0000-7000-8000-000000000000/{deed}"
    assert clients[role].post(way, {"csrf": token}).status in {403, 404, 422}


def test_a_case_out_of_sight_answers_like_one_that_does_not_exist(clients, case):
    nobody = "/faelle/019a0000-0000-7000-8000-000000000000"
    there, absent = (clients["otherCaseManager"].get(path) for path in (case, nobody))
    assert there.status == absent.status == 404
    assert there.title() == absent.title()


@pytest.mark.parametrize("path", TABLE)
def test_without_a_session_an_address_leads_to_the_sign_in(path, shared_server):
    answer = Client(shared_server).get(path)
    assert answer.status == 303 and answer.location.startswith("/anmelden")


@pytest.mark.parametrize("path", sorted(OPEN))
def test_the_open_pages_need_no_session(path, shared_server):
    assert Client(shared_server).get(path).status == 200


@pytest.mark.parametrize("role", ACCOUNTS)
def test_no_link_a_role_is_shown_is_dead_and_no_page_fails(role, clients):
    client = clients[role]
    waiting, seen, bad = ["/"], set(), []
    while waiting and len(seen) < 250:
        path = waiting.pop(0)
        # One of each kind is enough: ids and cursors are alike.
        kind = re.sub(r"[0-9a-f-]{36}", ":id", path).partition("?")[0]
        if kind in seen:
            continue
        seen.add(kind)
        answer = client.get(path)
        if answer.status not in {200, 303}:
            bad.append(f"{answer.status} {path}")
        bad += [f"{key} on {path} has no text" for key in answer.keys_for_texts()]
        waiting += [answer.location] if answer.status == 303 else answer.links()
    assert not bad, "\n".join(bad)
    assert len(seen) > 3


@pytest.mark.parametrize(
    "role", ["coordination", "boardMember", "auditor", "systemAdministrator", "partner", "block3Clerk"])
def test_a_role_without_cases_never_reads_a_name(role, clients):
    titles = set(re.findall(r'href="/faelle/[0-9a-f-]{36}"[^>]*>\s*(?:<bdi[^>]*>)?([^<]{4,})',
                            clients["caseManager"].get("/faelle").text))
    assert titles
    for path in TABLE:
        text = clients[role].get(path).text
        assert not [title for title in titles if title.strip() in text], f"{role} reads a name on {path}"
