import Casework
import Kernel
import Testing

@Suite("Doubts about a case list")
struct DoubtTests {
    @Test("tell about days that contradict each other or lie in the future")
    func days() throws {
        let kinds = try doubts(
            "Nachname;Vorname;geb. am;Einreise;gültig bis;Erstgespräch",
            [
                "Sow;Joy;1.5.2010;2.2.2009;1.1.2008;3.3.2031", "Sow;Ali;5/2010;05/2010;;2010",
                "Sow;Eze;31.2.2001;vorgestern;;",
            ]
        )
        #expect(kinds[0].contains(.birthAfterEntry))
        #expect(kinds[0].contains(.titleEndsBeforeEntry))
        #expect(kinds[0].contains(.firstContactInFuture))
        #expect(kinds[1] == [.householdMissing])
        #expect(kinds[2].count { $0 == .dayNotUnderstood } == 2)
    }

    @Test("keep what was not understood as it was written, and list it")
    func notUnderstood() throws {
        let reading = try CaseListGiven.read(
            "Nachname;Vorname;Aufenthaltstitel;Leistungen;Ort;Geschlecht\n"
                + "Sow;Joy;Grünes Papier;vom Onkel;Entenhausen;männlich?\n"
        )
        let person = try #require(reading.persons.first)
        #expect(person.title.value == nil && person.title.written == "Grünes Papier")
        #expect(person.benefits.value == nil && person.benefits.written == "vom Onkel")
        #expect(person.town.value == nil && person.town.written == "Entenhausen")
        #expect(reading.notUnderstood(.title).map(\.written) == ["Grünes Papier"])
        #expect(reading.notUnderstood(.town).map(\.count) == [1])
        #expect(person.sex.value == .male)
    }

    @Test("tell when rows of a household contradict each other, and choose the most frequent value")
    func contradictions() throws {
        let reading = try CaseListGiven.read(
            """
            Nachname;Vorname;Haushalt;Ort;Erstkontakt
            Sow;Joy;HH 1;Oelde;12/2025
            Sow;Ali;hh-1;Beckum;12.12.25
            Sow;Eze;HH-1;Beckum;1.3.2024
            """
        )
        let household = try #require(reading.households.first)
        #expect(reading.households.count == 1)
        #expect(household.town.value == "05570008")
        #expect(household.firstContact.value?.text == "2025-12-12")
        #expect(household.doubts.map(\.kind) == [.householdContradiction, .householdContradiction])
        #expect(household.doubts.map(\.field) == [.town, .firstContact])
        #expect(household.doubts.map(\.line) == [2, 4])
    }

    @Test("report the same row twice and possible doubles, and merge nothing")
    func doubles() throws {
        let reading = try CaseListGiven.read(
            """
            Nr.;Nachname;Vorname;geb. am
            1;Öztürk;Elif;01.03.1990
            2;Öztürk;Elif;01.03.1990
            3;OEZTUERK;Elif;03/1990
            4;Öztürk;Elif;02.03.1990
            """
        )
        #expect(reading.persons.count == 4)
        #expect(
            reading.persons[1].doubts.contains { $0.kind == .sameRowTwice && $0.values["otherLine"] == "2" }
        )
        #expect(reading.persons[2].doubts.contains { $0.kind == .maybeTwice })
        #expect(!reading.persons[3].doubts.contains { $0.kind == .sameRowTwice })
        let pairs = reading.possibleDoubles.map { [$0.first, $0.second] }
        #expect(pairs == [[0, 1], [0, 2], [1, 2], [2, 3]])
    }

    @Test("treat rows that are equal to the last letter as two, each with its own identity")
    func equalRows() throws {
        let text = "Nachname;Vorname\nSow;Joy\nSow;Joy\n"
        let first = try CaseListGiven.read(text)
        let second = try CaseListGiven.read(text)
        #expect(Set(first.persons.map(\.digest)).count == 2)
        #expect(first.persons == second.persons)
    }

    @Test("tell text that a spreadsheet would calculate, and leave signed numbers and dashes alone")
    func formulas() throws {
        let kinds = try doubts(
            "Nachname;Vorname;Bemerkung",
            [
                "Sow;Joy;=1+1", "Sow;A;@SUMME(A1)", "Sow;B;+cmd|x", "Sow;C;+49 151 2", "Sow;D;- kommt wieder",
                "Sow;E;-5",
            ]
        )
        #expect(kinds.map { $0.contains(.formulaText) } == [true, true, true, false, false, false])
    }

    @Test("tell a town with one wrong letter, but not a different town")
    func towns() throws {
        let reading = try CaseListGiven.read(
            "Nachname;Vorname;Ort\nA;A;Warendrof\nB;B;Stadt Ahlen\nC;C;AHLEN, Stadt\nD;D;Aalen\n"
        )
        #expect(reading.persons.map(\.town.value) == ["05570052", "05570004", "05570004", "05570004"])
        #expect(
            reading.persons.map { $0.doubts.contains { $0.kind == .townGuessed } } == [
                true, false, false, true,
            ]
        )
    }

    @Test(
        "have a sentence for each kind, each refusal and each outcome in both languages",
        arguments: ["de", "en"]
    )
    func sentences(language: String) throws {
        let texts = try CaseListGiven.texts(language)
        let refusals: [CaseListRefusal] =
            [
                .empty, .tooLarge(megabytes: 1), .binary(line: 1), .unterminatedQuote(line: 1),
                .noHeader(line: 1),
            ]
            + [.noNameColumn(line: 1), .noRows(line: 1), .noSuchColumn(1), .fieldChosenTwice(.title)]
            + [.tooManyRows(limit: 1), .tooManyColumns(line: 1, limit: 1), .cellTooLong(line: 1, limit: 1)]
            + CaseListRefusal.OtherFormat.allCases.map(CaseListRefusal.otherFormat)
        var keys = DoubtKind.allCases.map { "caseLists.doubt.\($0.rawValue)" }
        keys += Doubt.Outcome.allCases.map(\.textKey)
        keys += CaseListField.allCases.map(\.textKey)
        keys += CaseListReading.LeftOutRow.Reason.allCases.map(\.textKey)
        keys += refusals.map(\.textKey)
        for key in keys { #expect(texts[key] != nil, "\(key)") }
    }

    private func doubts(_ header: String, _ rows: [String]) throws -> [[DoubtKind]] {
        let text = ([header] + rows).joined(separator: "\n")
        return try CaseListGiven.read(text).persons.map { $0.doubts.map(\.kind) }
    }
}
