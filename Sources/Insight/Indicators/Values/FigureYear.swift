import Kernel

/// What is shown of the months and quarters of a year beside one another and the year (Zeitreihe eines Jahres).
///
/// Months, quarters, the year so far and the year overlap. All of them are looked at together, whichever is asked for:
/// a month that is shown alone could be subtracted from what was shown another time.
struct FigureYear {
    /// The shortest periods that are shown; what is in between is told as far as these go.
    let finest: FigurePeriod.Step
    /// One for each of the counts that must not be few.
    private let lines: [RoundedLine]

    /// `counts` gives these counts for months of the year; `step` is the shortest period that matters.
    init(_ step: FigurePeriod.Step, _ counts: (Range<Int>) -> [RoundedTotal]) {
        let year = counts(0..<12)
        let none = year.map { _ in RoundedLine(12) }
        guard let whole = Self.accepting(none, [0..<12], { _ in year }), !year.contains(where: \.isWithheld)
        else {
            (finest, lines) = (.year, none)
            return
        }
        guard step != .year, let quarters = Self.accepting(whole, Self.stretches(3), counts) else {
            (finest, lines) = (.year, whole)
            return
        }
        guard step == .month, let months = Self.accepting(quarters, Self.stretches(1), counts) else {
            (finest, lines) = (.quarter, quarters)
            return
        }
        (finest, lines) = (.month, months)
    }

    /// The counts of the whole year with what its months tell of them.
    func narrowed(_ year: [RoundedTotal]) -> [RoundedTotal] {
        zip(year, lines).map { total, line in line.known(0..<12).map(total.narrowed) ?? total }
    }

    /// Periods of so many months, and the year up to the end of each.
    private static func stretches(_ months: Int) -> [Range<Int>] {
        let ends = stride(from: months, to: 12, by: months)
        return stride(from: 0, to: 12, by: months).map { $0..<($0 + months) }
            + ends.dropFirst().map { 0..<$0 }
    }

    private static func accepting(
        _ lines: [RoundedLine],
        _ places: [Range<Int>],
        _ counts: (Range<Int>) -> [RoundedTotal]
    ) -> [RoundedLine]? {
        let shown = places.map { (place: $0, totals: counts($0)) }
        var lines = lines
        for side in lines.indices {
            guard lines[side].accepts(shown.map { ($0.place, $0.totals[side]) }) else { return nil }
        }
        return lines
    }
}

extension FigurePeriod {
    /// Its months within its year, from 0; nothing where it reaches into another.
    var monthsOfYear: Range<Int>? {
        from.year == until.year ? from.month - 1..<until.month : nil
    }

    /// The longest step that is made of whole months, quarters or years beginning where they begin.
    ///
    /// Nothing for other stretches, such as from May to April: their differences would tell single months.
    var calendarStep: Step? {
        guard let months = monthsOfYear else { return nil }
        if months == 0..<12 { return .year }
        let isSoFar = months.lowerBound == 0
        if months.upperBound % 3 == 0, isSoFar || months.count == 3 { return .quarter }
        return isSoFar || months.count == 1 ? .month : nil
    }

    static func months(_ months: Range<Int>, of year: Int) -> FigurePeriod {
        FigurePeriod(
            from: Day.clamped(year: year, month: months.lowerBound + 1, day: 1),
            until: Day.clamped(year: year, month: months.upperBound, day: 1).endOfMonth
        )
    }

    /// The last year that is over.
    public static func lastYear(before day: Day) -> FigurePeriod { last(.year, before: day) }
}

extension IndicatorDefinition {
    /// What is told of it without being asked for a period: the last month of a stock, else the last year.
    public func latest(before day: Day) -> FigurePeriod {
        time == .onDay ? .wholeMonths(1, before: day) : .lastYear(before: day)
    }
}

extension FigurePeriod.Step {
    func isAtLeast(_ other: FigurePeriod.Step) -> Bool { months >= other.months }
}
