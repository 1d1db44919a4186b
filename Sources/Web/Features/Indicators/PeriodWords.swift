import WebSupport

extension Texts {
    /// A quarter in words, a month as `11/2026`, a year as it is (Zeitraum).
    ///
    /// Takes `2026`, `2026-Q3`, `2026-10` and two of them with a dash between.
    func period(_ text: String) -> String {
        text.split(separator: " – ").map { single(String($0)) }.joined(separator: " – ")
    }

    private func single(_ text: String) -> String {
        let parts = text.split(separator: "-").map(String.init)
        guard parts.count == 2 else { return text }
        if parts[1].hasPrefix("Q") {
            return self("support.quarter", ["quarter": String(parts[1].dropFirst()), "year": parts[0]])
        }
        return "\(parts[1])/\(parts[0])"
    }
}
