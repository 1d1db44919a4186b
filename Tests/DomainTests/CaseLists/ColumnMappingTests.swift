import Casework
import Kernel
import Pathways
import Testing

@Suite("The columns of a case list")
struct ColumnMappingTests {
    @Test("are recognised under English and other usual names")
    func english() throws {
        let reading = try CaseListGiven.read(
            "Surname,First name,Date of birth,Nationality\nRahimi,Abdul,1990-03-01,AFG\n"
        )
        #expect(reading.columns.map(\.field) == [.familyName, .givenName, .birth, .nationality])
        #expect(reading.persons.first?.nationality.value == "423")
        #expect(reading.persons.first?.birth.value?.text == "1990-03-01")
    }

    @Test("are probable where the name resembles a known one, and that is told")
    func likely() throws {
        let reading = try CaseListGiven.read(
            "Nachname;Vorname;Statsangehörigkeit;Einreise laut Akte\nSow;Joy;Guinea;2020\n"
        )
        #expect(reading.columns.map(\.confidence) == [.certain, .certain, .likely, .likely])
        #expect(reading.columns.map(\.field) == [.familyName, .givenName, .nationality, .entry])
        #expect(reading.fileDoubts.map(\.kind) == [.columnGuessed, .columnGuessed])
    }

    @Test("that nobody knows stay in the row and are told with examples")
    func unknown() throws {
        let reading = try CaseListGiven.read("Nachname;Vorname;Schuhgröße\nSow;Joy;38\nEze;Osas;\n")
        #expect(reading.columns[2].confidence == .unused)
        #expect(reading.fileDoubts.map(\.kind) == [.columnNotUsed])
        #expect(reading.fileDoubts.first?.values["examples"] == "38")
        #expect(reading.persons.first?.cells == ["Sow", "Joy", "38"])
    }

    @Test("may be chosen otherwise, or not be used")
    func choices() throws {
        let bytes = Array("Nachname;Vorname;Status;Bemerkung\nSow;Joy;Duldung;laufend\n".utf8)
        let reading = try CaseListGiven.reader().read(
            bytes,
            choices: [2: .field(.title), 3: .field(.status), 1: .notUsed]
        )
        let person = try #require(reading.persons.first)
        #expect(person.title.value == .duldung)
        #expect(person.status.value == .running)
        #expect(person.givenName.isEmpty)
        #expect(reading.columns.map(\.confidence) == [.certain, .unused, .chosen, .chosen])
    }

    @Test("are refused where the choice names no column, or one field twice")
    func badChoices() throws {
        let bytes = Array("Nachname;Vorname\nSow;Joy\n".utf8)
        let reader = try CaseListGiven.reader()
        #expect(throws: CaseListRefusal.noSuchColumn(7)) { try reader.read(bytes, choices: [7: .notUsed]) }
        #expect(throws: CaseListRefusal.noSuchColumn(-1)) { try reader.read(bytes, choices: [-1: .notUsed]) }
        #expect(throws: CaseListRefusal.fieldChosenTwice(.title)) {
            try reader.read(bytes, choices: [0: .field(.title), 1: .field(.title)])
        }
    }

    @Test("in rows that are too short or too long are told, and nothing slips into another row")
    func lengths() throws {
        let reading = try CaseListGiven.read(
            "Nachname;Vorname;Bemerkung\nSow;Joy\nEze;Osas;a;b\nBah;Ali;c;;\n"
        )
        #expect(reading.persons.map(\.remark) == ["", "a", "c"])
        let lengths: Set<DoubtKind> = [.rowTooShort, .rowTooLong]
        let told = reading.persons.map { $0.doubts.map(\.kind).filter(lengths.contains) }
        #expect(told == [[.rowTooShort], [.rowTooLong], []])
    }

    @Test("of a list with one row per household give each member a draft")
    func households() throws {
        let reading = try CaseListGiven.read(
            """
            Fall;Bezugsperson;geb. am;Weitere Personen;Art des Titels;Paragraph;Ort;Anzahl Personen
            12;Rahimi, Abdul;01.03.1990;"Zahra (12.04.1992); Omar Rahimi (*2018); Noori, Nur";AE;25 Abs. 5;Beckum;4
            13;Fatoumata Sow;;;Duldung;60b;Oelde;1
            """,
            profile: "households"
        )
        #expect(reading.rowCount == 2)
        #expect(reading.persons.map(\.givenName) == ["Abdul", "Zahra", "Omar", "Nur", "Fatoumata"])
        #expect(reading.persons.map(\.familyName) == ["Rahimi", "Rahimi", "Rahimi", "Noori", "Sow"])
        #expect(
            reading.persons.map { $0.birth.value?.text } == ["1990-03-01", "1992-04-12", "2018", nil, nil]
        )
        #expect(reading.households.map(\.members) == [[0, 1, 2, 3], [4]])
        #expect(reading.persons[0].title.value == .ae25Paragraph5)
        #expect(reading.persons[4].title.value == .duldung60b)
        #expect(reading.persons[1].town.value == "05570008")
        #expect(Set(reading.persons.map(\.digest)).count == 5)
        #expect(reading.persons.map(\.key) == ["12", "12|1", "12|2", "12|3", "13"])
        #expect(reading.columns.last?.confidence == .ignored)
    }
}
