import Kernel

/// Keeps the referrals of the cases within sight, as their sender sees them.
public protocol ReferralStore {
    /// The latest first.
    func all(in caseFile: CaseFile.ID) throws -> [Referral]
    func add(_ referral: Referral) throws
    /// Refuses with `ReferralRefusal.answeredMeanwhile` where the kept revision is not `expected`.
    func save(_ referral: Referral, expected: Revision) throws
    /// Referrals of the cases one leads with what a list may tell of their case, the latest first.
    func sent(limit: Int) throws -> [SentReferral]
    /// Whether somebody of the organisation has already read the case under a release.
    func hasLooked(_ organisation: Organisation.ID, at caseFile: CaseFile.ID) throws -> Bool
    /// The links of a case's referrals, the latest first.
    func links(in caseFile: CaseFile.ID) throws -> [ReferralLink]
    /// Adds a link that opens with this code; earlier ones of the same referral are closed.
    func add(_ link: ReferralLink, code: LinkCode) throws
    func closeLinks(of referral: Referral, at instant: Instant) throws
}

extension ReferralStore {
    func require(_ id: Referral.ID, in caseFile: CaseFile.ID) throws -> Referral {
        guard let found = try all(in: caseFile).first(where: { $0.id == id }) else {
            throw ReferralRefusal.notFound
        }
        return found
    }
}

/// A referral in a list of its senders (gesendete Vermittlung).
public struct SentReferral: Codable, Equatable, Sendable {
    public let referral: Referral
    public let caseNumber: String
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let caseManagerId: User.ID

    private enum CodingKeys: CodingKey { case caseNumber, caseTitle, caseManagerId }

    public init(from decoder: any Decoder) throws {
        referral = try Referral(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        caseNumber = try container.decode(String.self, forKey: .caseNumber)
        caseTitle = try container.decodeIfPresent(String.self, forKey: .caseTitle)
        caseManagerId = try container.decode(User.ID.self, forKey: .caseManagerId)
    }

    public func encode(to encoder: any Encoder) throws {
        try referral.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(caseNumber, forKey: .caseNumber)
        try container.encode(caseTitle, forKey: .caseTitle)
        try container.encode(caseManagerId, forKey: .caseManagerId)
    }
}

/// Finds what other organisations referred to the user's; nothing else is within its sight.
public protocol ReceivedReferralStore {
    /// The oldest that waits first.
    func all(limit: Int) throws -> [ReferralRecord]
    func find(_ id: Referral.ID) throws -> ReferralRecord?
    /// Refuses with `ReferralRefusal.answeredMeanwhile` where the kept revision is not `expected`.
    func save(_ referral: Referral, expected: Revision) throws
}
