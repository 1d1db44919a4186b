import Kernel

/// Why a case file cannot be opened or worked on.
public enum CaseFileRefusal: Refusal, Equatable {
    /// It does not exist, or it is not this user's to see: both get the same answer.
    case notFound
    case titleMissing, titleTooLong, townTooLong
    case closed

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .closed: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "caseFiles.refusal.\(name)" }

    public var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .townTooLong: "town"
        default: nil
        }
    }

    private var name: String {
        switch self {
        case .notFound: "notFound"
        case .titleMissing: "titleMissing"
        case .titleTooLong: "titleTooLong"
        case .townTooLong: "townTooLong"
        case .closed: "closed"
        }
    }
}
