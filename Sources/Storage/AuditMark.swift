import Accounts
import Kernel

/// Who does what to which subject: the part of an audit entry that is known before the outcome.
struct AuditMark: Sendable {
    let user: User
    let name: String
    let subject: Subject

    func event(_ outcome: AuditEvent.Outcome, _ reference: String? = nil, at instant: Instant) -> AuditEvent {
        AuditEvent(
            at: instant,
            municipality: user.municipality,
            user: user.id,
            action: name,
            subject: subject,
            outcome: outcome,
            reference: reference
        )
    }
}
