import Kernel

/// A case found by its number, its name or its town.
public struct FoundCase: Codable, Equatable, Sendable {
    public let id: CaseFile.ID
    public let number: String
    /// Nothing where the household is protected.
    public let title: String?
    public let town: String?
    public let closedOn: Day?
}

/// A goal or a note found by its words, with the case in which it stands (Treffer).
public struct FoundText: Codable, Equatable, Sendable {
    public let recordId: String
    public let caseFileId: CaseFile.ID
    public let caseTitle: String
    public let caseNumber: String
    /// When it was written; of goals 0.
    public let writtenAt: Instant
    public let happenedOn: Day?
    /// Code of the note's kind or of the goal's life domain.
    public let kind: String
    public let text: String
    public let authorName: String?
    public let isCorrection: Bool
}

/// A person found by a name, with the case in which they are.
public struct FoundPerson: Codable, Equatable, Sendable {
    public let person: Person
    public let caseTitle: String
    public let caseNumber: String

    public init(from decoder: any Decoder) throws {
        person = try Person(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        caseTitle = try container.decode(String.self, forKey: .caseTitle)
        caseNumber = try container.decode(String.self, forKey: .caseNumber)
    }
}
