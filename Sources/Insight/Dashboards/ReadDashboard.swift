import Kernel

/// The figures of one dashboard over time, all of the same state of the facts (Übersicht abfragen).
public struct ReadDashboard: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let layout: DashboardLayout

    public init(_ layout: DashboardLayout) {
        self.layout = layout
    }

    public var subject: Subject { Subject("dashboard", layout.key) }

    public func answer(
        from stores: any IndicatorStores,
        for user: User,
        at moment: Moment
    ) throws -> Dashboard {
        let store = stores.indicators
        let answers = try layout.indicators.map { key in
            let indicator = try store.catalogue.indicator(key)
            let question = IndicatorQuestion(
                key,
                Self.periods(of: indicator, at: moment.day),
                group: layout.group
            )
            return try store.kept(question) { try IndicatorWork(question, store).answer() }
        }
        return Dashboard(layout: layout, day: moment.day, answers: answers)
    }

    /// Stocks month by month for a year, what happened quarter by quarter for two.
    private static func periods(of indicator: IndicatorDefinition, at day: Day) -> [FigurePeriod] {
        switch indicator.time {
        case .onDay: FigurePeriod.wholeMonths(1, before: day).series(13)
        case .inPeriod: FigurePeriod.last(.quarter, before: day).series(8)
        }
    }
}

/// What a dashboard shows (Übersicht).
public struct Dashboard: Sendable {
    public let layout: DashboardLayout
    public let day: Day
    /// In the order of the layout, each period after the other.
    public let answers: [IndicatorAnswer]
}

extension IndicatorAnswer {
    /// The figure a year before the latest one, to compare with.
    public var yearBefore: IndicatorFigure? {
        guard let latest else { return nil }
        return figures.last { $0.period.until.adding(days: 360) <= latest.period.until }
    }
}
