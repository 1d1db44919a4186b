import Kernel

/// Reads the audit log of one municipality.
public protocol AuditLogReader {
    func entries(
        of municipality: Municipality.ID,
        matching filter: AuditFilter,
        page: AuditPage
    ) throws -> [AuditEntry]
    /// What the verification found when it last ran, or `nil` where it never did.
    func lastCheck() throws -> AuditCheck?
}

/// Which entries the auditor wants to see; what is `nil` does not matter.
public struct AuditFilter: Hashable, Sendable {
    public var user: Identifier<User>?
    public var action: String?
    public var subjectKind: String?
    public var subjectID: String?
    public var outcome: AuditEvent.Outcome?
    /// Days in Germany, both ends included.
    public var days: Period?

    public init(
        user: Identifier<User>? = nil,
        action: String? = nil,
        subject: Subject? = nil,
        outcome: AuditEvent.Outcome? = nil,
        days: Period? = nil
    ) {
        self.user = user
        self.action = action
        subjectKind = subject?.kind
        subjectID = subject?.id
        self.outcome = outcome
        self.days = days
    }
}

/// Up to `limit` entries, newest first, older than the last one of the page before.
public struct AuditPage: Hashable, Sendable {
    public let after: Cursor?
    public let limit: Int

    public init(after: Cursor? = nil, limit: Int = 50) {
        self.after = after
        self.limit = limit
    }

    /// The last entry of a page, as a link can carry it: `1763712000000000-0-17`.
    public struct Cursor: Hashable, Sendable {
        public let at: Instant
        public let place: AuditPlace

        public init(_ entry: AuditEntry) {
            at = entry.event.at
            place = entry.place
        }

        public init?(_ text: String) {
            let numbers = text.split(separator: "-").compactMap { Int64($0) }
            guard numbers.count == 3, text.utf8.count <= 60, let lane = Int(exactly: numbers[1]),
                let position = Int(exactly: numbers[2])
            else { return nil }
            at = Instant(microseconds: numbers[0])
            place = AuditPlace(lane: lane, position: position)
        }

        public var text: String { "\(at.microseconds)-\(place.lane)-\(place.position)" }
    }
}

/// That the chains were verified, and with what result.
public struct AuditCheck: Codable, Hashable, Sendable {
    public let at: Instant
    public let lanes: Int
    public let entries: Int
    public let findings: Int

    public init(at: Instant, lanes: Int, entries: Int, findings: Int) {
        self.at = at
        self.lanes = lanes
        self.entries = entries
        self.findings = findings
    }
}
