import Casework
import Foundation
import Kernel
import Testing

@Suite("A broken or hostile file instead of a case list")
struct HostileCaseListTests {
    static let otherFormats: [(CaseListRefusal.OtherFormat, [UInt8])] = [
        (.pdf, Array("%PDF-1.7\n".utf8)),
        (.spreadsheet, [0x50, 0x4B, 0x03, 0x04] + Array("xx[Content_Types].xml".utf8)),
        (.zip, [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]),
        (.oldSpreadsheet, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
        (.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D]),
        (.picture, [0xFF, 0xD8, 0xFF, 0xE0]),
        (.compressed, [0x1F, 0x8B, 0x08]),
        (.database, Array("SQLite format 3\0".utf8)),
        (.webPage, Array("\n<!DOCTYPE html><html>".utf8)),
    ]

    @Test("of another format is named, with the way to a CSV file", arguments: otherFormats)
    func otherFormat(format: CaseListRefusal.OtherFormat, bytes: [UInt8]) throws {
        expect(.otherFormat(format), bytes)
    }

    @Test(
        "that is empty, or has nothing but blanks and delimiters, is refused",
        arguments: ["", "\n\n", ";;;\n ; ;\n"]
    )
    func empty(text: String) {
        expect(.empty, Array(text.utf8))
    }

    @Test("with a NUL inside is refused with its line")
    func nul() {
        expect(.binary(line: 2), Array("Nachname;Vorname\nRahimi;Ab\0dul\n".utf8))
    }

    @Test("with a quotation mark that never ends is refused with the line where it begins")
    func unterminatedQuote() {
        expect(
            .unterminatedQuote(line: 3),
            Array("Nachname;Vorname\nSow;Joy\n\"Rahimi;Abdul\nEze;Osas\n".utf8)
        )
    }

    @Test("with a quotation mark inside a cell is read as it stands")
    func quoteInside() throws {
        let reading = try CaseListGiven.read(
            "Nachname;Vorname;Bemerkung\nSow;Joy;Rohr 5\" lang\nEze;\"O\"sas;x\n"
        )
        #expect(reading.persons.map(\.remark) == ["Rohr 5\" lang", "x"])
        #expect(reading.persons.map(\.givenName) == ["Joy", "Osas"])
    }

    @Test("with ten thousand columns, too many rows, a huge cell or too many bytes is refused")
    func limits() throws {
        expect(
            .tooManyColumns(line: 2, limit: 200),
            Array("Nachname;Vorname\n\(String(repeating: ";", count: 10_000))".utf8)
        )
        expect(
            .cellTooLong(line: 2, limit: 20_000),
            Array("Nachname;Vorname\n\(String(repeating: "x", count: 20_001));".utf8)
        )
        var limits = CaseListLimits()
        limits.rows = 10
        let rows = "Nachname;Vorname\n" + String(repeating: "Sow;Joy\n", count: 200)
        expect(.tooManyRows(limit: 10), Array(rows.utf8), limits)
        limits.bytes = 1024 * 1024
        expect(.tooLarge(megabytes: 1), [UInt8](repeating: 65, count: 1024 * 1024 + 1), limits)
    }

    @Test("without column names, without names of persons or without persons is refused")
    func withoutNames() {
        expect(.noHeader(line: 1), Array("1;2;3\n4;5;6\n".utf8))
        expect(.noNameColumn(line: 1), Array("geb. am;Geschlecht;Einreise\n1.1.2001;m;2015\n".utf8))
        expect(.noRows(line: 1), Array("Nachname;Vorname\nSumme;0\n".utf8))
    }

    @Test("never stops the program, whatever its bytes are")
    func fuzz() throws {
        let reader = try CaseListGiven.reader()
        let original = Array(try CaseListGiven.fixture("case-list.csv").prefix(6000))
        var random = SeededBytes(seed: 20_261_121)
        for _ in 0..<150 {
            var bytes = original
            for _ in 0..<(1 + Int(random.next() % 40)) { random.mutate(&bytes) }
            tryToRead(bytes, reader)
            tryToRead((0..<400).map { _ in UInt8(truncatingIfNeeded: random.next()) }, reader)
        }
    }

    @Test("cut off at any place is read or refused")
    func cutOff() throws {
        let reader = try CaseListGiven.reader()
        let original = try CaseListGiven.fixture("case-list.csv").prefix(1200)
        for length in stride(from: 0, to: original.count, by: 7) {
            tryToRead(Array(original.prefix(length)), reader)
        }
    }

    private func tryToRead(_ bytes: [UInt8], _ reader: CaseListReader) {
        do {
            let reading = try reader.read(bytes)
            #expect(reading.rowCount > 0)
        } catch {
            #expect(error.kind == .invalid)
        }
    }

    private func expect(
        _ refusal: CaseListRefusal,
        _ bytes: [UInt8],
        _ limits: CaseListLimits = CaseListLimits()
    ) {
        #expect(throws: refusal) { try CaseListGiven.reader(limits: limits).read(bytes) }
    }
}

/// The same "random" changes in every run.
private struct SeededBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func mutate(_ bytes: inout [UInt8]) {
        let place = Int(next() % UInt64(bytes.count))
        switch next() % 4 {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("\";\n\r,\t|=".utf8)[Int(next() % 8)], at: place)
        default: bytes.swapAt(place, Int(next() % UInt64(bytes.count)))
        }
    }
}
