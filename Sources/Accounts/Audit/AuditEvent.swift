import Kernel

/// Something that was done or read, on its way into the audit log; names nobody but by identifier.
public struct AuditEvent: Hashable, Sendable {
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case done, refused, failed
    }

    public let at: Instant
    public let municipality: Municipality.ID?
    public let user: Identifier<User>?
    /// Name of the action's or query's type.
    public let action: String
    public let subject: Subject
    public let outcome: Outcome
    /// Key of the refusal's sentence, or the reference number of an outage.
    public let reference: String?

    public init(
        at: Instant,
        municipality: Municipality.ID?,
        user: Identifier<User>?,
        action: String,
        subject: Subject,
        outcome: Outcome,
        reference: String? = nil
    ) {
        self.at = at
        self.municipality = municipality
        self.user = user
        self.action = action
        self.subject = subject
        self.outcome = outcome
        self.reference = reference
    }

    /// What a user did or read in their municipality.
    public init(
        of user: User,
        action: String,
        subject: Subject,
        outcome: Outcome = .done,
        reference: String? = nil,
        at moment: Moment
    ) {
        self.init(
            at: moment.instant,
            municipality: user.municipality,
            user: user.id,
            action: action,
            subject: subject,
            outcome: outcome,
            reference: reference
        )
    }
}
