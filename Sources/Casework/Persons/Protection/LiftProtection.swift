import Kernel

/// Ends the protection of a person; the mark stays as proof (Schutz aufheben).
public struct LiftProtection: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let mark: ProtectionMark.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, mark: ProtectionMark.ID, expected: Revision) {
        self.caseFile = caseFile
        self.mark = mark
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ProtectionMark
    {
        _ = try stores.caseFiles.require(caseFile)
        guard var found = try stores.protections.marks(in: caseFile).first(where: { $0.id == mark }) else {
            throw ProtectionRefusal.notFound
        }
        try found.lift(by: user.id, on: moment.day)
        try stores.protections.save(found, expected: expected)
        return found
    }
}
