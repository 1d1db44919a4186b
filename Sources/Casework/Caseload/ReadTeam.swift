import Kernel

/// How the cases are spread over the case managers: names of staff, and figures without any client (Team).
public struct ReadTeam: Query {
    public static let permission = Permission.organiseStaff
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("staff") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Team {
        let workloads = try stores.staff.workloads()
        let staff = Set(workloads.map(\.id))
        return Team(
            workloads: workloads,
            deputyships: try stores.staff.deputyships(from: moment.day).filter {
                staff.contains($0.forUser)
            },
            target: stores.profile.caseload,
            today: moment.day
        )
    }
}

/// What the page of the team shows.
public struct Team: Sendable {
    public let workloads: [Workload]
    public let deputyships: [Deputyship]
    public let target: CaseloadTarget
    public let today: Day
}

/// One case manager in figures, and who could stand in or take over.
public struct ReadTeamMember: Query {
    public static let permission = Permission.organiseStaff
    public static let readsPersonalData = false

    public let caseManager: User.ID

    public init(_ caseManager: User.ID) {
        self.caseManager = caseManager
    }

    public var subject: Subject { Subject("account", caseManager) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> TeamMember {
        let all = try stores.staff.workloads()
        let workload = try all.require(caseManager)
        return TeamMember(
            workload: workload,
            deputies: try stores.staff.colleagues(at: workload.organisation).filter { $0.id != caseManager },
            colleagues: all.colleagues(of: caseManager, at: workload.organisation),
            target: stores.profile.caseload
        )
    }
}

/// What the page of one member of the team shows.
public struct TeamMember: Sendable {
    public let workload: Workload
    public let deputies: [Colleague]
    public let colleagues: [Workload]
    public let target: CaseloadTarget
}
