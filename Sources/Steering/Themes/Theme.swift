import Kernel

/// A structural problem, or something that works well, that many cases show (Thema).
public struct Theme: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Theme>
    public private(set) var title: String
    public private(set) var summary: String
    public private(set) var state: ThemeState
    public let openedOn: Day
    /// The working group that works on it.
    public private(set) var groupId: SteeringBoard.ID?
    /// The theme it became part of.
    public private(set) var mergedIntoId: Theme.ID?
    public private(set) var upward: UpwardReport
    public private(set) var revision: Revision

    init(_ words: ThemeWords, on day: Day) {
        id = .new()
        title = words.title
        summary = words.summary
        state = .reported
        openedOn = day
        groupId = nil
        mergedIntoId = nil
        upward = .none
        revision = .first
    }

    public var isOpen: Bool { mergedIntoId == nil }

    mutating func rename(_ words: ThemeWords) {
        title = words.title
        summary = words.summary
        revision = revision.next
    }

    mutating func move(to next: ThemeState) throws(ThemeRefusal) {
        guard isOpen else { throw .merged }
        guard state.reachable.contains(next) else { throw .notReachable }
        state = next
        revision = revision.next
    }

    /// Moves on where that is the next step, and stays where it is further already.
    mutating func advance(to next: ThemeState) -> Bool {
        guard isOpen, state.reachable.contains(next) else { return false }
        state = next
        revision = revision.next
        return true
    }

    mutating func assign(to group: SteeringBoard.ID) throws(ThemeRefusal) {
        if state != .inWorkingGroup { try move(to: .inWorkingGroup) } else { revision = revision.next }
        groupId = group
    }

    mutating func merge(into other: Theme) throws(ThemeRefusal) {
        guard isOpen, other.isOpen, other.id != id else { throw .merged }
        mergedIntoId = other.id
        revision = revision.next
    }

    mutating func report(_ next: UpwardReport) throws(ThemeRefusal) {
        guard isOpen else { throw .merged }
        guard upward.reachable.contains(next) else { throw .notReachable }
        upward = next
        revision = revision.next
    }
}

/// Title and text of a theme (Worte des Themas).
public struct ThemeWords: Hashable, Sendable {
    public let title: String
    public let summary: String

    public init(title: String, summary: String) throws(ThemeRefusal) {
        self.title = title.trimmedWhitespace
        self.summary = summary.trimmedWhitespace
        guard !self.title.isEmpty, self.title.count <= 160 else { throw .titleMissing }
        guard self.summary.count <= 4000 else { throw .summaryTooLong }
    }
}

/// How far a theme has come: from being reported to an effect that was seen (Stand eines Themas).
public enum ThemeState: String, Codable, CaseIterable, Sendable {
    case reported, prioritised, inWorkingGroup, decided, implemented, effectShown

    /// The one table of what may follow; docs/states.md repeats it.
    public var reachable: Set<ThemeState> {
        switch self {
        case .reported: [.prioritised]
        case .prioritised: [.reported, .inWorkingGroup, .decided]
        case .inWorkingGroup: [.prioritised, .decided]
        case .decided: [.inWorkingGroup, .implemented]
        case .implemented: [.decided, .effectShown]
        case .effectShown: [.implemented]
        }
    }

    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Whether a theme that goes beyond the municipality was told to the state (Meldung an das Land).
public enum UpwardReport: String, Codable, CaseIterable, Sendable {
    case none, proposed, reported, answered

    public var reachable: Set<UpwardReport> {
        switch self {
        case .none: [.proposed]
        case .proposed: [.none, .reported]
        case .reported: [.answered]
        case .answered: []
        }
    }
}

/// When a theme came to stand where (Schritt eines Themas).
public struct ThemeStep: Codable, Hashable, Sendable {
    public let state: ThemeState
    public let enteredOn: Day

    public init(_ state: ThemeState, on day: Day) {
        self.state = state
        enteredOn = day
    }
}

/// Why a theme cannot be kept as asked.
public enum ThemeRefusal: Refusal, Equatable {
    case notFound, findingNotFound, merged, notReachable, noDecision, notImplemented, noEffect
    case titleMissing, summaryTooLong, nothingChosen, groupUnknown

    public var kind: RefusalKind {
        switch self {
        case .notFound, .findingNotFound: .notFound
        case .merged: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "themes.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .titleMissing: "title"
        case .summaryTooLong: "summary"
        case .nothingChosen: "finding"
        case .groupUnknown: "group"
        default: nil
        }
    }
}
