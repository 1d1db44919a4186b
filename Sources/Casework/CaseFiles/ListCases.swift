import Kernel

/// One page of the cases within the user's sight.
public struct ListCases: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let filter: CaseFilter
    public let after: CaseFile.ID?
    public let limit: Int

    public init(filter: CaseFilter, after: CaseFile.ID? = nil, limit: Int = 25) {
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("caseFile") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseListPart {
        // One row more than asked for tells whether there is a next page, without a count.
        let found = try stores.caseFiles.page(filter, after: after, limit: limit + 1)
        return CaseListPart(
            entries: Array(found.prefix(limit)),
            hasMore: found.count > limit,
            profile: stores.profile
        )
    }
}

/// Some lines of the case list, and whether more follow.
public struct CaseListPart: Equatable, Sendable {
    public let entries: [CaseListEntry]
    public let hasMore: Bool
    public let profile: CaseworkProfile

    public var next: CaseFile.ID? { hasMore ? entries.last?.id : nil }
}
