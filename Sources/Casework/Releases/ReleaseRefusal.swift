import Kernel

/// Why a release cannot be recorded, replaced or withdrawn.
public enum ReleaseRefusal: String, Refusal {
    /// It does not exist, or nothing is released to this user's organisation: both get the same answer.
    case notFound
    case unknownRecipient, ownOrganisation, unknownPerson, unknownDomain
    case purposeMissing, purposeTooLong, nothingReleased, personsMissing
    case endMissing, endsBeforeBeginning, beginsBeforeGiven, inTheFuture
    case oralWithoutNote, noteTooLong
    case alreadyWithdrawn, withdrawnBeforeGiven, alreadySuperseded, otherRecipient

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .alreadyWithdrawn, .alreadySuperseded: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "releases.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .unknownRecipient, .ownOrganisation, .otherRecipient: "recipient"
        case .unknownPerson, .personsMissing: "persons"
        case .unknownDomain, .nothingReleased: "domains"
        case .purposeMissing, .purposeTooLong: "purpose"
        case .endMissing, .endsBeforeBeginning: "until"
        case .beginsBeforeGiven: "from"
        case .inTheFuture, .withdrawnBeforeGiven: "on"
        case .oralWithoutNote, .noteTooLong: "note"
        default: nil
        }
    }
}
