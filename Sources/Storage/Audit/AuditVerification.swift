import Accounts
import Kernel
import PortableSQL

/// Reads the whole audit log and names every entry that is not as it was written.
public struct AuditVerification: Sendable {
    private let chain: AuditChain
    private let anchor: AuditAnchor?

    /// With an anchor it also finds entries that were cut off together with the chain's head.
    public init(key: AuditKey, anchor: AuditAnchor? = nil) {
        chain = AuditChain(key: key)
        self.anchor = anchor
    }

    public func run(on database: any Database, at instant: Instant = .now()) async throws -> AuditFindings {
        let findings = try await database.read { connection in
            try self.findings(on: connection, at: instant)
        }
        try await database.write { try Self.remember(findings.check, on: $0) }
        return findings
    }

    func findings(on connection: any Connection, at instant: Instant) throws -> AuditFindings {
        var findings: [AuditFinding] = []
        var entries = 0
        let lanes = try lanes(on: connection)
        for lane in lanes {
            var check = LaneCheck(
                lane: lane.number,
                head: lane.head,
                anchor: anchor?[lane.number],
                chain: chain
            )
            if let keyID = lane.keyID, keyID != chain.key.id {
                findings.append(AuditFinding(.otherKey, lane: lane.number))
                continue
            }
            try connection.forEach(
                "SELECT \(AuditRow.columns) FROM audit_entry WHERE lane = \(lane.number) ORDER BY position"
            ) { check.read($0) }
            entries += check.entries
            findings += try check.findings(on: connection)
        }
        return AuditFindings(checkedAt: instant, lanes: lanes.count, entries: entries, findings: findings)
    }

    private struct Lane {
        let number: Int
        var head: AuditHead?
        var keyID: String?
    }

    /// Every lane that has a head, an entry or an anchor.
    private func lanes(on connection: any Connection) throws -> [Lane] {
        var lanes: [Int: Lane] = [:]
        for head in anchor?.heads ?? [] { lanes[head.lane] = Lane(number: head.lane) }
        for row in try connection.rows("SELECT DISTINCT lane FROM audit_entry") {
            let number: Int = try row.value("lane")
            lanes[number] = Lane(number: number)
        }
        for (head, keyID) in try AuditHead.all(on: connection) {
            lanes[head.lane] = Lane(number: head.lane, head: head, keyID: keyID)
        }
        return lanes.values.sorted { $0.number < $1.number }
    }

    private static func remember(_ check: AuditCheck, on connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO audit_check (at, lanes, entries, findings)
            VALUES (\(check.at.microseconds), \(check.lanes), \(check.entries), \(check.findings))
            ON CONFLICT (at) DO UPDATE
            SET lanes = excluded.lanes, entries = excluded.entries, findings = excluded.findings
            """
        )
    }
}
