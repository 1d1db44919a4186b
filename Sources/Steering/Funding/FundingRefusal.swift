import Kernel

/// Why something about money cannot be kept as asked (Absage zur Förderung).
public enum FundingRefusal: Refusal, Equatable {
    case notFound
    case yearUnknown, titleMissing, monthsUnknown, referenceMissing, authorityMissing, amountMissing
    case calledTooMuch

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .calledTooMuch: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "funding.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .yearUnknown: "year"
        case .titleMissing: "title"
        case .monthsUnknown: "months"
        case .referenceMissing: "reference"
        case .authorityMissing: "authority"
        case .amountMissing, .calledTooMuch: "amount"
        case .notFound: nil
        }
    }
}
