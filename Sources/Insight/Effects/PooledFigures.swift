import Foundation
import Kernel

/// Published figures of periods one after the other, put together (zusammengelegte Zeiträume).
///
/// It is worked out from the published counts alone and so tells nothing that the figures themselves do not tell.
struct PooledFigures {
    private let indicator: IndicatorDefinition
    private let figures: [IndicatorFigure]
    let period: FigurePeriod

    init(_ indicator: IndicatorDefinition, _ figures: ArraySlice<IndicatorFigure>) {
        self.indicator = indicator
        self.figures = Array(figures)
        let periods = figures.map(\.period)
        period = periods.dropFirst().reduce(periods[0]) { $0.extended(until: $1) }
    }

    /// Of a share all of whom it is a share, else those who were counted.
    var cases: PublishedCount {
        indicator.isShare ? sum { $0.denominator ?? .suppressed } : count
    }

    private var count: PublishedCount { sum(\.count) }

    /// `days` are those of the single facts, in order, where the indicator is of days.
    func estimate(of days: [Int]) -> (value: Double, interval: Interval)? {
        switch indicator.statistic {
        case .count: perMonth
        case .quartiles: median(days)
        case .share: share
        case .ratio: ratio
        }
    }

    /// What happened in a month, by Byar; of a stock the number itself.
    private var perMonth: (value: Double, interval: Interval)? {
        guard let count = count.exact, let events = Interval.byar(count) else { return nil }
        let months = Double(period.months)
        let interval = Interval(lower: events.lower / months, upper: events.upper / months)
        let value = (Double(count) / months * 10).rounded() / 10
        return (value, interval.widened(around: value, by: mistake(ofCount: count) / months))
    }

    private var share: (value: Double, interval: Interval)? {
        guard figures.count > 1 || figures.first?.whole.estimate != nil, let met = count.exact,
            let all = cases.exact, all >= FigurePublishing.fewest,
            let interval = Interval.wilson(met, of: all)?.scaled(by: 100)
        else { return nil }
        let value = (Double(met) * 100 / Double(all)).rounded()
        let error = hypot(mistake(ofCount: met), mistake(ofCount: all) * value / 100)
        return (value, interval.widened(around: value, by: error * 100 / Double(all)))
    }

    private var ratio: (value: Double, interval: Interval)? {
        guard let whole = figures.first?.whole, let value = whole.estimate, let interval = whole.interval,
            let count = whole.count.exact
        else { return nil }
        let perCount = count == 0 ? 0 : value / Double(count)
        return (value, interval.widened(around: value, by: mistake(ofCount: count) * perCount))
    }

    /// By how much a sum of rounded counts is wrong, with 95 percent certainty; that nothing was counted is exact.
    private func mistake(ofCount count: Int) -> Double {
        count == 0 ? 0 : 1.96 * (RoundedCounts.standard.variance * Double(figures.count)).squareRoot()
    }

    private func median(_ days: [Int]) -> (value: Double, interval: Interval)? {
        guard (count.exact ?? 0) >= PublishedQuartiles.fewest, let quartiles = PublishedQuartiles(of: days),
            let interval = PublishedQuartiles.interval(of: days)
        else { return nil }
        return (Double(quartiles.median), interval)
    }

    /// Nothing may be told of the whole where it may not be told of a part.
    private func sum(_ count: (IndicatorValue) -> PublishedCount) -> PublishedCount {
        let counts = figures.compactMap { count($0.whole).exact }
        return counts.count == figures.count ? .exact(counts.reduce(0, +)) : .suppressed
    }
}

extension Interval {
    /// With one more source of chance, which does not depend on those that it already has.
    fileprivate func widened(around value: Double, by error: Double) -> Interval {
        Interval(lower: value - hypot(value - lower, error), upper: value + hypot(upper - value, error))
    }
}
