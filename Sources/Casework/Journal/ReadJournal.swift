import Kernel

/// One part of a case's journal, the latest note first.
public struct ReadJournal: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let filter: JournalFilter
    public let after: NoteCursor?
    public let limit: Int

    public init(
        _ caseFile: CaseFile.ID,
        matching filter: JournalFilter = JournalFilter(),
        after: NoteCursor? = nil,
        limit: Int = 20
    ) {
        self.caseFile = caseFile
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseJournal {
        let file = try stores.caseFiles.require(caseFile)
        let found = try stores.notes.page(of: caseFile, matching: filter, after: after, limit: limit + 1)
        let notes = Array(found.prefix(limit))
        let next = found.count > limit ? notes.last?.note : nil
        let corrections = try stores.notes.corrections(of: notes.map(\.note.id), in: caseFile)
        let shown = (notes + corrections).map(\.note.id)
        return CaseJournal(
            caseFile: file,
            notes: notes,
            corrections: corrections,
            contacts: try NoteContacts(of: shown, in: caseFile, from: stores),
            next: next.map { NoteCursor(writtenAt: $0.writtenAt, id: $0.id) },
            profile: stores.profile.journal,
            ownBlocks: try stores.textBlocks.all(of: user.id),
            today: moment.day
        )
    }
}

/// What the journal page shows.
public struct CaseJournal: Sendable {
    public let caseFile: CaseFile
    public let notes: [WrittenNote]
    /// Of the notes shown, oldest first.
    public let corrections: [WrittenNote]
    public let contacts: NoteContacts
    public let next: NoteCursor?
    public let profile: JournalProfile
    public let ownBlocks: [TextBlock]
    public let today: Day

    public func corrections(of note: Note) -> [WrittenNote] {
        corrections.filter { $0.note.correctsId == note.id }
    }
}
