import Kernel

/// The overview of one case: household, timelines, and what comes next.
public struct ReadCase: Query {
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
    ) throws -> CaseOverview {
        let file = try stores.caseFiles.require(caseFile)
        let notes = try stores.notes.page(of: caseFile, after: nil, limit: 3)
        return CaseOverview(
            caseFile: file,
            persons: try stores.persons.all(in: caseFile),
            links: try stores.doubles.links(in: caseFile).filter { !$0.link.isUndone },
            statuses: try stores.legalSpheres.statuses(in: caseFile),
            coverage: try stores.legalSpheres.coverage(in: caseFile),
            followUps: try stores.followUps.all(in: caseFile).filter { $0.doneOn == nil },
            notes: notes,
            corrections: try stores.notes.corrections(of: notes.map(\.note.id), in: caseFile),
            request: try stores.requests.origin(of: caseFile),
            facts: try stores.caseFiles.gateFacts(of: caseFile, on: moment.day),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the first page of a case shows.
public struct CaseOverview: Sendable {
    public let caseFile: CaseFile
    public let persons: [Person]
    /// Records of the same persons in other cases within sight.
    public let links: [LinkedRecord]
    public let statuses: [ResidenceStatus]
    public let coverage: [CoveragePeriod]
    public let followUps: [FollowUp]
    public let notes: [WrittenNote]
    /// Of the notes shown, oldest first.
    public let corrections: [WrittenNote]
    /// The request from which the case came.
    public let request: CaseRequest.ID?
    public let facts: GateFacts
    public let profile: CaseworkProfile
    public let today: Day

    /// The gates to the phase that comes next, each with whether it is met.
    public var gatesAhead: [(gate: Gate, isMet: Bool)] {
        guard let next = caseFile.phase.following else { return [] }
        return profile.gates(to: next).map { ($0, $0.isMet(by: facts)) }
    }
}
