import Kernel

/// Why a fact cannot be recorded, changed or removed (Absage zu einer Angabe).
public enum FactRefusal: String, Refusal {
    case notFound, unknownFact, unfitValue, endsBeforeBeginning, beginsBeforeBirth, sourceTooLong
    /// Convictions and health, for someone who may not open protected texts.
    case protected

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .protected: .notAllowed
        default: .invalid
        }
    }

    public var textKey: String { "facts.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound, .unknownFact, .protected: nil
        case .unfitValue: "value"
        case .endsBeforeBeginning: "until"
        case .beginsBeforeBirth: "from"
        case .sourceTooLong: "source"
        }
    }
}
