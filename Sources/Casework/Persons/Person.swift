import Kernel

/// Someone in the household whom the case is about (Person).
///
/// A name may be in any script and need not have two parts; a birthday may be known only in part.
public struct Person: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Person>
    public let caseFileId: CaseFile.ID
    public private(set) var details: PersonDetails
    public let position: Int
    public private(set) var revision: Revision

    public init(_ details: PersonDetails, in caseFile: CaseFile.ID, position: Int) {
        id = .new()
        caseFileId = caseFile
        self.details = details
        self.position = position
        revision = .first
    }

    public mutating func change(to details: PersonDetails) {
        self.details = details
        revision = revision.next
    }

    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, position, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<Person>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        position = try container.decode(Int.self, forKey: .position)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try PersonDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(position, forKey: .position)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}

/// What is known of a person and may be corrected.
public struct PersonDetails: Codable, Equatable, Sendable {
    public let familyName: String
    public let givenName: String
    /// The name as the person writes it, in its own script; empty where it is the same.
    public let originalName: String
    public let birth: UncertainDay
    public let sex: Sex
    /// Key of the Destatis nationality list, or the text as it was handed over.
    public let nationality: String
    public let entry: UncertainDay
    /// ISO 639 codes, separated by commas, the preferred one first.
    public let languages: String
    public let relation: Relation

    public init(
        familyName: String,
        givenName: String,
        originalName: String = "",
        birth: UncertainDay = .unknown,
        sex: Sex = .unknown,
        nationality: String = "",
        entry: UncertainDay = .unknown,
        languages: String = "",
        relation: Relation = .other
    ) throws(PersonRefusal) {
        self.familyName = familyName.trimmedWhitespace
        self.givenName = givenName.trimmedWhitespace
        self.originalName = originalName.trimmedWhitespace
        self.birth = birth
        self.sex = sex
        self.nationality = nationality
        self.entry = entry
        self.languages = languages
        self.relation = relation
        try check()
    }

    public var fullName: String {
        [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Every form of the name, one after another.
    public var names: String { [givenName, familyName, originalName].joined(separator: " ") }

    /// The Latin form, or the original where there is no other.
    public var displayName: String { fullName.isEmpty ? originalName : fullName }

    private func check() throws(PersonRefusal) {
        guard !displayName.isEmpty else { throw .nameMissing }
        guard [familyName, givenName, originalName].allSatisfy({ $0.count <= 200 }) else {
            throw .nameTooLong
        }
        if let born = birth.earliest, let entered = entry.latest, entered < born { throw .entryBeforeBirth }
    }
}

/// The sex entry as in XPersonenstand, or not known.
public enum Sex: String, Codable, CaseIterable, Sendable {
    case female = "w"
    case male = "m"
    case diverse = "d"
    case unknown = "x"
}

/// What a person is to the one through whom the case began.
public enum Relation: String, Codable, CaseIterable, Sendable {
    case reference, partner, child, parent, sibling, other
}
