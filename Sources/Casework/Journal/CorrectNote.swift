import Kernel

/// Appends a correction to a note; the note itself stays as it was.
public struct CorrectNote: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let note: Note.ID
    public let details: NoteDetails

    public init(caseFile: CaseFile.ID, note: Note.ID, details: NoteDetails) {
        self.caseFile = caseFile
        self.note = note
        self.details = details
    }

    public var subject: Subject { Subject("note", note) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Note {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard details.happenedOn <= moment.day else { throw NoteRefusal.inTheFuture }
        guard let corrected = try stores.notes.find(note, in: caseFile) else { throw NoteRefusal.notFound }
        let note = Note(details, in: caseFile, by: user, at: moment.instant, correcting: corrected)
        try stores.notes.add(note, saying: details, in: stores)
        return note
    }
}
