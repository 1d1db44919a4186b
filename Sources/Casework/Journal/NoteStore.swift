import Kernel

/// Keeps the journals of the cases within sight; notes are only ever added.
public protocol NoteStore {
    func find(_ id: Note.ID, in caseFile: CaseFile.ID) throws -> Note?
    /// Without corrections, newest first, from after `cursor` where that is given.
    func page(of caseFile: CaseFile.ID, after cursor: NoteCursor?, limit: Int) throws -> [WrittenNote]
    /// What was appended to these notes, oldest first.
    func corrections(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [WrittenNote]
    func add(_ note: Note) throws
}

/// The place in a journal after which the next page begins.
public struct NoteCursor: Equatable, Sendable {
    public let writtenAt: Instant
    public let id: Note.ID

    public init(writtenAt: Instant, id: Note.ID) {
        self.writtenAt = writtenAt
        self.id = id
    }
}

/// A note with the name of who wrote it.
public struct WrittenNote: Codable, Equatable, Sendable {
    public let note: Note
    public let authorName: String

    public init(from decoder: any Decoder) throws {
        note = try Note(from: decoder)
        authorName = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .authorName)
    }
}
