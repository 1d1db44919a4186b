import Kernel

/// One page of the journal of a case, the latest note first.
public struct ReadJournal: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let after: NoteCursor?
    public let limit: Int

    public init(_ caseFile: CaseFile.ID, after: NoteCursor? = nil, limit: Int = 20) {
        self.caseFile = caseFile
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
        let found = try stores.notes.page(of: caseFile, after: after, limit: limit + 1)
        let notes = Array(found.prefix(limit))
        let next = found.count > limit ? notes.last?.note : nil
        return CaseJournal(
            caseFile: file,
            notes: notes,
            corrections: try stores.notes.corrections(of: notes.map(\.note.id), in: caseFile),
            next: next.map { NoteCursor(writtenAt: $0.writtenAt, id: $0.id) },
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
    public let next: NoteCursor?
    public let today: Day

    public func corrections(of note: Note) -> [WrittenNote] {
        corrections.filter { $0.note.correctsId == note.id }
    }
}
