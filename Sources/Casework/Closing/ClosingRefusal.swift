import Kernel

/// Why a case cannot be closed, opened again or held.
public enum ClosingRefusal: String, Refusal {
    case notClosed, reasonMissing, textTooLong, declinedAndRated, unknownRating
    case afterCareBeforeClosing, reopenedBeforeClosing, inTheFuture
    case holdReasonMissing, heldAlready, holdNotFound

    public var kind: RefusalKind {
        switch self {
        case .notClosed, .heldAlready: .conflict
        case .holdNotFound: .notFound
        default: .invalid
        }
    }

    public var textKey: String { "closings.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notClosed, .textTooLong, .heldAlready, .holdNotFound: nil
        case .reasonMissing: "reason"
        case .declinedAndRated, .unknownRating: "feedback"
        case .afterCareBeforeClosing: "afterCareOn"
        case .reopenedBeforeClosing, .inTheFuture: "day"
        case .holdReasonMissing: "holdReason"
        }
    }
}
