import Kernel

/// One request with everything that was found out about it.
public struct ReadRequest: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let request: CaseRequest.ID

    public init(_ request: CaseRequest.ID) {
        self.request = request
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> RequestRecord {
        RequestRecord(
            request: try stores.requests.require(request),
            clarification: try stores.requests.clarification(of: request),
            names: try stores.requests.names(around: request),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on a request shows.
public struct RequestRecord: Sendable {
    public let request: CaseRequest
    public let clarification: Clarification
    public let names: RequestNames
    public let profile: CaseworkProfile
    public let today: Day

    /// The target group held against what is known, on the day of the decision or today.
    public var findings: [TargetGroupFinding] {
        profile.intake.targetGroup.findings(
            about: request.details,
            clarification,
            agencies: profile.intake.parallelAgencies.map(\.code),
            on: request.decision?.day ?? today
        )
    }
}
