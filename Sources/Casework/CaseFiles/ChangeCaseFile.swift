import Kernel

/// Corrects how a household is called and where it lives.
public struct ChangeCaseFile: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let opening: CaseOpening
    public let expected: Revision

    public init(caseFile: CaseFile.ID, opening: CaseOpening, expected: Revision) {
        self.caseFile = caseFile
        self.opening = opening
        self.expected = expected
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var file = try stores.caseFiles.requireOpen(caseFile)
        file.rename(opening)
        try stores.caseFiles.save(file, expected: expected)
        return file
    }
}
