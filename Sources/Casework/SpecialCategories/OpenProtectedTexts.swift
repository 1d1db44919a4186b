import Kernel

/// Opens the protected texts of one note; every opening is an entry of its own in the audit log.
public struct OpenProtectedTexts: Query {
    public static let permission = Permission.openProtectedTexts
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let note: Note.ID

    public init(caseFile: CaseFile.ID, note: Note.ID) {
        self.caseFile = caseFile
        self.note = note
    }

    public var subject: Subject { Subject("note", note) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [ProtectedText] {
        _ = try stores.caseFiles.require(caseFile)
        guard let note = try stores.notes.find(note, in: caseFile) else { throw NoteRefusal.notFound }
        return try stores.protectedTexts.open(note)
    }
}
