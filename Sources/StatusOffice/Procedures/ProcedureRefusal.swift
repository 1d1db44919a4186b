import Kernel

/// Why a procedure cannot be kept, decided or closed.
public enum ProcedureRefusal: String, Refusal {
    /// It does not exist, or it stands in another office's register: both get the same answer.
    case notFound
    case nameMissing, nameTooLong, fileNumberMissing, fileNumberTooLong, pathwayMissing, nextStepTooLong
    case completeBeforeApplied, decidedBeforeApplied, closedBeforeDecided, inTheFuture, unknownReason
    case decidedAlready, closedAlready, undecided

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .decidedAlready, .closedAlready: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "register.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "familyName"
        case .fileNumberMissing, .fileNumberTooLong: "fileNumber"
        case .pathwayMissing: "pathway"
        case .nextStepTooLong: "nextStep"
        case .completeBeforeApplied: "completeOn"
        case .decidedBeforeApplied, .closedBeforeDecided, .inTheFuture, .undecided: "day"
        case .unknownReason: "reason"
        case .notFound, .decidedAlready, .closedAlready: nil
        }
    }
}
