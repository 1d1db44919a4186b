/// A box of corners with a case more or less at each (Austausch).
struct Exchange {
    var offsets: [Int]
    var isLess: [Bool]
    var partners: [Int]
    var count = 0
    var cost = Int.max
    var room = 0

    init(dimensions: Int) {
        offsets = [Int](repeating: 0, count: 1 << dimensions)
        isLess = [Bool](repeating: false, count: 1 << dimensions)
        partners = [Int](repeating: 0, count: dimensions)
    }

    mutating func start(at offset: Int, isWithheld: Bool, weight: Int) {
        offsets[0] = offset
        isLess[0] = false
        count = 1
        cost = isWithheld ? 0 : weight
        room = Int.max
    }

    mutating func add(_ dimension: Int, partner: Int, shift: Int, turns: Bool) {
        partners[dimension] = partner
        for corner in 0..<count {
            offsets[count + corner] = offsets[corner] + shift
            isLess[count + corner] = isLess[corner] != turns
        }
        count *= 2
    }

    func isBetter(than other: Exchange) -> Bool {
        cost < other.cost || (cost == other.cost && room > other.room)
    }
}
