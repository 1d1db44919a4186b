import Kernel

/// Answers a referral that one's own organisation received: accept, decline, begin, end, report the result.
public struct AnswerReferral: Action {
    public static let permission = Permission.answerReferrals

    public let referral: Referral.ID
    public let answer: ReferralAnswer
    public let expected: Revision

    public init(referral: Referral.ID, answer: ReferralAnswer, expected: Revision) {
        self.referral = referral
        self.answer = answer
        self.expected = expected
    }

    public var subject: Subject { Subject("referral", referral) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        let turn = ReferralTurn(answer, to: referral, expected, by: user.id)
        try stores.receivedReferrals.take(turn, at: moment, under: stores.profile.referralRules)
    }
}

/// Who says what to which referral, seen in which state (Antwortschritt).
struct ReferralTurn: Sendable {
    let answer: ReferralAnswer
    let referral: Referral.ID
    let expected: Revision
    /// Nobody where it is said through a link.
    let user: User.ID?

    init(_ answer: ReferralAnswer, to referral: Referral.ID, _ expected: Revision, by user: User.ID?) {
        self.answer = answer
        self.referral = referral
        self.expected = expected
        self.user = user
    }
}

extension ReceivedReferralStore {
    /// Where the release has ended there is nothing to answer, whoever asks and by whichever way.
    @discardableResult
    func take(_ turn: ReferralTurn, at moment: Moment, under rules: ReferralsProfile) throws -> Referral {
        guard let record = try find(turn.referral), record.received(on: moment.day)?.preview != nil else {
            throw ReferralRefusal.notFound
        }
        guard record.referral.revision == turn.expected else { throw ReferralRefusal.answeredMeanwhile }
        var referral = record.referral
        try referral.take(turn.answer, by: turn.user, on: moment.day, under: rules)
        try save(referral, expected: turn.expected)
        return referral
    }
}
