import Kernel

/// Settles before an import which column is which, and who becomes responsible.
public struct ChooseColumns: Action {
    public static let permission = Permission.importCases

    public let listImport: CaseListImport.ID
    public let choices: String
    public let assignment: CaseListImport.Assignment

    public init(listImport: CaseListImport.ID, choices: String, assignment: CaseListImport.Assignment) {
        self.listImport = listImport
        self.choices = choices
        self.assignment = assignment
    }

    public var subject: Subject { Subject("caseListImport", listImport) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseListImport
    {
        var found = try stores.caseListImports.require(listImport)
        guard !found.isFinished else { throw CaseListImportRefusal.finished }
        found.choices = choices
        found.beginAnew()
        found.assignment = assignment
        try stores.caseListImports.save(found)
        return found
    }
}
