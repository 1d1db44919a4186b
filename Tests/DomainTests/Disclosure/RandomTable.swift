import Insight

/// Random tables that are the same in every run: full and sparse ones, with up to five dimensions.
struct RandomTable {
    var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func next(dimensions: Int, largest: Int, highest: Int? = nil) throws -> StatisticalTable {
        let sizes = (0..<dimensions).map { _ in 1 + below(largest) }
        let spread = highest ?? [3, 5, 8, 20, 60][below(5)]
        let zeros = below(4)
        var addresses: [[Int]] = [[]]
        for size in sizes { addresses = addresses.flatMap { start in (0..<size).map { start + [$0] } } }
        return try StatisticalTable(
            dimensions: sizes.enumerated().map { number, size in
                TableDimension("d\(number)", (0..<size).map { "c\($0)" })
            },
            cells: addresses.map { ($0, below(4) < zeros ? 0 : below(spread)) }
        )
    }
}
