import Kernel

/// One saved state of a municipality's profile, with who saved it and when (Fassung des Profils).
public struct ProfileVersion: Identifiable, Codable, Equatable, Sendable {
    /// How a version came about.
    public enum Origin: String, Codable, CaseIterable, Sendable {
        case edited, imported, restored
    }

    public let id: Identifier<ProfileVersion>
    public let number: Int
    public let content: String
    public let origin: Origin
    public let authorId: User.ID
    public let authorName: String
    public let savedAt: Instant

    public init(_ number: Int, _ content: String, _ origin: Origin, by author: User, at instant: Instant) {
        id = .new()
        self.number = number
        self.content = content
        self.origin = origin
        authorId = author.id
        authorName = author.name
        savedAt = instant
    }
}

/// The profile in force: the text of the latest version, or of the shipped file where there is none.
public struct ProfileText: Equatable, Sendable {
    /// 0 stands for the shipped file.
    public let number: Int
    public let content: String

    public init(number: Int, content: String) {
        self.number = number
        self.content = content
    }

    public var revision: Revision { Revision(number) }
}
