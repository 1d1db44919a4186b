import Kernel

/// Takes up the work on a closed case again; the closing stays in the file.
public struct ReopenCase: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let reason: String
    public let day: Day
    public let expected: Revision

    public init(caseFile: CaseFile.ID, reason: String, day: Day, expected: Revision) {
        self.caseFile = caseFile
        self.reason = reason
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var file = try stores.caseFiles.require(caseFile)
        let origin = file.phase
        guard day <= moment.day else { throw ClosingRefusal.inTheFuture }
        let reopening = try Reopening(on: day, reason: reason, by: user)
        try file.reopen(on: day)
        try stores.caseFiles.save(file, expected: expected)
        if file.phase != origin {
            let move = PhaseMove(of: caseFile, from: origin, to: file.phase, on: day, by: user)
            try stores.caseFiles.add(move)
        }
        if var closing = try stores.closings.all(in: caseFile).first?.closing {
            closing.end(with: reopening)
            try stores.closings.save(closing)
        }
        return file
    }
}
