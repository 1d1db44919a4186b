import Kernel

/// Keeps a list that was brought, so that it can be looked at before it is imported.
public struct KeepCaseList: Action {
    public static let permission = Permission.importCases

    public let profile: String
    public let rows: Int
    public let content: [UInt8]

    public init(profile: String, rows: Int, content: [UInt8]) {
        self.profile = profile
        self.rows = rows
        self.content = content
    }

    public var subject: Subject { .all("caseListImport") }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseListImport
    {
        let listImport = CaseListImport(profile: profile, rows: rows, by: user, at: moment)
        try stores.caseListImports.add(listImport, content: content)
        return listImport
    }
}
