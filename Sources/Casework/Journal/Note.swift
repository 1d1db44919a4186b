import Kernel

/// An entry in the journal of a case: written once, corrected only by another (Vermerk).
public struct Note: Identifiable, Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case conversation, phone, letter, visit, authorities, `internal`
    }

    public let id: Identifier<Note>
    public let caseFileId: CaseFile.ID
    public let authorId: User.ID
    public let writtenAt: Instant
    public let happenedOn: Day
    public let happenedAt: TimeOfDay?
    public let minutes: Int?
    public let kind: Kind
    public let text: String
    /// The note this one corrects; a correction of a correction still belongs to the first note.
    public let correctsId: Note.ID?

    public init(
        _ details: NoteDetails,
        in caseFile: CaseFile.ID,
        by user: User,
        at instant: Instant,
        correcting corrected: Note? = nil
    ) {
        id = .new()
        caseFileId = caseFile
        authorId = user.id
        writtenAt = instant
        happenedOn = details.happenedOn
        happenedAt = details.contact.time
        minutes = details.contact.minutes
        kind = details.kind
        text = details.text
        correctsId = corrected.map { $0.correctsId ?? $0.id }
    }
}

/// What a note says.
public struct NoteDetails: Equatable, Sendable {
    public let happenedOn: Day
    public let kind: Note.Kind
    public let text: String
    public let contact: ContactFacts
    /// Kept sealed and apart from the text.
    public let protected: [ProtectedText]

    public init(
        happenedOn: Day,
        kind: Note.Kind,
        text: String,
        contact: ContactFacts = .none,
        protected: [ProtectedText] = []
    ) throws(NoteRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .textMissing }
        guard text.count <= 20_000 else { throw .textTooLong }
        self.happenedOn = happenedOn
        self.kind = kind
        self.text = text
        self.contact = contact
        self.protected = protected
    }
}
