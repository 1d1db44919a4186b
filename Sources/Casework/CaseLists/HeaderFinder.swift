import Pathways

/// Finds the row that names the columns, and what each column is for.
struct HeaderFinder {
    struct Candidate {
        let column: Int
        let field: CaseListField
        let isCertain: Bool
        /// Place of the name in the profile's list: the first is the most usual one.
        let rank: Int
    }

    /// How many records from the top may stand above the column names.
    static let depth = 30

    private let certain: [String: [(CaseListField, Int)]]
    private let ignored: Set<String>

    init(profile: CaseListProfile) {
        var certain: [String: [(CaseListField, Int)]] = [:]
        for (field, names) in profile.headers {
            for (rank, name) in names.enumerated() {
                certain[Self.key(name), default: []].append((field, rank))
            }
        }
        self.certain = certain
        ignored = Set(profile.ignoredHeaders.map(Self.key))
    }

    /// How many cells are names of columns.
    func recognised(_ cells: [String]) -> Int {
        Set(cells.map(Self.key)).count { certain[$0] != nil }
    }

    /// The place of the record that names the columns, or `nil` where no record names at least two.
    func header(in records: [CaseListRecord]) -> Int? {
        let found = records.prefix(Self.depth).map { recognised($0.cells) }
        guard let most = found.max(), most >= 2 else { return nil }
        return found.firstIndex(of: most)
    }

    func isIgnored(_ header: String) -> Bool { ignored.contains(Self.key(header)) }

    /// What the columns may be for, the surest first.
    func candidates(_ headers: [String]) -> [Candidate] {
        headers.enumerated()
            .flatMap { column, header in candidates(column, Self.key(header)) }
            .sorted {
                ($0.isCertain ? 0 : 1, $0.rank, $0.column) < ($1.isCertain ? 0 : 1, $1.rank, $1.column)
            }
    }

    private func candidates(_ column: Int, _ key: String) -> [Candidate] {
        if ignored.contains(key) || key.isEmpty { return [] }
        if let fields = certain[key] {
            return fields.map { Candidate(column: column, field: $0, isCertain: true, rank: $1) }
        }
        return certain.filter { resembles(key, $0.key) }
            .flatMap { $0.value }
            .map { Candidate(column: column, field: $0, isCertain: false, rank: $1) }
    }

    // "Nachname lt. Pass" contains the name of a column, "Statsangehörigkeit" differs in one letter.
    private func resembles(_ key: String, _ name: String) -> Bool {
        guard name.utf8.count >= 4 else { return false }
        if " \(key) ".contains(" \(name) ") { return true }
        return name.utf8.count >= 6 && Spelling.differInOneLetter(Array(key.utf8), name)
    }

    // "§" alone is the name of a column in some lists.
    private static func key(_ name: String) -> String {
        let key = TermText.key(name)
        return key.isEmpty ? name.trimmed : key
    }
}
