import Kernel

/// Ends the work on a case, with the reason.
public struct CloseCase: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let reason: ClosingReason
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, reason: ClosingReason, day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.reason = reason
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var file = try stores.caseFiles.require(caseFile)
        guard day <= moment.day else { throw PhaseRefusal.inTheFuture }
        guard stores.profile.closingReasons.contains(where: { $0.code == reason.rawValue }) else {
            throw PhaseRefusal.unknownReason
        }
        try file.close(reason, on: day)
        try stores.caseFiles.save(file, expected: expected)
        return file
    }
}
