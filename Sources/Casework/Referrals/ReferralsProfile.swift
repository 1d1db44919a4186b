import Kernel

/// How long referrals may take in one municipality, and what they may be declined for (Regeln der Vermittlung).
public struct ReferralsProfile: Decodable, Equatable, Sendable {
    /// From the proposal until an answer is expected.
    public let answerDays: Int
    /// From the acceptance until the help should have begun.
    public let beginDays: Int
    /// From the beginning until it should have ended.
    public let courseDays: Int
    /// From the end until the result should be back.
    public let resultDays: Int
    /// So long after its day the coordination is told, without names.
    public let escalationDays: Int
    /// How long a link for a partner without an account holds.
    public let linkDays: Int
    public let declineReasons: [CaseworkProfile.Entry]
    public let breakOffReasons: [CaseworkProfile.Entry]
    public let outcomes: [CaseworkProfile.Entry]

    /// Days after which the next word is late, once a referral stands here.
    func days(after state: ReferralState) -> Int? {
        switch state {
        case .proposed: answerDays
        case .accepted: beginDays
        case .begun: courseDays
        case .completed, .brokenOff: resultDays
        case .declined, .reported, .withdrawn: nil
        }
    }

    func check(_ answer: ReferralAnswer) throws(ReferralRefusal) {
        switch answer {
        case .accept, .begin, .complete(nil): return
        case .decline(let reason): try check(reason, among: declineReasons)
        case .complete(let result?), .report(let result): try check(result)
        case .breakOff(let reason, let result):
            try check(reason, among: breakOffReasons)
            if let result { try check(result) }
        }
    }

    private func check(
        _ reason: ReferralReason,
        among entries: [CaseworkProfile.Entry]
    )
        throws(ReferralRefusal)
    {
        guard entries.contains(where: { $0.code == reason.reason && $0.isOffered }) else {
            throw .unknownReason
        }
    }

    private func check(_ result: ReferralResult) throws(ReferralRefusal) {
        guard outcomes.contains(where: { $0.code == result.outcome && $0.isOffered }) else {
            throw .unknownOutcome
        }
    }
}

extension ReferralsProfile {
    /// The word of a code, whichever catalogue it stands in.
    public func word(for code: String, in language: String) -> String {
        (declineReasons + breakOffReasons + outcomes).first { $0.code == code }?.label(in: language) ?? code
    }
}

extension CaseworkProfile {
    /// The municipality's rules of referrals; a profile kept before there were any follows the usual ones.
    public var referralRules: ReferralsProfile { referrals ?? .usual }
}

extension ReferralsProfile {
    static let usual = ReferralsProfile(
        answerDays: 10,
        beginDays: 30,
        courseDays: 180,
        resultDays: 14,
        escalationDays: 7,
        linkDays: 14,
        declineReasons: [
            .init(code: "noCapacity", de: "kein freier Platz", en: "No free place"),
            .init(code: "notEligible", de: "Voraussetzungen nicht erfüllt", en: "Requirements not met"),
            .init(code: "otherReason", de: "anderer Grund", en: "Other reason"),
        ],
        breakOffReasons: [
            .init(code: "lostContact", de: "Kontakt verloren", en: "Contact lost"),
            .init(code: "otherBreakOff", de: "anderer Grund", en: "Other reason"),
        ],
        outcomes: [
            .init(code: "needMet", de: "Bedarf gedeckt", en: "Need met"),
            .init(code: "needPartlyMet", de: "Bedarf teilweise gedeckt", en: "Need partly met"),
            .init(code: "needNotMet", de: "Bedarf nicht gedeckt", en: "Need not met"),
        ]
    )
}
