import Kernel

/// Moves a case to another phase when the gates of the municipality's profile are met.
public struct MoveCaseToPhase: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let target: Phase
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, target: Phase, day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.target = target
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var file = try stores.caseFiles.require(caseFile)
        let origin = file.phase
        guard day <= moment.day else { throw PhaseRefusal.inTheFuture }
        try file.move(to: target, on: day)
        let facts = try stores.caseFiles.gateFacts(of: caseFile, on: day)
        if let gate = stores.profile.closedGate(to: target, given: facts) {
            throw PhaseRefusal.gateClosed(gate, to: target)
        }
        try stores.caseFiles.save(file, expected: expected)
        try stores.caseFiles.add(PhaseMove(of: caseFile, from: origin, to: target, on: day, by: user))
        return file
    }
}
