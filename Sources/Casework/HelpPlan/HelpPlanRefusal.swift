import Kernel

/// Why a goal, a step or the agreement cannot be kept.
public enum HelpPlanRefusal: String, Refusal {
    case goalNotFound, stepNotFound, domainMissing, goalTextMissing, stepTextMissing, textTooLong
    case nothingToAgree, inTheFuture, durationUnusable, predecessorUnknown, sphereUnknown, personUnknown
    case nobodyAgreed, languageMissing, versionNotFound, reviewNotFound, reviewInThePast, templateUnknown
    case templateUnusable, startMissing

    public var kind: RefusalKind {
        switch self {
        case .goalNotFound, .stepNotFound, .versionNotFound, .reviewNotFound: .notFound
        case .nothingToAgree, .templateUnusable: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "helpPlans.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .goalTextMissing, .stepTextMissing, .textTooLong: "text"
        case .domainMissing: "lifeDomain"
        case .inTheFuture: "on"
        case .durationUnusable: "days"
        case .predecessorUnknown: "predecessors"
        case .sphereUnknown: "legalSphere"
        case .personUnknown, .nobodyAgreed: "persons"
        case .languageMissing: "language"
        case .reviewInThePast: "dueOn"
        case .templateUnknown: "template"
        default: nil
        }
    }
}
