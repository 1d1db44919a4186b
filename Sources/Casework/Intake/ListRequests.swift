import Kernel

/// One page of the requests within the user's sight, the oldest first.
public struct ListRequests: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let filter: RequestFilter
    public let after: CaseRequest.ID?
    public let limit: Int

    public init(filter: RequestFilter = RequestFilter(), after: CaseRequest.ID? = nil, limit: Int = 25) {
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("caseRequest") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> RequestListPart {
        let found = try stores.requests.page(filter, after: after, limit: limit + 1)
        return RequestListPart(
            entries: Array(found.prefix(limit)),
            hasMore: found.count > limit,
            offices: try stores.requests.offices(),
            intake: stores.profile.intake,
            today: moment.day
        )
    }
}

/// Some lines of the waiting list, and whether more follow.
public struct RequestListPart: Sendable {
    public let entries: [RequestListEntry]
    public let hasMore: Bool
    public let offices: [RequestOffice]
    public let intake: IntakeProfile
    public let today: Day

    public var next: CaseRequest.ID? { hasMore ? entries.last?.id : nil }
}
