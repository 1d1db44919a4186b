import Foundation
import Insight

/// A random table: how many categories every dimension has, and how many people a cell holds on average.
struct TableShape {
    let sizes: [Int]
    let mean: Double

    static let all = [
        TableShape(sizes: [100_000], mean: 6),
        TableShape(sizes: [500, 200], mean: 6),
        TableShape(sizes: [54, 43, 43], mean: 6),
        TableShape(sizes: [20, 20, 16, 16], mean: 6),
        TableShape(sizes: [10, 10, 10, 10, 10], mean: 0.3),
        TableShape(sizes: [10, 10, 10, 10, 10], mean: 1),
        TableShape(sizes: [10, 10, 10, 10, 10], mean: 6),
        TableShape(sizes: [10, 10, 10, 10, 10], mean: 60),
        TableShape(sizes: [54, 12, 8, 5, 4], mean: 6),
    ]

    // Categories differ in size like towns and nationalities do.
    func table(seed: UInt64) throws -> StatisticalTable {
        var numbers = SplitMix(state: seed)
        let dimensions = sizes.enumerated().map { number, size in
            TableDimension("d\(number)", (0..<size).map { "c\($0)" })
        }
        let shares = sizes.map { size in (0..<size).map { _ in numbers.exponential() } }
        var cells: [(address: [Int], count: Int)] = []
        var address = [Int](repeating: 0, count: sizes.count)
        for _ in 0..<sizes.reduce(1, *) {
            let expected = zip(shares, address).reduce(mean) { $0 * $1.0[$1.1] }
            cells.append((address, numbers.poisson(expected)))
            var dimension = 0
            while dimension < sizes.count {
                address[dimension] += 1
                if address[dimension] < sizes[dimension] { break }
                address[dimension] = 0
                dimension += 1
            }
        }
        return try StatisticalTable(dimensions: dimensions, cells: cells)
    }
}

/// Random numbers that are the same in every run.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func exponential() -> Double { -log(1 - share()) }

    mutating func poisson(_ mean: Double) -> Int {
        if mean > 50 { return max(0, Int((mean + normal() * mean.squareRoot()).rounded())) }
        var product = share()
        let limit = exp(-mean)
        var count = 0
        while product > limit {
            count += 1
            product *= share()
        }
        return count
    }

    private mutating func normal() -> Double {
        (-2 * log(1 - share())).squareRoot() * cos(2 * .pi * share())
    }
}
