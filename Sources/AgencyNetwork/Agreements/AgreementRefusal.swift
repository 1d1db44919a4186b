import Kernel

/// Why an agreement cannot be kept as asked.
public enum AgreementRefusal: Refusal, Equatable {
    case notFound, ended
    case titleMissing, termsTooLong, reviewedBeforeConcluded, inTheFuture
    case unknownAgency, sameAgency
    case paperTooLarge, paperIsNoPDF, paperInfected, paperNotScanned

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .ended: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "agreements.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .titleMissing: "title"
        case .termsTooLong: "terms"
        case .reviewedBeforeConcluded: "reviewOn"
        case .inTheFuture: "concludedOn"
        case .unknownAgency, .sameAgency: "to"
        case .paperTooLarge, .paperIsNoPDF, .paperInfected, .paperNotScanned: "paper"
        default: nil
        }
    }
}
