import Kernel

/// How a procedure ended, when and why; recorded here, made by the office (Entscheidung im Verfahren).
public struct ProcedureDecision: Codable, Equatable, Sendable {
    public let outcome: ProcedureOutcome
    public let day: Day
    public let reason: ProcedureReason
    public let by: User.ID

    public init(
        _ outcome: ProcedureOutcome,
        on day: Day,
        reason: ProcedureReason,
        by user: User
    )
        throws(ProcedureRefusal)
    {
        guard outcome.reasons.contains(reason) else { throw .unknownReason }
        self.outcome = outcome
        self.day = day
        self.reason = reason
        by = user.id
    }
}

/// What came of an application (Ausgang).
public enum ProcedureOutcome: String, Codable, CaseIterable, Sendable {
    case granted, refused, withdrawn, settled

    /// The reasons among which one is named.
    public var reasons: [ProcedureReason] {
        switch self {
        case .granted: [.conditionsMet, .discretion, .courtOrdered]
        case .refused: [.conditionsMissing, .identityOpen, .publicInterest, .cooperationMissing]
        case .withdrawn: [.ownWish, .otherPathway]
        case .settled: [.otherPathway, .moved, .notResponsible, .died]
        }
    }
}

/// Why a procedure ended so: a code, because reasons in words belong into the office's own file (Grund).
public enum ProcedureReason: String, Codable, CaseIterable, Sendable {
    case conditionsMet, discretion, courtOrdered
    case conditionsMissing, identityOpen, publicInterest, cooperationMissing
    case ownWish, otherPathway, moved, notResponsible, died
}
