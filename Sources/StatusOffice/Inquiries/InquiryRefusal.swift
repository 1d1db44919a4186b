import Kernel

/// Why a question cannot be asked or answered.
public enum InquiryRefusal: String, Refusal {
    /// It does not exist, or it is not for this office, or no longer: all get the same answer.
    case notFound
    case procedureClosed, birthdayMissing, textTooLong, answerMissing, answeredAlready

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .answeredAlready: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "inquiries.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .textTooLong, .answerMissing: "text"
        default: nil
        }
    }
}
