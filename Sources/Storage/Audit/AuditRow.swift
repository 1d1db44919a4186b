import Accounts
import Kernel
import PortableSQL

/// One row of the table `audit_entry`.
struct AuditRow: Sendable {
    let place: AuditPlace
    let event: AuditEvent
    let previousHash: String
    let hash: String

    static let columns: Statement = """
        lane, position, at, municipality_id, user_id, action, subject_kind, subject_id, outcome, reference,
        previous_hash, hash
        """

    static func insert(_ rows: [AuditRow]) -> Statement {
        "INSERT INTO audit_entry (\(columns)) VALUES " + rows.map(\.values).joined(separator: ", ")
    }

    private var values: Statement {
        """
        (\(place.lane), \(place.position), \(event.at.microseconds), \((event.municipality?.text).sqlValue),
        \((event.user?.text).sqlValue), \(event.action), \(event.subject.kind), \(event.subject.id),
        \(event.outcome.rawValue), \(event.reference.sqlValue), \(previousHash), \(hash))
        """
    }
}

extension AuditRow {
    init(_ row: Row) throws {
        place = AuditPlace(lane: try row.value("lane"), position: try row.value("position"))
        event = try AuditEvent(
            at: Instant(microseconds: row.value("at")),
            municipality: row.value("municipality_id", as: String?.self).map { Identifier($0) },
            user: row.value("user_id", as: String?.self).map { Identifier($0) },
            action: row.value("action"),
            subject: Subject(row.value("subject_kind"), row.value("subject_id") as String),
            outcome: Self.outcome(row.value("outcome")),
            reference: row.value("reference")
        )
        previousHash = try row.value("previous_hash")
        hash = try row.value("hash")
    }

    private static func outcome(_ text: String) throws -> AuditEvent.Outcome {
        guard let outcome = AuditEvent.Outcome(rawValue: text) else { throw SQLError.column("outcome") }
        return outcome
    }
}
