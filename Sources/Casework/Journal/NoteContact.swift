import Kernel

/// Who took part in the contact of a note (Beteiligte am Vermerk).
public struct NoteParticipant: Codable, Equatable, Sendable {
    public let noteId: Note.ID
    public let participant: Participant

    public init(from decoder: any Decoder) throws {
        participant = try Participant(from: decoder)
        noteId = try decoder.container(keyedBy: CodingKeys.self).decode(Note.ID.self, forKey: .noteId)
    }
}

/// What the contact of a note was about (Thema des Vermerks).
public struct NoteTopic: Codable, Equatable, Sendable {
    public let noteId: Note.ID
    public let topic: ContactTopic

    public init(from decoder: any Decoder) throws {
        topic = try ContactTopic(from: decoder)
        noteId = try decoder.container(keyedBy: CodingKeys.self).decode(Note.ID.self, forKey: .noteId)
    }
}

/// What stands around the text of some notes: who took part, the topics, and which notes have protected texts.
public struct NoteContacts: Sendable {
    public let persons: [Person]
    public let participants: [NoteParticipant]
    public let topics: [NoteTopic]
    public let protectedNotes: Set<Note.ID>

    init(of notes: [Note.ID], in caseFile: CaseFile.ID, from stores: any CaseworkStores) throws {
        persons = try stores.persons.all(in: caseFile)
        participants = try stores.notes.participants(of: notes, in: caseFile)
        topics = try stores.notes.topics(of: notes, in: caseFile)
        protectedNotes = try stores.protectedTexts.protectedNotes(among: notes, in: caseFile)
    }

    public func participants(of note: Note) -> [Participant] {
        participants.filter { $0.noteId == note.id }.map(\.participant)
    }

    public func topics(of note: Note) -> [ContactTopic] {
        topics.filter { $0.noteId == note.id }.map(\.topic)
    }

    public func person(_ id: Person.ID?) -> Person? {
        persons.first { $0.id == id }
    }
}
