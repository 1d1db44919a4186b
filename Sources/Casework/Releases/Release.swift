import Kernel

/// What the person lets one agency know, for one purpose and for a time (Freigabe, Schweigepflichtentbindung).
///
/// A given release is never edited: a later one replaces it, a withdrawal ends it, and the proof of both stays.
public struct Release: Identifiable, Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The agency may read in Lotse and be told.
        case release
        /// The agency may be told, and may tell: frees from the duty of secrecy (§ 203 StGB).
        case waiver
    }

    public enum Direction: String, Codable, CaseIterable, Sendable {
        case toRecipient, fromRecipient, mutual

        /// The recipient may learn something.
        public var tells: Bool { self != .fromRecipient }
        /// The recipient may say something to the case manager.
        public var asks: Bool { self != .toRecipient }
    }

    public let id: Identifier<Release>
    public let caseFileId: CaseFile.ID
    public let details: ReleaseDetails
    public let textVersion: Int
    /// The release in whose place this one stands from its first day on.
    public let supersedesId: Release.ID?
    public let recordedBy: User.ID
    public let recordedAt: Instant
    public private(set) var withdrawnOn: Day?
    public private(set) var withdrawnAt: Instant?
    public private(set) var revision: Revision

    public init(_ details: ReleaseDetails, _ place: Place, by user: User, at moment: Moment) {
        id = .new()
        caseFileId = place.caseFile
        self.details = details
        textVersion = place.textVersion
        supersedesId = place.supersedes
        recordedBy = user.id
        recordedAt = moment.instant
        withdrawnOn = nil
        withdrawnAt = nil
        revision = .first
    }

    /// In which case a release stands, with which text, and in the place of which other.
    public struct Place: Equatable, Sendable {
        public let caseFile: CaseFile.ID
        public let textVersion: Int
        public let supersedes: Release.ID?

        public init(in caseFile: CaseFile.ID, textVersion: Int, superseding release: Release.ID? = nil) {
            self.caseFile = caseFile
            self.textVersion = textVersion
            supersedes = release
        }
    }

    /// Holds on its first and its last day, but on the day of a withdrawal no longer.
    public func isValid(on day: Day) -> Bool {
        details.period.contains(day) && (withdrawnOn.map { day < $0 } ?? true)
    }

    public mutating func withdraw(on day: Day, at moment: Moment) throws(ReleaseRefusal) {
        guard withdrawnOn == nil else { throw .alreadyWithdrawn }
        guard day <= moment.day else { throw .inTheFuture }
        guard day >= details.given.givenOn else { throw .withdrawnBeforeGiven }
        withdrawnOn = day
        withdrawnAt = moment.instant
        revision = revision.next
    }

    /// As it stood at an instant that has passed; `nil` where nobody had recorded it yet.
    func asKnown(at instant: Instant) -> Release? {
        guard recordedAt <= instant else { return nil }
        var release = self
        if let withdrawnAt, instant < withdrawnAt {
            release.withdrawnOn = nil
            release.withdrawnAt = nil
        }
        return release
    }
}

extension Release {
    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, textVersion, supersedesId, recordedBy, recordedAt
        case withdrawnOn, withdrawnAt, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<Release>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        textVersion = try container.decode(Int.self, forKey: .textVersion)
        supersedesId = try container.decodeIfPresent(Identifier<Release>.self, forKey: .supersedesId)
        recordedBy = try container.decode(User.ID.self, forKey: .recordedBy)
        recordedAt = try container.decode(Instant.self, forKey: .recordedAt)
        withdrawnOn = try container.decodeIfPresent(Day.self, forKey: .withdrawnOn)
        withdrawnAt = try container.decodeIfPresent(Instant.self, forKey: .withdrawnAt)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try ReleaseDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(textVersion, forKey: .textVersion)
        try container.encodeIfPresent(supersedesId, forKey: .supersedesId)
        try container.encode(recordedBy, forKey: .recordedBy)
        try container.encode(recordedAt, forKey: .recordedAt)
        try container.encodeIfPresent(withdrawnOn, forKey: .withdrawnOn)
        try container.encodeIfPresent(withdrawnAt, forKey: .withdrawnAt)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}
