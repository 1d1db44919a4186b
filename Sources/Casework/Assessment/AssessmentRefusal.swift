import Kernel

/// Why an assessment cannot be kept.
public enum AssessmentRefusal: Refusal, Equatable {
    case notFound, nothingSaid, inTheFuture
    case offTheScale(LifeDomain)
    case unknownDomain(LifeDomain)
    case textTooLong(LifeDomain)

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }

    public var textKey: String {
        switch self {
        case .notFound: "assessments.refusal.notFound"
        case .nothingSaid: "assessments.refusal.nothingSaid"
        case .inTheFuture: "assessments.refusal.inTheFuture"
        case .offTheScale: "assessments.refusal.offTheScale"
        case .unknownDomain: "assessments.refusal.unknownDomain"
        case .textTooLong: "assessments.refusal.textTooLong"
        }
    }

    public var field: String? {
        switch self {
        case .inTheFuture: "assessedOn"
        case .offTheScale(let domain): "\(domain.rawValue).worker"
        case .textTooLong(let domain): "\(domain.rawValue).strengths"
        default: nil
        }
    }
}
