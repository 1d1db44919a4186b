import Kernel

/// Why a request cannot be kept, clarified or decided.
public enum RequestRefusal: String, Refusal {
    /// It does not exist, or it is not this user's to see: both get the same answer.
    case notFound
    case reasonMissing, reasonTooLong, askedByTooLong, townTooLong, contactTooLong, remarkTooLong
    case unknownSource, unknownWay, unknownAgency, unknownReason, referredToMissing
    case inTheFuture, decidedBeforeReceived, decidedAlready, takenAlready

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .decidedAlready, .takenAlready: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "requests.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound, .decidedAlready, .takenAlready, .unknownAgency, .remarkTooLong: nil
        case .reasonMissing, .reasonTooLong, .unknownReason: "reason"
        case .askedByTooLong: "askedBy"
        case .townTooLong: "town"
        case .contactTooLong: "contact"
        case .unknownSource: "source"
        case .unknownWay: "way"
        case .referredToMissing: "referredTo"
        case .inTheFuture, .decidedBeforeReceived: "day"
        }
    }
}
