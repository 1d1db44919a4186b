import Insight
import Testing

/// Runs the program on all small tables, as an attacker would who holds it: what looks the same must differ.
@Suite("Tables beside all others that would be published alike") struct TableTwinTests {
    private struct Picture: Hashable {
        let sizes: [Int]
        let shown: [Int?]
    }

    /// Small withheld counts that all tables with that picture agree on, or of which it is known that they are low.
    private func broken(
        _ sizes: [Int],
        to most: Int,
        threshold: Int,
        where isTried: (StatisticalTable) -> Bool = { _ in true }
    ) throws -> [Picture] {
        let suppression = TableSuppression(threshold: threshold)
        var least: [Picture: [Int]] = [:]
        var greatest: [Picture: [Int]] = [:]
        for table in try SmallTables(sizes: sizes, most: most) where isTried(table) {
            let published = suppression.protect(table)
            guard published.withheldCount > 0 else { continue }
            let addresses = Array(published.addresses)
            let picture = Picture(sizes: sizes, shown: addresses.map { published.count(at: $0).exact })
            let counts = addresses.map { table.count(at: $0) ?? 0 }
            least[picture] = zip(least[picture] ?? counts, counts).map { min($0, $1) }
            greatest[picture] = zip(greatest[picture] ?? counts, counts).map { max($0, $1) }
        }
        return least.keys.filter { picture in
            // What adds up to more than was tried has further tables behind it.
            if let total = picture.shown.last ?? nil, total > most { return false }
            return picture.shown.indices.contains { place in
                guard picture.shown[place] == nil, let low = least[picture]?[place] else { return false }
                let high = greatest[picture]?[place] ?? low
                return low == high || (low < threshold && high < threshold - 1)
            }
        }
    }

    #if DEBUG
    private let shapes = [([1], 9), ([2], 9), ([3], 9), ([2, 2], 4)]
    #else
    private let shapes = [([1], 9), ([2], 14), ([3], 14), ([4], 12), ([5], 9), ([2, 2], 14), ([2, 3], 5)]
    #endif

    @Test("No picture leaves a withheld count certain", arguments: [3, 5]) func certain(threshold: Int) throws
    {
        for (sizes, most) in shapes {
            let broken = try broken(sizes, to: most, threshold: threshold)
            #expect(
                broken.isEmpty,
                "\(sizes), threshold \(threshold): \(broken.count), such as \(broken.prefix(1))"
            )
        }
    }

    @Test("Of a small count in two dimensions it is not known that it is at most three") func low() throws {
        let broken = try broken([2, 2], to: 12, threshold: 5) { table in
            table.count(at: [nil, nil]) == 12 && table.count(at: [0, 0]) == 0
        }
        // Where the total is withheld, tables with other totals look the same.
        #expect(!broken.contains { $0.shown.last == 12 }, "\(broken)")
    }

    @Test("Two fours do not stand alone: who runs the program on three and five would know") func fours()
        throws
    {
        let table = try StatisticalTable(
            dimensions: [TableDimension("town", ["a", "b", "c"])],
            counts: [[0]: 14, [1]: 4, [2]: 4]
        )
        let published = TableSuppression.standard.protect(table)
        #expect((0..<3).map { published.count(at: [$0]) } == [.suppressed, .suppressed, .suppressed])
        #expect(published.total == .exact(22))
    }

    @Test("Exchanging two withheld counts of a row leaves its picture as it is") func exchange() throws {
        var random = RandomTable(seed: 9)
        for _ in 0..<500 {
            let counts = (0..<(2 + random.below(7))).map { _ in random.below(12) }
            let first = try picture(counts)
            let withheld = first.indices.dropLast().filter { first[$0] == nil }
            for one in withheld {
                for other in withheld {
                    var exchanged = counts
                    exchanged.swapAt(one, other)
                    #expect(try picture(exchanged) == first, "\(counts), \(one) and \(other)")
                }
            }
        }
    }

    private func picture(_ counts: [Int]) throws -> [Int?] {
        let table = try StatisticalTable(
            dimensions: [TableDimension("town", counts.indices.map { "c\($0)" })],
            cells: counts.indices.map { ([$0], counts[$0]) }
        )
        let published = TableSuppression.standard.protect(table)
        return published.addresses.map { published.count(at: $0).exact }
    }
}

/// All tables of a shape with counts up to a highest one.
struct SmallTables: Sequence, IteratorProtocol {
    private let dimensions: [TableDimension]
    private let addresses: [[Int]]
    private var counts: [Int]
    private let most: Int
    private var isDone = false

    init(sizes: [Int], most: Int) throws {
        dimensions = sizes.enumerated().map { number, size in
            TableDimension("d\(number)", (0..<size).map { "c\($0)" })
        }
        addresses = sizes.reduce([[]]) { starts, size in
            starts.flatMap { start in (0..<size).map { start + [$0] } }
        }
        counts = addresses.map { _ in 0 }
        self.most = most
    }

    mutating func next() -> StatisticalTable? {
        guard !isDone else { return nil }
        let table = try? StatisticalTable(
            dimensions: dimensions,
            cells: zip(addresses, counts).map { ($0, $1) }
        )
        let place = counts.firstIndex { $0 < most }
        isDone = place == nil
        if let place {
            counts[place] += 1
            for lower in 0..<place { counts[lower] = 0 }
        }
        return table
    }
}
