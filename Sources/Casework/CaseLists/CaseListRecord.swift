/// One row of a file cut into its cells; a cell may contain line breaks (Datensatz).
struct CaseListRecord {
    /// Line of the file where the row begins, from 1.
    let line: Int
    let cells: [String]

    var isEmpty: Bool { cells.allSatisfy { $0.trimmed.isEmpty } }

    var filledCells: Int { cells.count { !$0.trimmed.isEmpty } }

    /// The cells on one line, for showing.
    var text: String {
        cells.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " · ").replacing("\n", with: " ")
    }
}

extension String {
    /// Without white space of any kind, zero-width characters and controls at both ends.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
            (0x21..<0x7F).contains(last)
        {
            return self
        }
        let scalars = unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.isBlank }),
            let end = scalars.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return String(scalars[start...end])
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool {
        properties.isWhitespace || value < 0x20 || (0x200B...0x200F).contains(value) || value == 0xFEFF
    }
}
