import Kernel

/// The links of a household's records to others within sight.
public struct ReadPersonLinks: Query {
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
    ) throws -> [LinkedRecord] {
        _ = try stores.caseFiles.require(caseFile)
        return try stores.doubles.links(in: caseFile)
    }
}
