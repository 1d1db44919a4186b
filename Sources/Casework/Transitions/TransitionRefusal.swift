import Kernel

/// Why a transition cannot be recorded, moved or closed like this.
public enum TransitionRefusal: String, Refusal {
    case notFound, personUnknown, pairUnknown, alreadyOpen, textTooLong, reasonMissing
    case closed, notReachable, sameDay, notYet
    case agenciesMissing, notHandedOver, notTakenOver
    case taskUnknown, taskDone, notHandedYet, inTheFuture, sourceMissing, agencyMissing
    case evidenceMissing, evidenceUnknown

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyOpen, .closed, .notReachable, .notYet, .agenciesMissing, .notHandedOver, .notTakenOver,
            .taskUnknown, .taskDone, .notHandedYet:
            .conflict
        default: .invalid
        }
    }

    public var textKey: String { "transitions.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .personUnknown: "person"
        case .pairUnknown, .alreadyOpen: "pair"
        case .sameDay: "expectedOn"
        case .inTheFuture: "confirmedOn"
        case .sourceMissing: "source"
        case .agencyMissing: "agencyName"
        case .reasonMissing: "reason"
        case .textTooLong: "note"
        case .evidenceMissing, .evidenceUnknown: "evidence"
        default: nil
        }
    }
}
