/// Compares two spellings.
enum Spelling {
    /// One letter is missing, too much, another one, or two neighbours are exchanged.
    static func differInOneLetter(_ first: [UInt8], _ secondText: String) -> Bool {
        let length = secondText.utf8.count
        guard abs(first.count - length) <= 1 else { return false }
        let second = Array(secondText.utf8)
        var start = 0
        while start < min(first.count, length), first[start] == second[start] { start += 1 }
        var end = 0
        while end < min(first.count, length) - start, first[first.count - 1 - end] == second[length - 1 - end]
        {
            end += 1
        }
        let left = first[start..<(first.count - end)]
        let right = second[start..<(length - end)]
        if max(left.count, right.count) <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
    }
}
