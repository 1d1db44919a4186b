/// The word of a list that somebody probably meant who wrote another one.
public enum NearestWord {
    public static func to(_ word: String, among words: [String]) -> String? {
        let sought = Array(word.lowercased())
        let near = words.map { (word: $0, steps: steps(from: sought, to: Array($0.lowercased()))) }
            .min { ($0.steps, $0.word) < ($1.steps, $1.word) }
        guard let near, near.steps <= max(2, sought.count / 3) else { return nil }
        return near.word
    }

    /// Letters to insert, leave out or exchange, and neighbours to swap.
    static func steps(from: [Character], to: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...to.count)
        for (row, letter) in from.enumerated() {
            var next = [row + 1]
            for (column, other) in to.enumerated() {
                var fewest = min(
                    last[column + 1] + 1,
                    next[column] + 1,
                    last[column] + (letter == other ? 0 : 1)
                )
                if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
                    fewest = min(fewest, beforeLast[column - 1] + 1)
                }
                next.append(fewest)
            }
            (beforeLast, last) = (last, next)
        }
        return last[to.count]
    }
}
