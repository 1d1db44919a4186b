import Insight

/// What somebody knows who sees a published table: written anew, without a look at how the table was protected.
struct TableAttack {
    /// One sum: the places of its parts and of its total.
    struct Sum {
        let parts: [Int]
        let total: Int
    }

    let addresses: [[Int?]]
    var low: [Int]
    var high: [Int]
    let sums: [Sum]
    let isInnermost: [Bool]

    static let unbounded = 1_000_000

    init(_ table: ProtectedTable) {
        let sizes = table.dimensions.map(\.categories.count)
        var addresses: [[Int?]] = [[]]
        for size in sizes {
            // The total comes last in every dimension.
            addresses = addresses.flatMap { start in (0..<size).map { start + [$0] } + [start + [nil]] }
        }
        self.addresses = addresses
        low = []
        high = []
        for address in addresses {
            let shown = table.count(at: address).exact
            // Zeros are always shown, so whatever is withheld counts one at least.
            low.append(shown ?? 1)
            high.append(shown ?? Self.unbounded)
        }
        var sums: [Sum] = []
        for (place, address) in addresses.enumerated() {
            var step = 1
            for dimension in sizes.indices.reversed() {
                if address[dimension] == nil {
                    let first = place - sizes[dimension] * step
                    sums.append(Sum(parts: Array(stride(from: first, to: place, by: step)), total: place))
                }
                step *= sizes[dimension] + 1
            }
        }
        self.sums = sums
        isInnermost = addresses.map { !$0.contains(nil) }
    }

    /// Narrows all bounds by addition and subtraction until nothing changes.
    mutating func narrow() {
        var changes = true
        while changes {
            changes = false
            for sum in sums where narrow(sum) { changes = true }
        }
    }

    private mutating func narrow(_ sum: Sum) -> Bool {
        var lowest = 0
        var highest = 0
        for part in sum.parts {
            lowest += low[part]
            highest += high[part]
        }
        var changes = set(sum.total, lowest, highest)
        guard low[sum.total] > 0 || high[sum.total] < highest else { return changes }
        for part in sum.parts where low[part] < high[part] {
            let least = low[sum.total] - (highest - high[part])
            let most = high[sum.total] - (lowest - low[part])
            if set(part, least, most) { changes = true }
        }
        return changes
    }

    private mutating func set(_ place: Int, _ least: Int, _ most: Int) -> Bool {
        guard least > low[place] || most < high[place] else { return false }
        low[place] = max(low[place], least)
        high[place] = min(high[place], most)
        return true
    }
}
