import Kernel

/// What is overdue in steering or due within a quarter, the earliest first (Fristen der Steuerung).
///
/// Deadlines of grants only for those who keep them.
public struct ReadSteeringDeadlines: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    /// Reports to the authority that grants the money are prepared within a quarter.
    public static let horizonDays = 92

    public init() {}

    public var subject: Subject { .all("steeringDeadline") }

    public func answer(
        from stores: any SteeringStores & FundingStores,
        for user: User,
        at moment: Moment
    ) throws -> [SteeringDeadline] {
        let grants = user.may(ReadFunding.permission) ? try stores.funding.notices() : []
        let all = try grants.flatMap(SteeringDeadline.all) + measures(stores) + meetings(stores)
        return all.filter { moment.day.days(until: $0.day) <= Self.horizonDays }
            .sorted { ($0.day, $0.recordId) < ($1.day, $1.recordId) }
    }

    private func measures(_ stores: any SteeringStores) throws -> [SteeringDeadline] {
        try stores.measures.all().compactMap { measure in
            let decision = try stores.meetings.decision(measure.decisionId)
            return SteeringDeadline(measure, decision: decision?.number ?? "")
        }
    }

    private func meetings(_ stores: any SteeringStores) throws -> [SteeringDeadline] {
        try stores.boards.all().flatMap { board in
            try stores.meetings.all(of: board.id).compactMap { SteeringDeadline($0, of: board) }
        }
    }
}
