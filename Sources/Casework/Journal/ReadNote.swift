import Kernel

/// One note of a case with what was appended to it.
public struct ReadNote: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let note: Note.ID

    public init(caseFile: CaseFile.ID, note: Note.ID) {
        self.caseFile = caseFile
        self.note = note
    }

    public var subject: Subject { Subject("note", note) }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> CaseNote
    {
        let file = try stores.caseFiles.require(caseFile)
        guard let note = try stores.notes.find(note, in: caseFile) else { throw NoteRefusal.notFound }
        let corrections = try stores.notes.corrections(of: [note.id], in: caseFile)
        let shown = [note.id] + corrections.map(\.note.id)
        return CaseNote(
            caseFile: file,
            note: note,
            corrections: corrections,
            contacts: try NoteContacts(of: shown, in: caseFile, from: stores),
            profile: stores.profile.journal,
            ownBlocks: try stores.textBlocks.all(of: user.id)
        )
    }
}

/// A note with the case it belongs to.
public struct CaseNote: Sendable {
    public let caseFile: CaseFile
    public let note: Note
    /// Oldest first.
    public let corrections: [WrittenNote]
    public let contacts: NoteContacts
    public let profile: JournalProfile
    public let ownBlocks: [TextBlock]

    /// The note and its corrections that have protected texts.
    public var protectedNotes: [Note] {
        ([note] + corrections.map(\.note)).filter { contacts.protectedNotes.contains($0.id) }
    }
}
