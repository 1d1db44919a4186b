import Kernel

/// Why a goal, a step or the agreement cannot be kept.
public enum HelpPlanRefusal: String, Refusal {
    case goalNotFound, stepNotFound, domainMissing, goalTextMissing, stepTextMissing, textTooLong
    case nothingToAgree, inTheFuture

    public var kind: RefusalKind {
        switch self {
        case .goalNotFound, .stepNotFound: .notFound
        case .nothingToAgree: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "helpPlans.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .goalTextMissing, .stepTextMissing, .textTooLong: "text"
        case .domainMissing: "lifeDomain"
        case .inTheFuture: "on"
        default: nil
        }
    }
}
