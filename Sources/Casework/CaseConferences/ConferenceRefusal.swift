import Kernel

/// Why a case conference cannot be prepared, held or minuted like this.
public enum ConferenceRefusal: String, Refusal {
    case notFound, placeMissing, textTooLong, occasionUnknown, cancelled, inTheFuture, inThePast
    case itemTextMissing, itemUnknown, itemInMinutes, domainUnknown, personUnknown
    case guestMissing, guestTwice, noRelease, noItems, ownOrganisation
    case consentMissing, minutesEmpty, notHeldYet, alreadySigned, minutesUnsigned
    case agreementTextMissing, agreementPersonMissing, timeUnreadable

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .cancelled, .alreadySigned, .consentMissing, .minutesUnsigned, .notHeldYet, .itemInMinutes:
            .conflict
        default: .invalid
        }
    }

    public var textKey: String { "conferences.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .placeMissing: "place"
        case .occasionUnknown: "occasion"
        case .inTheFuture: "agreedOn"
        case .inThePast: "heldOn"
        case .timeUnreadable: "heldAt"
        case .itemTextMissing, .textTooLong: "text"
        case .domainUnknown: "lifeDomain"
        case .personUnknown: "person"
        case .guestMissing, .guestTwice, .noRelease, .noItems, .ownOrganisation: "organisation"
        case .agreementTextMissing: "what"
        case .agreementPersonMissing: "who"
        default: nil
        }
    }
}
