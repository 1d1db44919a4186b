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
        try stores.receivedReferrals.take(answer, to: referral, expected, by: user.id, at: moment) {
            stores.profile.referralRules
        }
    }
}

extension ReceivedReferralStore {
    /// Where the release has ended there is nothing to answer, whoever asks and by whichever way.
    @discardableResult
    func take(
        _ answer: ReferralAnswer,
        to id: Referral.ID,
        _ expected: Revision,
        by user: User.ID?,
        at moment: Moment,
        under rules: () -> ReferralsProfile
    ) throws -> Referral {
        guard let record = try find(id), record.received(on: moment.day)?.preview != nil else {
            throw ReferralRefusal.notFound
        }
        guard record.referral.revision == expected else { throw ReferralRefusal.answeredMeanwhile }
        var referral = record.referral
        try referral.take(answer, by: user, on: moment.day, under: rules())
        try save(referral, expected: expected)
        return referral
    }
}
