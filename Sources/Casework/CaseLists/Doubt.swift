/// A place in a case list that a person should look at, and what becomes of it (Zweifel).
public struct Doubt: Codable, Hashable, Sendable {
    public enum Severity: String, Codable, CaseIterable, Sendable, Comparable {
        /// Understood; only told.
        case note
        /// Understood with a reservation.
        case check
        /// Not understood, or contradicting.
        case problem

        public static func < (lesser: Severity, greater: Severity) -> Bool {
            lesser.rank < greater.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .check: 1
            case .problem: 2
            }
        }
    }

    /// What the import will do with the place.
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case takenOver, keptAsWritten, leftEmpty, rowLeftOut, keptApart

        public var textKey: String { "caseLists.outcome.\(rawValue)" }
    }

    public let kind: DoubtKind
    /// Number of the data row, from 1; `nil` where the doubt is about the whole file.
    public let row: Int?
    /// Line in the file, from 1, where the row begins.
    public let line: Int?
    /// The name of the column as the file writes it.
    public let column: String?
    public let field: CaseListField?
    public let written: String
    /// What was understood, as people name it; the code is in the draft.
    public let understood: String?
    /// What more the sentence is filled with; the reason of a doubtful term is under `reason`.
    public let values: [String: String]

    public var severity: Severity { kind.severity }
    public var outcome: Outcome { kind.outcome }

    /// Names the sentence, which is filled with `textValues`.
    public var textKey: String { "caseLists.doubt.\(kind.rawValue)" }

    public var textValues: [String: String] {
        var all = values
        all["written"] = written
        if let understood { all["understood"] = understood }
        if let column { all["column"] = column }
        if let line { all["line"] = "\(line)" }
        return all
    }
}
