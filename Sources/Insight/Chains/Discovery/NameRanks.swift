/// The order of names by their code points, as every other program sorts them (Namensfolge).
///
/// Comparing strings of Swift would take different spellings of one letter as equal.
struct NameRanks {
    /// For each name its place in that order.
    let ranks: [Int]

    init(_ names: [String]) {
        let bytes = names.map { Array($0.utf8) }
        let order = names.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, number) in order.enumerated() { ranks[number] = rank }
        self.ranks = ranks
    }

    subscript(_ number: Int) -> Int { ranks[number] }

    /// Pairs of names, one after the other, as one number to compare.
    func rank(_ from: Int, _ to: Int) -> Int { ranks[from] * ranks.count + ranks[to] }

    func precedes(_ one: some Sequence<UInt32>, _ other: some Sequence<UInt32>) -> Bool {
        one.lazy.map { ranks[Int($0)] }.lexicographicallyPrecedes(other.lazy.map { ranks[Int($0)] })
    }
}
