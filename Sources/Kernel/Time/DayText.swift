/// A written date cut into its numbers, month names and blanks, before anyone asks what they mean.
struct DayText {
    enum Part: Equatable {
        case number(Int, digits: Int)
        case month(Int)
        /// Written as `xx` or `?`, or as `00` for day and month: registers keep unknown days so.
        case blank

        var blankIfZero: Part {
            if case .number(0, _) = self { .blank } else { self }
        }

        var isNamedMonth: Bool {
            if case .month = self { true } else { false }
        }
    }

    /// Empty where a sign or word stands in the text that no date contains.
    let parts: [Part]
    let saysUnknown: Bool

    init(_ written: String) {
        let text = Self.withoutMidnight(DayText.folded(written))
        let word = String(String.UnicodeScalarView(text.filter { $0 != " " && $0 != "." }))
        parts = Self.parts(of: text) ?? []
        saysUnknown =
            Self.unknownWords.contains(word)
            || (!parts.isEmpty && parts.allSatisfy { $0.blankIfZero == .blank })
    }

    /// Four digits stand in front: the ISO order.
    var isYearFirst: Bool {
        if case .number(_, 4)? = parts.first { true } else { false }
    }

    private static func parts(of text: [Unicode.Scalar]) -> [Part]? {
        var parts: [Part] = []
        var rest = text[...]
        while let scalar = rest.first {
            let run = rest.prefix { isDigit($0) == isDigit(scalar) && isLetter($0) == isLetter(scalar) }
            rest = rest.dropFirst(run.count)
            if isDigit(scalar) {
                guard run.count <= 8, let number = Int(String(String.UnicodeScalarView(run))) else {
                    return nil
                }
                parts.append(.number(number, digits: run.count))
            } else if isLetter(scalar) {
                let word = String(String.UnicodeScalarView(run))
                if ordinals.contains(word) || weekdays.contains(word) { continue }
                guard let part = named(word) else { return nil }
                parts.append(part)
            } else if run.contains(where: { !separators.contains($0) }) {
                return nil
            }
        }
        return parts
    }

    private static func named(_ word: String) -> Part? {
        if word.allSatisfy({ $0 == "x" || $0 == "?" }) { return .blank }
        return months[word].map(Part.month)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || scalar == "?"
    }

    private static let separators: Set<Unicode.Scalar> = [" ", ".", "/", "-", ","]

    // Spreadsheets and databases append the time of day to a date that has none.
    private static func withoutMidnight(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let colon = text.firstIndex(of: ":"), colon >= 3,
            text[colon - 3] == " " || text[colon - 3] == "t",
            text[(colon - 2)...].allSatisfy({ "0:.z".unicodeScalars.contains($0) })
        else { return text }
        return Array(text[..<(colon - 3)])
    }
}
