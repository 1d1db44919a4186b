#!/usr/bin/env python3
"""Counts the case list a second time, by other means than Lotse; writes case-list.counts.csv beside it.

Every way of writing is looked up in the tables below, which were made by reading the file and not from Resources/Terms.
"""
import csv, datetime, io, pathlib, re
from collections import Counter, defaultdict

HERE = pathlib.Path(__file__).parent
TODAY = datetime.date(2026, 11, 21)
TITLES = {
    "Duldung": "duldung", "Duldung §60a": "duldung-60a", "Duldung §60b": "duldung-60b",
    "Ausbildungsduldung 60c": "duldung-60c", "FB": "fiktion", "Fiktion": "fiktion", "AE 25.5": "ae-25-5",
    "AE § 25 Abs. 5": "ae-25-5", "NE": "ne", "AE 25.2": "ae-25-2", "AE §25 II": "ae-25-2", "§ 24 AufenthG": "ae-24",
    "§24": "ae-24", "25 III": "ae-25-3", "Gestattung": "gestattung", "Aufenthaltsgestattung": "gestattung",
    "AE 25b": "ae-25b", "104c": "ae-104c", "BüMA": "ankunftsnachweis",
}
DOUBTFUL_TITLES = {"duldung", "fiktion", "ne", "ae-25-2", "ankunftsnachweis"}
BENEFITS = {
    "§2 AsylbLG": "asylblg-2", "AsylbLG Analog": "asylblg-2", "AsylbLG": "asylblg",
    "SGB XII": "sgb-12", "SGB2": "sgb-2",
    "SGB II": "sgb-2", "ALG II": "sgb-2", "Bürgergeld": "sgb-2", "Jobcenter": "sgb-2", "Wohngeld": "wohngeld",
    "keine": "keine",
}
DOUBTFUL_BENEFITS = {"ALG II", "Jobcenter", "AsylbLG"}
TOWNS = {"ahlen": "05570004", "Ahlen": "05570004", "Ahlen, Stadt": "05570004", "Beckum": "05570008",
         "Beelen": "05570012",
         "Drensteinfurt": "05570016", "Ennigerloh": "05570020", "Everswinkel": "05570024", "Oelde": "05570028",
         "Ostbevern": "05570032", "Sassenberg": "05570036", "Sendenhorst": "05570040", "Telgte": "05570044",
         "Wadersloh": "05570048", "Waderslohh": "05570048", "Warendorf": "05570052"}
NATIONS = {"Syrien": "475", "Arab. Rep. Syrien": "475", "Ukraine": "166", "Afghanistan": "423", "Irak": "438",
           "Türkei": "163", "Tuerkei": "163", "Guinea": "261", "Kosovo": "150", "Eritrea": "224", "Nigeria": "232",
           "Serbien": "170", "ungeklärt": "998", "ungekl.": "998"}
SEXES = {"m": "m", "männl.": "m", "w": "w", "weibl.": "w", "d": "d"}
CONSENTS = {"ja": "given", "nein": "refused", "mündl.": "oral", "ausstehend": "pending"}
STATES = {"laufend": "running", "aktiv": "running", "beendet": "closed", "abgeschlossen": "closed",
          "Warteliste": "waitingList", "abgebrochen - verzogen": "abortedMoved"}
TOPICS = {"Wohnen": "housing", "Familiennachzug": "family", "Kita": "school", "Schule": "school", "Arbeit": "work",
          "Anerkennung": "work", "Ausbildung": "training", "Schulden": "livelihood", "Sprache": "language",
          "Gesundheit": "health", "Aufenthalt": "residence", "Behörden": "authorities"}


def span(text, purpose):
    """First and last possible day, or None where nothing is known; whether the year had two digits."""
    if text in ("", "unbekannt"):
        return None, False
    if month := re.fullmatch(r"(\d\d)/(\d{4})", text):
        m, y = int(month[1]), int(month[2])
        first = datetime.date(y, m, 1)
        return (first, datetime.date(y + m // 12, m % 12 + 1, 1) - datetime.timedelta(days=1)), False
    d, m, y = text.split(".")
    year = int(y)
    if len(y) == 2:
        year += 2000 if purpose == "future" or 2000 + year <= TODAY.year + (20 if purpose == "event" else 0) else 1900
    day = datetime.date(year, int(m), int(d))
    return (day, day), len(y) == 2


def before(earlier, later):
    return bool(earlier and later and later[1] < earlier[0])


def main():
    text = (HERE / "case-list.csv").read_bytes().decode("cp1252")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    counts = Counter({"rows": len(rows), "households": len({r["Haushalt"] for r in rows})})
    homes = defaultdict(list)
    seen = set()
    for r in rows:
        homes[r["Haushalt"]].append(r)
        born, short = span(r["geb. am"], "birth")
        counts["doubt.twoDigitYear.birth"] += short
        entry, short = span(r["Einreise"], "event")
        counts["doubt.twoDigitYear.entry"] += short
        until, short = span(r["gültig bis"], "future")
        counts["doubt.twoDigitYear.titleValidUntil"] += short
        talk, short = span(r["Erstgespräch am"], "event")
        counts["doubt.twoDigitYear.firstContact"] += short
        counts["doubt.birthMissing.birth"] += born is None
        new_year = born and born[0] == born[1] and (born[0].day, born[0].month) == (1, 1)
        counts["doubt.birthPlaceholder.birth"] += bool(new_year)
        counts["doubt.birthAfterEntry.entry"] += before(born, entry)
        counts["doubt.titleEndsBeforeEntry.titleValidUntil"] += before(entry, until)
        counts["doubt.firstContactBeforeEntry.firstContact"] += before(entry, talk)
        counts["doubt.firstContactInFuture.firstContact"] += bool(talk and talk[0] > TODAY)
        title, benefit = TITLES.get(r["Aufenthaltsstatus"]), BENEFITS.get(r["Leistungsbezug"])
        counts[f"title.{title or 'none'}"] += 1
        counts[f"benefit.{benefit or 'none'}"] += 1
        counts["doubt.titleMissing.title"] += r["Aufenthaltsstatus"] == ""
        counts["doubt.titleDoubtful.title"] += title in DOUBTFUL_TITLES
        counts["doubt.benefitDoubtful.benefit"] += r["Leistungsbezug"] in DOUBTFUL_BENEFITS
        counts[f"town.{TOWNS.get(r['Stadt/Gemeinde'], 'none')}"] += 1
        counts["doubt.townGuessed.town"] += r["Stadt/Gemeinde"] == "Waderslohh"
        nation = r["Staatsangehörigkeit"]
        counts[f"nationality.{NATIONS.get(nation) or NATIONS.get(nation.capitalize(), 'none')}"] += 1
        counts[f"sex.{SEXES.get(r['Geschl.'], 'none')}"] += 1
        counts["doubt.sexMissing.sex"] += r["Geschl."] == ""
        counts[f"consent.{CONSENTS.get(r['Einwilligung'], 'none')}"] += 1
        counts["doubt.consentMissing.consent"] += r["Einwilligung"] == ""
        counts["doubt.consentOral.consent"] += r["Einwilligung"] == "mündl."
        counts[f"status.{STATES.get(r['Status'], 'none')}"] += 1
        counts["doubt.lostCharacter.familyName"] += "?" in r["Nachname"]
        counts["doubt.lostCharacter.givenName"] += "?" in r["Vorname"]
        counts["doubt.formulaText.remark"] += r["Bemerkung"].startswith("=")
        counts.update(f"topic.{topic}" for topic in {TOPICS[word] for word in r["Themen"].split(", ")})
        same = tuple(v for k, v in r.items() if k != "Lfd. Nr.")
        counts["doubt.sameRowTwice"] += same in seen
        seen.add(same)
    for members in homes.values():
        for column, field in (("Stadt/Gemeinde", "town"), ("Träger", "organisation"), ("Status", "status")):
            counts[f"doubt.householdContradiction.{field}"] += len({m[column] for m in members}) > 1
    lines = [f"{key},{value}" for key, value in sorted(counts.items()) if value]
    (HERE / "case-list.counts.csv").write_text("what,count\n" + "\n".join(lines) + "\n")


main()
