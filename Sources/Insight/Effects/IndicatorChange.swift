import Kernel

/// An indicator before a day and from it on, told from what is published of it (Kennzahl vorher und nachher).
///
/// What happens in a period is told of the last whole quarters before the day and of equally many after it, four at
/// most; where a municipality may not tell its quarters, of one calendar year each. Stretches of other months would let
/// whoever moves the day subtract single months. A stock is counted at the end of the last month of each side; the
/// month or quarter in which the day lies belongs to neither, unless it is its first day.
public struct IndicatorChange: Sendable {
    /// One side, as far as it may be told.
    public struct Side: Sendable {
        public let period: FigurePeriod
        public let cases: PublishedCount
        /// Of counts in a period those of a month; of days the median.
        public var value: Double? { estimate?.value }
        let estimate: (value: Double, interval: Interval)?
        /// The days of single facts; never shown as they are.
        let days: [Int]
    }

    public let indicator: IndicatorDefinition
    public let before: Side
    public let after: Side
    /// Nothing where one side may not be told.
    public let change: DifferenceInterval?

    /// Nothing where no whole month or quarter has passed since.
    public init?(
        _ key: String,
        from day: Day,
        until today: Day,
        in store: any IndicatorStore
    ) throws {
        let indicator = try store.catalogue.indicator(key)
        let comparisons = try indicator.periods(around: day, until: today)
            .map { try Self.sides(indicator, $0, in: store) }
        guard let first = comparisons.first else { return nil }
        let told = comparisons.first { $0.before.estimate != nil && $0.after.estimate != nil }
        self.indicator = indicator
        (before, after) = told ?? first
        change = told.flatMap { Self.difference(indicator, $0.before, $0.after) }
    }

    private static func sides(
        _ indicator: IndicatorDefinition,
        _ periods: [FigurePeriod],
        in store: any IndicatorStore
    ) throws -> (before: Side, after: Side) {
        let question = IndicatorQuestion(indicator.key, periods)
        let work = try IndicatorWork(question, store)
        let figures = try store.kept(question) { try work.answer() }.figures
        let days = indicator.statistic == .quartiles ? try work.days() : []
        let half = periods.count / 2
        return (
            Side(PooledFigures(indicator, figures.prefix(half)), days.prefix(half).flatMap { $0 }),
            Side(PooledFigures(indicator, figures.dropFirst(half)), days.dropFirst(half).flatMap { $0 })
        )
    }

    private static func difference(
        _ indicator: IndicatorDefinition,
        _ before: Side,
        _ after: Side
    ) -> DifferenceInterval? {
        guard indicator.statistic != .quartiles else { return shift(before.days, after.days) }
        guard let first = before.estimate, let second = after.estimate else { return nil }
        return DifferenceInterval(first, second)
    }

    /// Rounded outwards like the quartiles: an end of the interval is the difference between two single cases.
    private static func shift(_ before: [Int], _ after: [Int]) -> DifferenceInterval? {
        guard let found = ShiftInterval(before.map(Double.init), after.map(Double.init)) else { return nil }
        let step = Double(PublishedQuartiles.step)
        let lower = (found.interval.lowerBound / step).rounded(.down) * step
        let upper = (found.interval.upperBound / step).rounded(.up) * step
        return DifferenceInterval((found.shift / step).rounded() * step, lower...upper)
    }
}

extension IndicatorChange.Side {
    fileprivate init(_ figures: PooledFigures, _ days: [Int]) {
        period = figures.period
        cases = figures.cases
        self.days = days.sorted()
        estimate = figures.estimate(of: self.days)
    }
}

extension IndicatorDefinition {
    /// People and entries of one family come together and differ more by chance than the intervals here say.
    public var isComparable: Bool {
        ![.sum, .persons, .themes].contains { counts($0) }
    }

    /// Equally many periods before the day and after it, those before first; the choice that tells most comes first.
    fileprivate func periods(around day: Day, until today: Day) -> [[FigurePeriod]] {
        // What a quarter has for each of its cases does not add up with another quarter.
        let most = statistic == .ratio ? 1 : 4
        let choices =
            time == .onDay
            ? [FigurePeriod.Step.month.ends(around: day, until: today)]
            : [
                FigurePeriod.Step.quarter.series(around: day, until: today, most: most),
                FigurePeriod.Step.year.series(around: day, until: today, most: 1),
            ]
        return choices.filter { !$0.isEmpty }
    }
}
