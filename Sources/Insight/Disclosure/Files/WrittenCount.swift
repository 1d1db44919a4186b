/// Reads a count the way people write it: 1234, 1.234, 1 234 (geschriebene Anzahl).
enum WrittenCount {
    static func read(_ text: String) -> Int? {
        let groups = text.split(omittingEmptySubsequences: false) { ". '\u{A0}\u{202F}’".contains($0) }
        guard let first = groups.first, !first.isEmpty else { return nil }
        guard groups.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return Int(groups.joined())
    }

    /// What to tell somebody who wrote something else.
    static func advice(_ text: String) -> String {
        if text.isEmpty { return "the count is missing. Write 0 where there is nobody." }
        if text.hasPrefix("-") || text.hasPrefix("−") {
            return "„\(text)“ is negative. A count is 0 or more."
        }
        return "„\(text)“ is no whole number. Write counts like 1234 or 1.234."
    }
}
