/// How many letters must be changed, left out, put in or exchanged with their neighbour (Damerau, Levenshtein).
enum SpellingDistance {
    /// 1 for the same letters, 0 for none in common; a lost letter is like any.
    static func similarity(_ left: [UInt8], _ right: [UInt8]) -> Double {
        let longer = max(left.count, right.count)
        guard longer > 0 else { return 1 }
        return 1 - Double(changes(left, right)) / Double(longer)
    }

    private static func changes(_ left: [UInt8], _ right: [UInt8]) -> Int {
        if left == right { return 0 }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let replaced = last[column] + (alike(left[row], right[column]) ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }

    private static func alike(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right || left == NameWord.lost || right == NameWord.lost
    }
}
