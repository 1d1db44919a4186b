import AgencyNetwork
import Kernel

/// What was noticed about the system in some case, without anything that leads back to it (Strukturbefund).
///
/// Its identifier is drawn at random and tells no time; a test holds that nothing of a case is kept beside it.
public struct StructuralFinding: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<StructuralFinding>
    public let facts: FindingFacts
    /// A month or a quarter: `2026-11`, `2026-Q4`.
    public let period: String
    public let text: String
    /// The theme it was condensed into.
    public internal(set) var themeId: Theme.ID?
    public private(set) var revision: Revision

    mutating func move(to theme: Theme.ID?) {
        themeId = theme
        revision = revision.next
    }

    private enum CodingKeys: CodingKey { case id, period, text, themeId, revision }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<StructuralFinding>.self, forKey: .id)
        period = try container.decode(String.self, forKey: .period)
        text = try container.decode(String.self, forKey: .text)
        themeId = try container.decodeIfPresent(Theme.ID.self, forKey: .themeId)
        revision = try container.decode(Revision.self, forKey: .revision)
        facts = try FindingFacts(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(period, forKey: .period)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(themeId, forKey: .themeId)
        try container.encode(revision, forKey: .revision)
        try facts.encode(to: encoder)
    }

    public init(_ facts: FindingFacts, period: String, text: String, id: Identifier<StructuralFinding>) {
        self.id = id
        self.facts = facts
        self.period = period
        self.text = text
        themeId = nil
        revision = .first
    }
}

/// The codes of a finding: what, in which field of life, at which change of law, at which agency (Merkmale).
public struct FindingFacts: Codable, Hashable, Sendable {
    public let kind: String
    public let lifeDomain: String
    public let originSphere: String?
    public let targetSphere: String?
    public let agencyKind: String?
    public let organisationId: Agency.ID?

    /// Code of the profile for what went well.
    public static let goodPractice = "goodPractice"

    public init(
        kind: String,
        lifeDomain: String,
        spheres: (from: String?, to: String?) = (nil, nil),
        agency: (kind: String?, id: Agency.ID?) = (nil, nil)
    ) {
        self.kind = kind
        self.lifeDomain = lifeDomain
        originSphere = spheres.from
        targetSphere = spheres.to
        agencyKind = agency.kind
        organisationId = agency.id
    }
}
