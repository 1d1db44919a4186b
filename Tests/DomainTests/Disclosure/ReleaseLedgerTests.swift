import Foundation
import Insight
import Kernel
import Testing

@Suite("The folder of everything that is out") struct ReleaseLedgerTests {
    private let folder: String
    private let people: Population
    private let day: Day
    private let later: Day

    init() throws {
        folder = NSTemporaryDirectory() + "ledger-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        people = try #require(Population("Members of courses"))
        day = try #require(Day(iso: "2026-09-30"))
        later = try #require(Day(iso: "2026-12-31"))
    }

    private func protected(_ counts: [Int], by name: String = "town") throws -> ProtectedTable {
        let table = try StatisticalTable(
            dimensions: [TableDimension(name, counts.indices.map { "c\($0)" })],
            cells: counts.indices.map { ([$0], counts[$0]) }
        )
        return TableSuppression.standard.protect(table)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    }

    @Test("What is kept comes back for the same people and day, whatever the case and spaces of their name")
    func kept() throws {
        try ReleaseLedger(folder).keep(protected([40, 3, 12]), people, on: day)
        let ledger = try ReleaseLedger(folder)
        let named = try #require(Population("  members  of Courses "))
        let others = try #require(Population("others"))
        #expect(ledger.linked(named, on: day).count == 1)
        #expect(ledger.otherDays(named, than: later).count == 1)
        #expect(ledger.otherDays(named, than: day).isEmpty && ledger.linked(others, on: day).isEmpty)
    }

    @Test("Only published numbers are kept") func published() throws {
        try ReleaseLedger(folder).keep(protected([40, 3, 12]), people, on: day)
        let text = try String(contentsOfFile: folder + "/" + #require(files().first), encoding: .utf8)
        #expect(text.contains("\"count\": 40") && text.contains("\"count\": 55"))
        #expect(
            !text.contains("\"count\": 3,") && !text.contains("\"count\": 12") && !text.contains("reason")
        )
    }

    @Test("The same table again needs no second file, another one does") func again() throws {
        for _ in 0..<2 { try ReleaseLedger(folder).keep(protected([40, 3, 12]), people, on: day) }
        #expect(try files() == ["0001-2026-09-30.json"])
        try ReleaseLedger(folder).keep(protected([40, 15], by: "sex"), people, on: day)
        try ReleaseLedger(folder).keep(protected([40, 3, 12]), people, on: later)
        #expect(try files() == ["0001-2026-09-30.json", "0002-2026-09-30.json", "0003-2026-12-31.json"])
    }

    @Test("A file that is cut off, or has lost a cell, stops every release with its name") func broken()
        throws
    {
        try ReleaseLedger(folder).keep(protected([40, 3, 12]), people, on: day)
        let path = folder + "/" + (try #require(files().first))
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        let lines = whole.split(separator: "\n")
        let texts = [
            "", String(whole.prefix(whole.count / 2)), "{}",
            lines.filter { !$0.contains("c1") || $0.contains("categories") }.joined(separator: "\n"),
            whole.replacing("2026-09-30", with: "30.9.2026"),
        ]
        for text in texts {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(throws: LedgerRefusal.broken(path)) { try ReleaseLedger(folder) }
        }
    }

    @Test("What a killed run left half written is no release and goes away") func half() throws {
        try "{".write(toFile: folder + "/.0001-2026-09-30.json.part", atomically: true, encoding: .utf8)
        #expect(try ReleaseLedger(folder).releases.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder + "/.0001-2026-09-30.json.part"))
    }

    @Test("A folder that is not there is not made: a mistyped one would know of no release") func missing() {
        #expect(throws: LedgerRefusal.noFolder(folder + "x")) { try ReleaseLedger(folder + "x") }
    }
}
