import Kernel

/// Why a status or a coverage period cannot be kept.
public enum LegalSphereRefusal: String, Refusal {
    case notFound, endsBeforeBeginning, unknownKind, textTooLong, beginsBeforeBirth

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "legalSpheres.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .notFound: nil
        case .endsBeforeBeginning: "until"
        case .unknownKind: "kind"
        case .textTooLong: "document"
        case .beginsBeforeBirth: "from"
        }
    }
}
