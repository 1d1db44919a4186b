import Kernel

/// Why a referral cannot be sent, answered, withdrawn or seen.
public enum ReferralRefusal: String, Refusal {
    /// It does not exist, or nothing of it may be seen: both get the same answer.
    case notFound
    case notReachable, answeredMeanwhile, alreadyOpen, nothingToNote
    case noRelease, unknownPerson, personsMissing, unknownDomain, unknownOffer, offerDoubtful
    case wishMissing, wishTooLong, wishNamesSomebody, neededInThePast, answerInThePast
    case unknownReason, wordsTooLong, unknownOutcome, resultMissing, resultTooLong

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .notReachable, .answeredMeanwhile, .alreadyOpen, .nothingToNote: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "referrals.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .noRelease: "recipient"
        case .unknownOffer, .offerDoubtful: "offer"
        case .unknownPerson, .personsMissing: "persons"
        case .unknownDomain: "need"
        case .wishMissing, .wishTooLong, .wishNamesSomebody: "wish"
        case .neededInThePast: "neededBy"
        case .answerInThePast: "answerBy"
        case .unknownReason: "reason"
        case .wordsTooLong: "words"
        case .unknownOutcome: "outcome"
        case .resultMissing, .resultTooLong: "result"
        default: nil
        }
    }
}
