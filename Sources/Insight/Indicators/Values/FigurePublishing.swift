/// Turns what was counted into rounded counts, and works all else out from these (Veröffentlichung von Kennzahlen).
///
/// Whether something is shown follows from rounded counts as well: a share that appears with the twentieth case and not
/// with the nineteenth would tell which of the two it is.
struct FigurePublishing {
    /// A share or a ratio is of so many at least.
    static let fewest = 20

    let indicator: IndicatorDefinition
    private let rounding: RoundedCounts

    init(_ indicator: IndicatorDefinition) {
        self.indicator = indicator
        // Themes are no people.
        rounding = indicator.counts(.themes) ? RoundedCounts(step: 1) : .standard
    }

    /// The counts that must not be few: of a share those who meet it, all, and those who do not.
    func sides(_ raw: RawFigure, _ place: Int) -> [RoundedTotal] {
        let met = RoundedTotal(
            raw.numerators[place],
            ofCases: cases(raw.cases, place, indicator.numerator),
            under: rounding
        )
        guard let counted = indicator.denominator, counted.count != .posts, let all = raw.denominators else {
            return [met]
        }
        let whole = RoundedTotal(
            all[place],
            ofCases: cases(raw.casesOfDenominators, place, counted),
            under: rounding
        )
        guard indicator.isShare else { return [met, whole] }
        return [met, whole, RoundedTotal(max(0, all[place] - raw.numerators[place]), under: rounding)]
    }

    func value(_ raw: RawFigure, _ place: Int, heading: String = "", isHidden: Bool = false) -> IndicatorValue
    {
        let shown = sides(raw, place).map { isHidden ? .suppressed : $0.shown }
        let isOfPosts = indicator.denominator?.count == .posts
        let of = isOfPosts ? raw.denominators.map { .exact($0[place]) } : shown.dropFirst().first
        return IndicatorValue(
            heading: heading,
            count: shown[0],
            denominator: of,
            share: indicator.isShare ? share(shown) : nil,
            ratio: ratio(shown[0], of),
            quartiles: raw.days.flatMap { isEnough(shown[0]) ? PublishedQuartiles(of: $0[place]) : nil },
            interval: interval(shown, of, raw.days?[place]),
            isOfDays: raw.days != nil
        )
    }

    private func cases(_ cases: [Int]?, _ place: Int, _ count: FactCount) -> [Int] {
        cases.map { [$0[place]] } ?? []
    }

    private func isEnough(_ count: PublishedCount?) -> Bool {
        (count?.exact ?? 0) >= (rounding.step == 1 ? 1 : Self.fewest)
    }
}

extension FigurePublishing {
    /// Neither those who meet it nor those who do not may be few.
    private func share(_ shown: [PublishedCount]) -> PublishedShare {
        guard let met = shown[0].exact, let all = shown[1].exact, isEnough(shown[1]), shown[2] != .suppressed
        else { return .suppressed }
        return .percent((met * 200 + all) / (2 * all))
    }

    /// Posts are counted in hundredths; they are no people.
    private var isOfPosts: Bool { indicator.denominator?.count == .posts }

    private func divisor(_ of: PublishedCount?) -> Double? {
        guard let of, let count = of.exact, count > 0, isOfPosts || isEnough(of) else { return nil }
        return Double(count) / (isOfPosts ? 100 : 1)
    }

    private func ratio(_ count: PublishedCount, _ of: PublishedCount?) -> Double? {
        guard indicator.statistic == .ratio, let count = count.exact, let divisor = divisor(of) else {
            return nil
        }
        return (Double(count) / divisor * 10).rounded() / 10
    }

    private func interval(_ shown: [PublishedCount], _ of: PublishedCount?, _ days: [Int]?) -> Interval? {
        switch indicator.statistic {
        case .count: return nil
        case .share:
            guard share(shown) != .suppressed, let met = shown[0].exact, let all = shown[1].exact else {
                return nil
            }
            return Interval.wilson(met, of: all).map { $0.scaled(by: 100) }
        case .ratio:
            guard let count = shown[0].exact, let divisor = divisor(of) else { return nil }
            return Interval.byar(count).map { $0.scaled(by: 1 / divisor) }
        case .quartiles:
            guard let days, isEnough(shown[0]) else { return nil }
            return PublishedQuartiles.interval(of: days)
        }
    }
}

extension Interval {
    /// Rounded to a tenth.
    func scaled(by factor: Double) -> Interval {
        Interval(
            lower: (lower * factor * 10).rounded() / 10,
            upper: (upper * factor * 10).rounded() / 10
        )
    }
}
