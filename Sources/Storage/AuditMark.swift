import Kernel

/// Who does what to which subject: the part of an audit entry that is known before the outcome.
struct AuditMark: Sendable {
    let user: User
    let name: String
    let subject: Subject
}
