import Kernel

/// Why a letter cannot be begun, changed or finished.
public enum LetterRefusal: String, Refusal {
    case notFound, final, unknownTemplate, unknownPerson, agencyMissing
    case subjectMissing, textMissing, textTooLong, addressTooLong
    /// Places are empty: nothing is printed silently with a gap.
    case incomplete
    /// No release covers what the letter tells this agency.
    case notReleased
    /// The household is protected; its names stay inside the case.
    case protected
    /// What was printed is not what the case says now.
    case overtaken

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .final, .overtaken: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "letters.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .unknownTemplate: "template"
        case .unknownPerson: "person"
        case .agencyMissing: "agency"
        case .subjectMissing: "subject"
        case .textMissing, .textTooLong: "text"
        case .addressTooLong: "address"
        default: nil
        }
    }
}
