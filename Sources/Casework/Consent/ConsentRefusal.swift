import Kernel

/// Why a consent cannot be recorded or withdrawn.
public enum ConsentRefusal: String, Refusal {
    case notFound, alreadyWithdrawn, withdrawnBeforeGiven, endsBeforeGiven, inTheFuture

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyWithdrawn: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "consents.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .endsBeforeGiven: "validUntil"
        case .inTheFuture, .withdrawnBeforeGiven: "on"
        default: nil
        }
    }
}
