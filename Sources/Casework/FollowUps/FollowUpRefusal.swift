import Kernel

/// Why a follow-up cannot be set, put off, handed on or ticked off.
public enum FollowUpRefusal: String, Refusal {
    case notFound, textMissing, textTooLong, alreadyDone, notLater, assigneeWithoutCase

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyDone: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "followUps.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .textMissing, .textTooLong: "text"
        case .notLater: "dueOn"
        case .assigneeWithoutCase: "assignee"
        case .notFound, .alreadyDone: nil
        }
    }
}
