import Kernel

/// The documents and letters of a case; special ones without what they are about.
public struct ReadDocuments: Query {
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
    ) throws -> CaseDocuments {
        CaseDocuments(
            caseFile: try stores.caseFiles.require(caseFile),
            documents: try stores.documents.all(in: caseFile),
            drafts: try stores.letters.drafts(in: caseFile),
            persons: try stores.persons.all(in: caseFile),
            profile: stores.profile
        )
    }
}

/// What the page on documents shows.
public struct CaseDocuments: Sendable {
    public let caseFile: CaseFile
    public let documents: [ListedDocument]
    public let drafts: [Letter]
    public let persons: [Person]
    public let profile: CaseworkProfile
}
