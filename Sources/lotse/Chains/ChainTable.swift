/// A table for the terminal: columns as wide as what stands in them, numbers to the right.
struct ChainTable {
    private let title: String
    private let rows: [[String]]
    private static let widest = 44

    init(_ title: String, _ heads: [String], _ rows: [[String]]) {
        self.title = title
        self.rows =
            [heads] + rows.map { $0.enumerated().map { Self.fitting($1, isLast: $0 == heads.count - 1) } }
    }

    var lines: [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return ["", title]
            + rows.map { row in
                row.enumerated().map { column, text in
                    let gap = String(repeating: " ", count: widths[column] - text.count)
                    if column == row.count - 1 { return text }
                    return isNumber(column) ? gap + text : text + gap
                }
                .joined(separator: "  ")
            }
    }

    private func isNumber(_ column: Int) -> Bool {
        rows.dropFirst().allSatisfy { $0[column].first.map { $0.isNumber || $0 == "–" } ?? true }
    }

    private static func fitting(_ text: String, isLast: Bool) -> String {
        text.count <= widest || isLast ? text : text.prefix(widest - 1) + "…"
    }

    /// Seconds as people say them.
    static func duration(_ seconds: Double?) -> String {
        guard let seconds else { return "–" }
        let sign = seconds < 0 ? "-" : "", length = abs(seconds)
        let steps = [(86_400.0, "d"), (3600, "h"), (60, "min")]
        for (size, unit) in steps where length >= size {
            return "\(sign)\((length / size * 10).rounded() / 10) \(unit)"
        }
        return "\(sign)\((length * 10).rounded() / 10) s"
    }
}
