import Kernel

/// An indicator before a day and from it on, told from what is published of it (Kennzahl vorher und nachher).
///
/// The months on both sides are equally many, at most twelve. A stock is counted at the end of the last month of each.
/// The month in which the day lies belongs to neither side, unless it is its first day.
public struct IndicatorChange: Sendable {
    /// One side, as far as it may be told.
    public struct Side: Sendable {
        public let period: FigurePeriod
        public let cases: PublishedCount
        /// Of counts in a period those of a month; of days the median.
        public let value: Double?
    }

    static let mostMonths = 12

    public let indicator: IndicatorDefinition
    public let before: Side
    public let after: Side
    /// Nothing where one side may not be told.
    public let change: DifferenceInterval?

    /// Nothing where no whole month has passed since.
    public init?(
        _ key: String,
        from day: Day,
        until today: Day,
        in store: any IndicatorStore
    ) throws {
        let indicator = try store.catalogue.indicator(key)
        guard let (before, after) = FigurePeriod.around(day, until: today, indicator.time) else { return nil }
        let question = IndicatorQuestion(key, [before, after])
        let work = try IndicatorWork(question, store)
        let figures = try store.kept(question) { try work.answer() }.figures
        guard figures.count == 2 else { return nil }
        self.indicator = indicator
        self.before = Side(indicator, figures[0])
        self.after = Side(indicator, figures[1])
        guard self.before.value != nil, self.after.value != nil else {
            change = nil
            return
        }
        change =
            indicator.statistic == .quartiles
            ? Self.shift(try work.days()) : Self.difference(indicator, figures)
    }

    private static func difference(
        _ indicator: IndicatorDefinition,
        _ figures: [IndicatorFigure]
    ) -> DifferenceInterval? {
        guard let before = indicator.estimate(figures[0]), let after = indicator.estimate(figures[1]) else {
            return nil
        }
        return DifferenceInterval(before, after, rounding: 2 * indicator.rounding(figures[0].period))
    }

    /// Rounded outwards like the quartiles: an end of the interval is the difference between two single cases.
    private static func shift(_ days: [[Int]]) -> DifferenceInterval? {
        guard let found = ShiftInterval(days[0].map(Double.init), days[1].map(Double.init)) else {
            return nil
        }
        let step = Double(PublishedQuartiles.step)
        let lower = (found.interval.lowerBound / step).rounded(.down) * step
        let upper = (found.interval.upperBound / step).rounded(.up) * step
        return DifferenceInterval((found.shift / step).rounded() * step, lower...upper)
    }
}

extension IndicatorChange.Side {
    fileprivate init(_ indicator: IndicatorDefinition, _ figure: IndicatorFigure) {
        period = figure.period
        cases = indicator.isShare ? figure.whole.denominator ?? .suppressed : figure.whole.count
        value =
            indicator.statistic == .count
            ? indicator.estimate(figure)?.value : figure.whole.estimate
    }
}

extension IndicatorDefinition {
    /// People and entries of one family come together and differ more by chance than the intervals here say.
    public var isComparable: Bool {
        ![.sum, .persons, .themes].contains { counts($0) }
    }

    /// The published value with its interval; of a count by Byar, for a month.
    fileprivate func estimate(_ figure: IndicatorFigure) -> (value: Double, interval: Interval)? {
        guard statistic == .count else {
            guard let value = figure.whole.estimate, let interval = figure.whole.interval else { return nil }
            return (value, interval)
        }
        guard let count = figure.whole.count.exact, let events = Interval.byar(count) else { return nil }
        let months = Double(figure.period.months)
        let interval = Interval(lower: events.lower / months, upper: events.upper / months)
        return ((Double(count) / months * 10).rounded() / 10, interval)
    }

    /// By how much a published value may be wrong because it was rounded.
    fileprivate func rounding(_ period: FigurePeriod) -> Double {
        switch statistic {
        case .count: Double(RoundedCounts.standard.step / 2) / Double(period.months)
        case .share: 0.5
        case .ratio: 0.05
        case .quartiles: 0
        }
    }
}

extension FigurePeriod {
    /// So many whole months before the day as have passed since, and those since; of stocks the last month of each.
    static func around(
        _ day: Day,
        until today: Day,
        _ time: IndicatorDefinition.Time
    ) -> (before: FigurePeriod, after: FigurePeriod)? {
        let first = day == day.beginningOfMonth ? day : day.endOfMonth.adding(days: 1)
        let last = FigurePeriod.wholeMonths(1, before: today).until
        guard first < last else { return nil }
        let passed = (last.year - first.year) * 12 + last.month - first.month + 1
        let months = min(passed, IndicatorChange.mostMonths)
        let length = time == .onDay ? 1 : months
        let end = first.addingMonths(months).adding(days: -1)
        return (.wholeMonths(length, before: day.adding(days: -1)), .wholeMonths(length, before: end))
    }

    var months: Int { (until.year - from.year) * 12 + until.month - from.month + 1 }
}
