import Kernel

/// A person or agency around the household, and how the tie is (Kontakt im Netzwerk).
public struct NetworkContact: Identifiable, Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case person, agency
    }

    /// How firm the tie is; the inner ring of the map first.
    public enum Tie: String, Codable, CaseIterable, Sendable {
        case strong, weak, strained, broken
    }

    public enum Effect: String, Codable, CaseIterable, Sendable {
        case supportive, both, burdening
    }

    public let id: Identifier<NetworkContact>
    public let caseFileId: CaseFile.ID
    public private(set) var details: NetworkContactDetails
    /// From this day on it no longer belongs to the map.
    public private(set) var endedOn: Day?
    public private(set) var revision: Revision

    public init(_ details: NetworkContactDetails, in caseFile: CaseFile.ID) {
        id = .new()
        caseFileId = caseFile
        self.details = details
        revision = .first
    }

    mutating func change(to details: NetworkContactDetails) {
        self.details = details
        revision = revision.next
    }

    mutating func end(on day: Day) {
        endedOn = day
        revision = revision.next
    }

    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, endedOn, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<NetworkContact>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        endedOn = try container.decodeIfPresent(Day.self, forKey: .endedOn)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try NetworkContactDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(endedOn, forKey: .endedOn)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}

/// What is known of a contact of the household (Angaben zum Kontakt).
public struct NetworkContactDetails: Codable, Equatable, Sendable {
    public let kind: NetworkContact.Kind
    public let name: String
    public let role: String
    public let tie: NetworkContact.Tie
    public let effect: NetworkContact.Effect
    public let remark: String

    public init(
        kind: NetworkContact.Kind,
        name: String,
        role: String,
        tie: NetworkContact.Tie,
        effect: NetworkContact.Effect,
        remark: String = ""
    )
        throws(SocialNetworkRefusal)
    {
        self.kind = kind
        self.name = name.trimmedWhitespace
        self.role = role.trimmedWhitespace
        self.tie = tie
        self.effect = effect
        self.remark = remark.trimmedWhitespace
        guard !self.name.isEmpty else { throw .nameMissing }
        guard self.name.count <= 200, self.role.count <= 200, self.remark.count <= 1000 else {
            throw .textTooLong
        }
    }
}
