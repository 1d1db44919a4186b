import Kernel

/// A case list on its way into the cases: brought, looked at, imported (Listenimport).
public struct CaseListImport: Identifiable, Codable, Equatable, Sendable {
    /// Who becomes responsible for the imported cases.
    public enum Assignment: String, Codable, CaseIterable, Sendable {
        /// All to the person who imports.
        case toMe
        /// To the colleague the list names, where there is such an account; otherwise to the person who imports.
        case asListed
    }

    public let id: Identifier<CaseListImport>
    public let startedBy: User.ID
    public let startedAt: Instant
    public internal(set) var finishedAt: Instant?
    public let profile: String
    /// Columns someone mapped by hand: `3=birth,5=`.
    public internal(set) var choices: String
    public internal(set) var assignment: Assignment
    public internal(set) var rowsTotal: Int
    public internal(set) var rowsDone: Int
    public internal(set) var householdsOpened: Int
    public internal(set) var personsAdded: Int
    public internal(set) var rowsUnchanged: Int
    /// Rows left as they are: imported before with other words, or of a case that is not within sight.
    public internal(set) var rowsChanged: Int

    public init(profile: String, rows: Int, by user: User, at moment: Moment) {
        id = .new()
        startedBy = user.id
        startedAt = moment.instant
        finishedAt = nil
        self.profile = profile
        choices = ""
        assignment = .toMe
        rowsTotal = rows
        rowsDone = 0
        householdsOpened = 0
        personsAdded = 0
        rowsUnchanged = 0
        rowsChanged = 0
    }

    public var isFinished: Bool { finishedAt != nil }
    public var isBegun: Bool { rowsDone > 0 }

    // After an interruption the rows are counted from the first again; what was opened and added stays counted.
    mutating func beginAnew() {
        rowsDone = 0
        rowsUnchanged = 0
        rowsChanged = 0
    }

    mutating func add(_ household: ImportedHousehold) {
        rowsDone += household.rows
        householdsOpened += household.isNew ? 1 : 0
        personsAdded += household.added
        rowsUnchanged += household.unchanged
        rowsChanged += household.changed
    }
}

/// What became of one household of a list.
struct ImportedHousehold {
    var rows = 0
    var isNew = false
    var added = 0
    var unchanged = 0
    var changed = 0
}

/// Why a case list cannot be imported.
public enum CaseListImportRefusal: String, Refusal {
    case notFound, finished

    public var kind: RefusalKind { self == .notFound ? .notFound : .conflict }
    public var textKey: String { "caseListImports.refusal.\(rawValue)" }
}
