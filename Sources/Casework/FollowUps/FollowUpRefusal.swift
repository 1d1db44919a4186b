import Kernel

/// Why a follow-up cannot be set or ticked off.
public enum FollowUpRefusal: String, Refusal {
    case notFound, textMissing, textTooLong, alreadyDone

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyDone: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "followUps.refusal.\(rawValue)" }
    public var field: String? { kind == .invalid ? "text" : nil }
}
