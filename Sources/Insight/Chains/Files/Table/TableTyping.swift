/// Finds out whether a column holds numbers, moments or yes and no, from its different texts (Spaltenart).
enum TableTyping {
    /// What tables write where there is nothing.
    static let missing: Set<String> = ["NaN", "nan", "NaT", "NA", "N/A", "null", "NULL", "None", "<NA>"]

    static func column(_ key: String, _ codes: [UInt32], _ texts: TextList) -> AttributeColumn {
        let kinds: [XESKind] = [.int, .float, .boolean, .date]
        for kind in kinds {
            if let values = values(of: texts, kind) { return column(key, codes, kind, values) }
        }
        let rows = rows(codes) { $0 != CategoryColumn.none }
        let own = rows.map { $0.map { codes[Int($0)] } } ?? codes
        return AttributeColumn(key, rows: rows, .text(codes: own, names: texts))
    }

    /// The values of the different texts, `nil` for those that say that there is none; nothing where one does not fit.
    private static func values(of texts: TextList, _ kind: XESKind) -> [AttributeValue?]? {
        var values: [AttributeValue?] = []
        for number in 0..<texts.count {
            let text = texts[number]
            if missing.contains(text) {
                values.append(nil)
                continue
            }
            guard fits(text, kind) else { return nil }
            let value = kind.value(text)
            guard value.kind == kind.values else { return nil }
            values.append(value)
        }
        return values.contains { $0 != nil } ? values : nil
    }

    /// A number that begins with a zero is a name, and so is a single digit that means yes or no.
    private static func fits(_ text: String, _ kind: XESKind) -> Bool {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        switch kind {
        case .int, .float: return digits.count < 2 || digits.first != "0" || digits.dropFirst().first == "."
        case .boolean: return text.count > 1
        default: return true
        }
    }

    private static func column(
        _ key: String,
        _ codes: [UInt32],
        _ kind: XESKind,
        _ values: [AttributeValue?]
    ) -> AttributeColumn {
        let rows = rows(codes) { $0 != CategoryColumn.none && values[Int($0)] != nil }
        let own = rows.map { $0.map { codes[Int($0)] } } ?? codes
        let typed: AttributeValues =
            switch kind {
            case .int: .whole(picked(own, values.map { if case .whole(let value) = $0 { value } else { 0 } }))
            case .float:
                .number(picked(own, values.map { if case .number(let value) = $0 { value } else { 0 } }))
            case .boolean:
                .flag(picked(own, values.map { if case .flag(let value) = $0 { value } else { false } }))
            default: .time(picked(own, values.map { if case .time(let value) = $0 { value } else { 0 } }))
            }
        return AttributeColumn(key, rows: rows, typed)
    }

    private static func picked<Value>(_ codes: [UInt32], _ values: [Value]) -> [Value] {
        codes.map { values[Int($0)] }
    }

    /// The rows that have a value, or nothing where all have one.
    private static func rows(_ codes: [UInt32], _ holds: (UInt32) -> Bool) -> [UInt32]? {
        var rows: [UInt32] = []
        for (row, code) in codes.enumerated() where holds(code) { rows.append(UInt32(row)) }
        return rows.count == codes.count ? nil : rows
    }
}
