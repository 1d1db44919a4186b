import Kernel

/// Ends an import and empties the kept file; the rows it was made of stay with their persons.
public struct FinishCaseList: Action {
    public static let permission = Permission.importCases

    public let listImport: CaseListImport.ID

    public init(_ listImport: CaseListImport.ID) {
        self.listImport = listImport
    }

    public var subject: Subject { Subject("caseListImport", listImport) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseListImport
    {
        var found = try stores.caseListImports.require(listImport)
        found.finishedAt = found.finishedAt ?? moment.instant
        try stores.caseListImports.save(found)
        try stores.caseListImports.forgetContent(of: listImport)
        return found
    }
}
