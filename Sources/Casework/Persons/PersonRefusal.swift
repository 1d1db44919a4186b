import Kernel

/// Why a person's details cannot be kept.
public enum PersonRefusal: String, Refusal {
    case notFound, nameMissing, nameTooLong, entryBeforeBirth, birthInTheFuture

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "persons.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound: nil
        case .nameMissing, .nameTooLong: "familyName"
        case .entryBeforeBirth: "entry"
        case .birthInTheFuture: "birth"
        }
    }
}
