import Kernel

/// The latest value of an indicator by a dimension, and how it developed (Kennzahl mit Verlauf).
public struct ReadIndicatorPage: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let key: String
    public let dimension: String?
    public let group: String?
    public let step: FigurePeriod.Step

    public init(_ key: String, by dimension: String?, group: String?, step: FigurePeriod.Step) {
        self.key = key
        self.dimension = dimension
        self.group = group
        self.step = step
    }

    public var subject: Subject { Subject("indicator", key) }

    public func answer(
        from stores: any IndicatorStores,
        for user: User,
        at moment: Moment
    ) throws -> (reading: IndicatorReading, trend: IndicatorReading) {
        let indicator = try stores.indicators.catalogue.indicator(key)
        let day = moment.day
        let latest =
            indicator.time == .onDay ? .wholeMonths(1, before: day) : FigurePeriod.lastYear(before: day)
        let last = IndicatorQuestion(key, [latest], by: dimension, group: group)
        let periods = FigurePeriod.last(step, before: moment.day).series(step.points)
        // Posts of earlier days nobody wrote down.
        let isOfPosts = indicator.denominator?.count == .posts
        let trend = IndicatorQuestion(key, isOfPosts ? last.periods : periods, group: group)
        return (
            try ReadIndicator(last).answer(from: stores, for: user, at: moment),
            try ReadIndicator(trend).answer(from: stores, for: user, at: moment)
        )
    }
}

extension FigurePeriod.Step {
    /// So many periods make a trend.
    var points: Int {
        switch self {
        case .month: 12
        case .quarter: 8
        case .year: 5
        }
    }
}
