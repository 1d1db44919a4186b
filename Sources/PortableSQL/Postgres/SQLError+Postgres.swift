extension SQLError {
    /// Reads the SQLSTATE and the names; never the message, which may hold values.
    init(_ result: PostgresResult) {
        let state = result.detail("C") ?? ""
        switch state {
        case "23505":
            self = .unique(table: result.detail("t") ?? "", columns: Self.columns(result.detail("D")))
        case "23503", "23001": self = .foreignKey
        case "23514": self = .check(constraint: result.detail("n") ?? "")
        case "23502": self = .notNull(table: result.detail("t") ?? "", column: result.detail("c") ?? "")
        case "40001": self = .serialization
        case "40P01": self = .deadlock
        case "57014": self = .timeout
        case "55P03": self = .busy
        case "25006": self = .readOnly
        case "53100": self = .full
        case "", "57P01", "57P02", "57P03": self = .connectionLost
        case let other where other.hasPrefix("08"): self = .connectionLost
        default: self = .other(code: state)
        }
        if case .unique(_, []) = self { self = .unique(table: "", columns: []) }
    }

    // "Key (town, number)=(1, 2) already exists.", in the language of the server; the values are left out.
    private static func columns(_ detail: String?) -> [String] {
        guard let detail, let start = detail.firstIndex(of: "("), let end = detail.firstRange(of: ")=("),
            start < end.lowerBound
        else { return [] }
        let names = detail[start..<end.lowerBound].dropFirst()
        guard !names.contains("(") else { return [] }
        return names.split(separator: ",").map { name in String(name.filter { $0 != " " && $0 != "\"" }) }
    }
}
