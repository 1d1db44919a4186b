import Casework
import Foundation
import Kernel
import Testing

/// Rows 601 to 624 of the shared case list repeat earlier rows, some in another spelling.
@Suite("Doubles of the shared case list") struct CaseListDoublesTests {
    private struct Entry {
        let number: Int
        let household: String
        let traits: PersonLikeness.Traits
        let keys: Set<String>
    }

    private static let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/import/case-list.csv").standardizedFileURL

    @Test(
        "All 24 doubles are found through the keys, and most of what is shown is one",
        .enabled(if: FileManager.default.fileExists(atPath: list.path))
    )
    func recallAndPrecision() throws {
        let entries = try entries()
        #expect(entries.count == 624)
        var found: Set<Int> = []
        var shown: [(Int, Int)] = []
        var likely: [(Int, Int)] = []
        for (index, one) in entries.enumerated() {
            for other in entries[..<index] where one.keys.intersection(other.keys).count > 1 {
                let likeness = PersonLikeness.score(one.traits, other.traits)
                guard likeness.isPossible else { continue }
                shown.append((other.number, one.number))
                if likeness.isLikely { likely.append((other.number, one.number)) }
                if one.number > 600, one.household == other.household { found.insert(one.number) }
            }
        }
        let isRight = { (pair: (Int, Int)) in
            pair.1 > 600 && entries[pair.0 - 1].household == entries[pair.1 - 1].household
        }
        let right = shown.count(where: isRight)
        print("doubles: \(found.count) of 24 found, \(right) of \(shown.count) shown pairs are right")
        print("very similar: \(likely.count(where: isRight)) of \(likely.count) are right")
        #expect(found.count == 24)
        #expect(likely.count >= 20 && likely.allSatisfy(isRight))
        // The others are namesakes in one family of whom one has no birthday: nobody could tell from the list.
        #expect(right * 2 > shown.count)
    }

    private func entries() throws -> [Entry] {
        let reader = DayReader(for: .birth, today: try day("2026-11-21"))
        return try rows().enumerated().map { index, fields in
            let birth = (try? reader.read(fields[3])) ?? .unknown
            let arrived = (try? reader.read(fields[6])) ?? .unknown
            let traits = PersonLikeness.Traits(
                given: fields[2],
                family: fields[1],
                birth: birth,
                arrived: arrived
            )
            let keys = Set(NameKey.keys(for: fields[1] + " " + fields[2]))
            return Entry(number: index + 1, household: fields[10], traits: traits, keys: keys)
        }
    }

    private func rows() throws -> [[String]] {
        let data = try Data(contentsOf: Self.list)
        let text = try #require(String(data: data, encoding: .windowsCP1252))
        // A remark in quotation marks may run on in the next line; every row begins with its number.
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return lines.dropFirst().map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        .filter { $0.count > 11 && Int($0[0]) != nil }
    }
}
