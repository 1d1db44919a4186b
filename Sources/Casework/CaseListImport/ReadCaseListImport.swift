import Kernel

/// A list on its way, with its content as long as it is not imported.
public struct ReadCaseListImport: Query {
    public static let permission = Permission.importCases
    public static let readsPersonalData = true

    public let listImport: CaseListImport.ID
    public let withContent: Bool

    public init(_ listImport: CaseListImport.ID, withContent: Bool = true) {
        self.listImport = listImport
        self.withContent = withContent
    }

    public var subject: Subject { Subject("caseListImport", listImport) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> KeptCaseList {
        let found = try stores.caseListImports.require(listImport)
        let content = withContent ? try stores.caseListImports.content(of: listImport) : []
        return KeptCaseList(listImport: found, content: content)
    }
}

/// A list on its way and the bytes it was read from.
public struct KeptCaseList: Sendable {
    public let listImport: CaseListImport
    public let content: [UInt8]
}
