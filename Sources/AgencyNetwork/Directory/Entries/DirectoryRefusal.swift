import Kernel

/// Why something cannot be done with an entry of the directory.
public enum DirectoryRefusal: String, Refusal {
    case notFound, notOwner, nameMissing, descriptionMissing, tooLong, agesReversed, hoursReversed,
        unknownAgency
    case unknownLocation, placeMissing, correctionMissing, notPublic, proposedOften

    public var kind: RefusalKind {
        switch self {
        case .notFound, .notPublic: .notFound
        case .notOwner: .notAllowed
        default: .invalid
        }
    }

    public var textKey: String { "directory.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .nameMissing: "name"
        case .descriptionMissing, .tooLong: "description"
        case .agesReversed: "ageUntil"
        case .hoursReversed: "hours"
        case .unknownAgency: "organisation"
        case .unknownLocation, .placeMissing: "location"
        case .correctionMissing, .proposedOften: "correction"
        case .notFound, .notOwner, .notPublic: nil
        }
    }
}
