import Kernel

/// One note of a case, to be corrected.
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
        return CaseNote(caseFile: file, note: note)
    }
}

/// A note with the case it belongs to.
public struct CaseNote: Sendable {
    public let caseFile: CaseFile
    public let note: Note
}
