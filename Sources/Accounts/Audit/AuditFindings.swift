import Kernel

/// What verifying the audit log found out (Prüfung des Protokolls).
public struct AuditFindings: Codable, Hashable, Sendable {
    public let checkedAt: Instant
    public let lanes: Int
    public let entries: Int
    public let findings: [AuditFinding]

    public init(checkedAt: Instant, lanes: Int, entries: Int, findings: [AuditFinding]) {
        self.checkedAt = checkedAt
        self.lanes = lanes
        self.entries = entries
        self.findings = findings
    }

    public var isSound: Bool { findings.isEmpty }

    public var check: AuditCheck {
        AuditCheck(at: checkedAt, lanes: lanes, entries: entries, findings: findings.count)
    }
}

/// One thing that is wrong with the audit log, and where.
public struct AuditFinding: Codable, Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The entry does not say what was written.
        case changed
        /// Nothing stands where an entry was written.
        case removed
        /// The entry was not written by Lotse.
        case inserted
        /// The entry was written at another position: `from`.
        case moved
        /// The chain's last entries are missing, or its head names another last entry.
        case cut, headChanged, headMissing
        /// The chain was written with another key.
        case otherKey
        /// The chain does not contain what the anchor remembers.
        case anchorDiffers
    }

    public let kind: Kind
    public let lane: Int
    public let position: Int?
    /// Last position, where the same holds for several in a row.
    public let until: Int?
    /// Where a moved entry stood at first.
    public let from: Int?

    public init(_ kind: Kind, lane: Int, position: Int? = nil, until: Int? = nil, from: Int? = nil) {
        self.kind = kind
        self.lane = lane
        self.position = position
        self.until = until
        self.from = from
    }
}
