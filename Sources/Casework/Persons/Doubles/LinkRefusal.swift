import Kernel

/// Why two records cannot be linked, or a link not be undone.
public enum LinkRefusal: String, Refusal {
    case notFound, samePerson, sameHousehold, alreadyLinked, alreadyUndone, reasonMissing, reasonTooLong

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyLinked, .alreadyUndone: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "doubles.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .reasonMissing, .reasonTooLong: "reason"
        case .sameHousehold: "sameHousehold"
        default: nil
        }
    }
}
