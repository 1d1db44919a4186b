/// Tries all tables of whole numbers that look like the published one (only for small tables).
struct TableEnumeration {
    let attack: TableAttack
    private let unknown: [Int]
    private let cap: Int
    private(set) var values: [Set<Int>]
    private(set) var tries = 0
    private let most: Int

    init(_ attack: TableAttack, cap: Int, most: Int = 200_000) {
        var narrowed = attack
        narrowed.narrow()
        self.attack = narrowed
        self.cap = cap
        self.most = most
        unknown = narrowed.addresses.indices.filter {
            narrowed.isInnermost[$0] && narrowed.low[$0] < narrowed.high[$0]
        }
        values = Array(repeating: [], count: narrowed.addresses.count)
    }

    /// Whether all tables could be tried.
    mutating func run() -> Bool {
        var table = attack.low
        return fill(0, &table)
    }

    private mutating func fill(_ index: Int, _ table: inout [Int]) -> Bool {
        tries += 1
        guard tries < most else { return false }
        guard index < unknown.count else {
            note(table)
            return true
        }
        let place = unknown[index]
        for value in attack.low[place]...min(attack.high[place], attack.low[place] + cap) {
            table[place] = value
            guard fill(index + 1, &table) else { return false }
        }
        return true
    }

    // Totals are added up from the innermost cells; published ones must come out.
    private mutating func note(_ innermost: [Int]) {
        var table = innermost
        for sum in attack.sums { table[sum.total] = -1 }
        for sum in attack.sums {
            table[sum.total] = value(of: sum.total, in: table)
            guard (attack.low[sum.total]...attack.high[sum.total]).contains(table[sum.total]) else { return }
        }
        for place in table.indices { values[place].insert(table[place]) }
    }

    private func value(of total: Int, in table: [Int]) -> Int {
        let address = attack.addresses[total]
        return attack.addresses.indices.reduce(0) { sum, place in
            guard attack.isInnermost[place] else { return sum }
            let isPart = zip(attack.addresses[place], address).allSatisfy { $1 == nil || $0 == $1 }
            return isPart ? sum + table[place] : sum
        }
    }
}
