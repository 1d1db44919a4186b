/// Turns what was counted into what may be shown (Veröffentlichung von Kennzahlen).
///
/// Of a share neither those who meet it nor those who do not may be few, nor, where a target group is asked for, those
/// who are not in it: whoever knows the whole would know them.
struct FigurePublishing {
    let indicator: IndicatorDefinition
    let suppression: CellSuppression

    init(_ indicator: IndicatorDefinition, _ suppression: CellSuppression = .standard) {
        self.indicator = indicator
        self.suppression = suppression
    }

    /// `outside` is what the same count gives for those who are not in the target group.
    func whole(_ raw: RawFigure, outside: RawFigure?) -> IndicatorValue {
        let isCloseToAll = outside.map {
            suppression.published(total: $0.numerators.first ?? 0) == .suppressed
        }
        let withheld = isCloseToAll == true || !mayBeShown(raw, 0)
        return value(raw, 0, heading: "", isWithheld: withheld)
    }

    func parts(_ raw: RawFigure, isWholeWithheld: Bool) -> [IndicatorValue] {
        let withheld = isWholeWithheld ? Set(raw.names.indices) : withheldParts(raw)
        return raw.names.indices.map {
            value(raw, $0, heading: raw.names[$0], isWithheld: withheld.contains($0))
        }
    }

    private func mayBeShown(_ raw: RawFigure, _ place: Int) -> Bool {
        sides(raw).allSatisfy { suppression.published(total: $0[place]) != .suppressed }
    }

    /// The counts that must not be few: the cases, and of a share both those who meet it and those who do not.
    private func sides(_ raw: RawFigure) -> [[Int]] {
        let own = raw.cases + [raw.numerators]
        guard indicator.isShare, let denominators = raw.denominators else { return own }
        return own + [zip(denominators, raw.numerators).map { max(0, $0 - $1) }]
    }

    private func withheldParts(_ raw: RawFigure) -> Set<Int> {
        let sides = sides(raw)
        var withheld: Set<Int> = []
        for side in sides {
            let cells = suppression.published(side).cells
            withheld.formUnion(cells.indices.filter { cells[$0] == .suppressed })
        }
        guard sides.count > 1, withheld.count == 1 else { return withheld }
        // One part alone could be told from the whole and the others.
        let fewest = { (place: Int) in sides.map { $0[place] }.filter { $0 > 0 }.min() ?? 0 }
        let others = raw.names.indices.filter { !withheld.contains($0) && fewest($0) > 0 }
        if let next = others.min(by: { (fewest($0), $0) < (fewest($1), $1) }) { withheld.insert(next) }
        return withheld
    }

    private func value(_ raw: RawFigure, _ place: Int, heading: String, isWithheld: Bool) -> IndicatorValue {
        let (numerator, denominator) = (raw.numerators[place], raw.denominators?[place])
        return IndicatorValue(
            heading: heading,
            count: isWithheld ? .suppressed : .exact(numerator),
            denominator: denominator.map { isWithheld ? .suppressed : .exact($0) },
            share: indicator.isShare ? share(numerator, denominator ?? 0, isWithheld) : nil,
            ratio: isWithheld ? nil : ratio(numerator, denominator),
            quartiles: isWithheld ? nil : raw.days.flatMap { quartiles($0[place]) },
            interval: isWithheld ? nil : interval(raw, place),
            isOfDays: raw.days != nil
        )
    }
}

extension FigurePublishing {
    private func share(_ numerator: Int, _ denominator: Int, _ isWithheld: Bool) -> PublishedShare {
        guard !isWithheld, denominator >= suppression.smallest else { return .suppressed }
        return .percent((numerator * 200 + denominator) / (2 * denominator))
    }

    /// Posts are counted in hundredths.
    private var denominatorScale: Double { indicator.denominator?.count == .posts ? 100 : 1 }

    private func ratio(_ numerator: Int, _ denominator: Int?) -> Double? {
        guard indicator.statistic == .ratio, let denominator, denominator > 0,
            numerator == 0 || numerator >= suppression.smallest
        else { return nil }
        return (Double(numerator) / (Double(denominator) / denominatorScale) * 10).rounded() / 10
    }

    private func quartiles(_ days: [Int]) -> PublishedQuartiles? {
        guard days.count >= PublishedQuartiles.fewest else { return nil }
        let at = { (share: Double) in
            round(days[Int((Double(days.count - 1) * share).rounded())])
        }
        return PublishedQuartiles(lower: at(0.25), median: at(0.5), upper: at(0.75))
    }

    private func round(_ days: Int) -> Int {
        let step = PublishedQuartiles.step
        return (days + step / 2) / step * step
    }

    private func interval(_ raw: RawFigure, _ place: Int) -> Interval? {
        switch indicator.statistic {
        case .count: return nil
        case .share:
            guard let all = raw.denominators?[place], all >= suppression.smallest else { return nil }
            return Interval.wilson(raw.numerators[place], of: all).map { $0.scaled(by: 100) }
        case .ratio:
            guard let all = raw.denominators?[place], all > 0,
                ratio(raw.numerators[place], all) != nil
            else { return nil }
            return Interval.byar(raw.numerators[place]).map { $0.scaled(by: denominatorScale / Double(all)) }
        case .quartiles:
            guard let days = raw.days?[place], days.count >= PublishedQuartiles.fewest,
                let places = Interval.medianPlaces(of: days.count)
            else { return nil }
            return Interval(
                lower: Double(round(days[places.lowerBound])),
                upper: Double(round(days[places.upperBound]))
            )
        }
    }
}

extension Interval {
    /// Rounded to a tenth, which no single case can be told from.
    func scaled(by factor: Double) -> Interval {
        Interval(
            lower: (lower * factor * 10).rounded() / 10,
            upper: (upper * factor * 10).rounded() / 10
        )
    }
}
