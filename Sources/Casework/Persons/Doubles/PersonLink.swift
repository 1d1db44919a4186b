import Kernel

/// Two records that mean one person: linked with a reason, never merged, and the link can be undone (Verknüpfung).
public struct PersonLink: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<PersonLink>
    /// The smaller identifier of the two, so that a pair is linked once only.
    public let firstId: Person.ID
    public let secondId: Person.ID
    public let reason: String
    public let linkedBy: User.ID
    public let linkedAt: Instant
    public private(set) var undoneBy: User.ID?
    public private(set) var undoneAt: Instant?
    public private(set) var undoneReason: String?

    public var isUndone: Bool { undoneAt != nil }

    init(_ one: Person.ID, _ other: Person.ID, because reason: LinkReason, by user: User, at instant: Instant)
    {
        id = .new()
        firstId = one.text < other.text ? one : other
        secondId = one.text < other.text ? other : one
        self.reason = reason.text
        linkedBy = user.id
        linkedAt = instant
    }

    mutating func undo(because reason: LinkReason, by user: User, at instant: Instant) throws(LinkRefusal) {
        guard !isUndone else { throw .alreadyUndone }
        undoneBy = user.id
        undoneAt = instant
        undoneReason = reason.text
    }

    /// The record on the other side.
    public func other(than person: Person.ID) -> Person.ID { person == firstId ? secondId : firstId }
}

/// Why two records are linked, or no longer, in the words of who did it.
public struct LinkReason: Equatable, Sendable {
    public let text: String

    public init(_ text: String) throws(LinkRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .reasonMissing }
        guard text.count <= 500 else { throw .reasonTooLong }
        self.text = text
    }
}

/// A link with the record on the other side, as far as that is within sight.
public struct LinkedRecord: Codable, Equatable, Sendable {
    public let link: PersonLink
    /// The record in whose case one looks.
    public let personId: Person.ID
    public let otherId: Person.ID
    /// Nothing where the household is protected; the title likewise.
    public let otherName: String?
    public let otherCaseFileId: CaseFile.ID
    public let otherCaseTitle: String?
    public let otherCaseNumber: String
    public let linkedByName: String

    public init(from decoder: any Decoder) throws {
        link = try PersonLink(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        personId = try container.decode(Person.ID.self, forKey: .personId)
        otherId = try container.decode(Person.ID.self, forKey: .otherId)
        let names = try [CodingKeys.otherGivenName, .otherFamilyName, .otherOriginalName].map {
            try container.decodeIfPresent(String.self, forKey: $0) ?? ""
        }
        let latin = names.prefix(2).filter { !$0.isEmpty }.joined(separator: " ")
        otherName = [latin, names[2]].first { !$0.isEmpty }
        otherCaseFileId = try container.decode(CaseFile.ID.self, forKey: .otherCaseFileId)
        otherCaseTitle = try container.decodeIfPresent(String.self, forKey: .otherCaseTitle)
        otherCaseNumber = try container.decode(String.self, forKey: .otherCaseNumber)
        linkedByName = try container.decode(String.self, forKey: .linkedByName)
    }

    public func encode(to encoder: any Encoder) throws { try link.encode(to: encoder) }

    private enum CodingKeys: String, CodingKey {
        case personId, otherId, otherGivenName, otherFamilyName, otherOriginalName
        case otherCaseFileId, otherCaseTitle, otherCaseNumber, linkedByName
    }
}
