import Casework
import Foundation
import Kernel
import Testing

@Suite("A case list in any form")
struct CaseListFormTests {
    @Test("gives the same drafts in every encoding", arguments: CaseListEncoding.allCases)
    func encodings(encoding: CaseListEncoding) throws {
        let reading = try CaseListGiven.reader().read(try variant(encoding: encoding))
        #expect(reading.encoding == encoding)
        let original = try original()
        #expect(reading.persons == original.persons)
        #expect(reading.households == original.households)
    }

    @Test("gives the same drafts in UTF-16 without a mark")
    func utf16WithoutMark() throws {
        for encoding in [CaseListEncoding.utf16LittleEndian, .utf16BigEndian] {
            let bytes = Array(try variant(encoding: encoding).dropFirst(2))
            let reading = try CaseListGiven.reader().read(bytes)
            #expect(reading.encoding == encoding)
            #expect(reading.persons == (try original().persons))
        }
    }

    @Test("gives the same drafts with every delimiter and line end", arguments: [";", ",", "\t", "|"])
    func delimiters(delimiter: String) throws {
        let identities = try original().persons.map(\.identity)
        for lineEnd in ["\r\n", "\n", "\r"] {
            let bytes = Array(try rewritten(delimiter, lineEnd).utf8)
            let reading = try CaseListGiven.reader().read(bytes)
            #expect(reading.delimiter == delimiter)
            #expect(reading.persons.map(\.identity) == identities)
        }
    }

    @Test("may have title lines above the column names, and sums and dates of issue below")
    func titlesAndFooters() throws {
        let reading = try CaseListGiven.read(
            """
            Kreis Beispiel;;
            Fallliste KIM;;Stand: 01.11.2026
            ;;
            Nachname;Vorname;geb. am
            Rahimi;Abdul;01.03.1990
            ;;
            Nachname;Vorname;geb. am
            Sow;Fatoumata;2001
            Summe:;2;
            Stand: 01.11.2026;;
            """
        )
        #expect(reading.headerLine == 4)
        #expect(reading.persons.map(\.familyName) == ["Rahimi", "Sow"])
        #expect(
            reading.leftOut.map(\.reason) == [
                .aboveHeader, .aboveHeader, .empty, .empty, .headerAgain, .footer, .footer,
            ]
        )
        #expect(reading.leftOut.map(\.line) == [1, 2, 3, 6, 7, 9, 10])
    }

    @Test("may name its delimiter in the first line, as spreadsheets do")
    func declaredDelimiter() throws {
        let reading = try CaseListGiven.read("sep=|\r\nNachname|Vorname\r\nRahimi|Abdul; Ali\r\n")
        #expect(reading.delimiter == "|")
        #expect(reading.headerLine == 2)
        #expect(reading.persons.first?.givenName == "Abdul; Ali")
    }

    @Test("that is UTF-8 with one broken byte stays UTF-8, and the damage is told")
    func oneBrokenByte() throws {
        var bytes = Array("Nachname;Vorname\n".utf8)
        for _ in 0..<20 { bytes += Array("Öztürk;Müşerref\n".utf8) }
        bytes += [0x4D, 0xFC] + Array("ller;Jörg\n".utf8)
        let reading = try CaseListGiven.reader().read(bytes)
        #expect(reading.encoding == .utf8)
        #expect(reading.persons.first?.familyName == "Öztürk")
        #expect(reading.fileDoubts.map(\.kind) == [.charactersDamaged])
        #expect(reading.persons.last?.doubts.contains { $0.kind == .lostCharacter } == true)
    }

    @Test("keeps Windows-1252 signs that Latin-1 does not have")
    func windowsSigns() throws {
        let bytes =
            Array("Nachname;Vorname;Bemerkung\n".utf8) + [0x8A] + Array("ahin;Ay;".utf8) + [
                0x80, 0x20, 0x96, 0x0A,
            ]
        let person = try #require(try CaseListGiven.reader().read(bytes).persons.first)
        #expect(person.familyName == "Šahin")
        #expect(person.remark == "€ –")
    }

    private func original() throws -> CaseListReading {
        try CaseListGiven.reader().read(CaseListGiven.fixture("case-list.csv"))
    }

    private func text() throws -> String {
        let data = Data(try CaseListGiven.fixture("case-list.csv"))
        return try #require(String(data: data, encoding: .windowsCP1252))
    }

    private func variant(encoding: CaseListEncoding) throws -> [UInt8] {
        let text = try text()
        return switch encoding {
        case .windows1252: try CaseListGiven.fixture("case-list.csv")
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }

    private func rewritten(_ delimiter: String, _ lineEnd: String) throws -> String {
        let reading = try original()
        let rows = [reading.columns.map(\.header)] + reading.persons.map(\.cells)
        return rows.map { cells in
            cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
        }
        .joined(separator: lineEnd)
    }
}
