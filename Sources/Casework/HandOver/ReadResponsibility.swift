import Kernel

/// Who is and was responsible for a case, and who else opened it (Zuständigkeit und Zugriffe).
public struct ReadResponsibility: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseResponsibility {
        let file = try stores.caseFiles.require(caseFile)
        let accesses = try stores.caseAccesses.of(caseFile)
        return CaseResponsibility(
            caseFile: file,
            history: try stores.handOvers.history(of: caseFile),
            deputyships: try stores.staff.deputyships(from: moment.day).filter {
                $0.forUser == file.caseManagerId
            },
            accesses: try accesses.map { opened in
                (opened, try stores.caseAccesses.reads(under: opened.access))
            },
            profile: stores.profile,
            now: moment
        )
    }
}

/// What the page about responsibility for a case shows.
public struct CaseResponsibility: Sendable {
    public let caseFile: CaseFile
    /// The first change first.
    public let history: [PastResponsibility]
    public let deputyships: [Deputyship]
    public let accesses: [(opened: OpenedCase, reads: [PageRead])]
    public let profile: CaseworkProfile
    public let now: Moment
}
