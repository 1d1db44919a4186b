import Kernel

/// Why an inquiry between a case and an office cannot be answered or asked.
public enum CaseInquiryRefusal: String, Refusal {
    /// It does not exist, or no release lets it reach this case: both get the same answer.
    case notFound
    case textTooLong, answerMissing, purposeUnchecked, noRelease, unknownPerson, protected, answeredAlready

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
        case .purposeUnchecked: "purpose"
        case .noRelease: "office"
        case .unknownPerson: "person"
        case .notFound, .answeredAlready, .protected: nil
        }
    }
}
