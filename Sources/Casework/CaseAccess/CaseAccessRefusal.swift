import Kernel

/// Why a file cannot be opened for a time, or such an access cannot be ended or reviewed.
public enum CaseAccessRefusal: Refusal, Equatable {
    case reasonMissing, wordsMissing, wordsTooLong, remarkMissing
    /// There is no such number, or the household is protected and that was not confirmed: one answer for both.
    case noSuchNumber
    case alreadyInSight
    case notFound, alreadyEnded, alreadyReviewed, ownAccess

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyInSight, .alreadyEnded, .alreadyReviewed, .ownAccess: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "caseAccess.refusal.\(name)" }

    public var field: String? {
        switch self {
        case .reasonMissing: "reason"
        case .wordsMissing, .wordsTooLong: "words"
        case .remarkMissing: "remark"
        case .noSuchNumber, .alreadyInSight: "number"
        default: nil
        }
    }

    private var name: String {
        switch self {
        case .reasonMissing: "reasonMissing"
        case .wordsMissing: "wordsMissing"
        case .wordsTooLong: "wordsTooLong"
        case .remarkMissing: "remarkMissing"
        case .noSuchNumber: "noSuchNumber"
        case .alreadyInSight: "alreadyInSight"
        case .notFound: "notFound"
        case .alreadyEnded: "alreadyEnded"
        case .alreadyReviewed: "alreadyReviewed"
        case .ownAccess: "ownAccess"
        }
    }
}
