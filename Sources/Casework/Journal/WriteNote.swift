import Kernel

/// Writes a note into the journal of a case; it is never changed afterwards.
public struct WriteNote: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: NoteDetails

    public init(caseFile: CaseFile.ID, details: NoteDetails) {
        self.caseFile = caseFile
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Note {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard details.happenedOn <= moment.day else { throw NoteRefusal.inTheFuture }
        let note = Note(details, in: caseFile, by: user, at: moment.instant)
        try stores.notes.add(note, saying: details, in: stores)
        return note
    }
}
