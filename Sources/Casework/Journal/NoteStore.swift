import Kernel

/// Keeps the journals of the cases within sight; notes are only ever added.
public protocol NoteStore {
    func find(_ id: Note.ID, in caseFile: CaseFile.ID) throws -> Note?
    /// Without corrections, newest first, from after `cursor` where that is given.
    func page(
        of caseFile: CaseFile.ID,
        matching filter: JournalFilter,
        after cursor: NoteCursor?,
        limit: Int
    ) throws -> [WrittenNote]
    /// What was appended to these notes, oldest first.
    func corrections(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [WrittenNote]
    func participants(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [NoteParticipant]
    func topics(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [NoteTopic]
    /// Month by month, the latest first; a correction that names topics counts instead of what it corrects.
    func topicCounts(in caseFile: CaseFile.ID) throws -> [MonthlyTopicCount]
    func add(_ note: Note, _ contact: ContactFacts) throws
}

extension NoteStore {
    /// The latest notes, whatever they are about.
    public func page(of caseFile: CaseFile.ID, after cursor: NoteCursor?, limit: Int) throws -> [WrittenNote]
    {
        try page(of: caseFile, matching: JournalFilter(), after: cursor, limit: limit)
    }

    func add(_ note: Note, saying details: NoteDetails, in stores: any CaseworkStores) throws {
        try details.contact.check(in: note.caseFileId, of: stores)
        try add(note, details.contact)
        for text in details.protected where !text.text.isEmpty {
            try stores.protectedTexts.add(text, to: note)
        }
    }
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

/// Which notes of a journal are shown (Filter der Kontakte).
public struct JournalFilter: Equatable, Sendable {
    public let kind: Note.Kind?
    public let topic: TopicKey?
    public let person: Person.ID?

    public init(kind: Note.Kind? = nil, topic: TopicKey? = nil, person: Person.ID? = nil) {
        self.kind = kind
        self.topic = topic
        self.person = person
    }

    public var isEmpty: Bool { kind == nil && topic == nil && person == nil }
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
