import Kernel

/// Works the answer to a question out of the facts (Kennzahlenberechnung).
struct IndicatorWork {
    let question: IndicatorQuestion
    let indicator: IndicatorDefinition
    let dimension: FactDimension?
    let group: TargetGroup?
    private let book: FactBook
    private let reach: FigureReach
    private let posts: any PostSource
    private let themes: any ThemeSource
    private let dimensions: [FactDimension]
    private let publishing: FigurePublishing

    init(_ question: IndicatorQuestion, _ store: any IndicatorStore) throws {
        self.question = question
        let catalogue = store.catalogue
        let indicator = try catalogue.indicator(question.key)
        self.indicator = indicator
        dimension = try question.dimension.map { try catalogue.dimension($0, of: indicator) }
        group = try question.group.map { try catalogue.group($0) }
        book = try store.facts()
        reach = try store.reach()
        posts = store.posts
        themes = store.themes
        dimensions = try (indicator.dimensions ?? []).map { try catalogue.dimension($0, of: indicator) }
        publishing = FigurePublishing(indicator)
    }

    func answer() throws -> IndicatorAnswer {
        let years = years
        return IndicatorAnswer(
            indicator: indicator,
            dimension: dimension,
            group: group,
            figures: try question.periods.map { try figure($0, years[$0.from.year]) }
        )
    }

    /// The days of single facts for each period; never shown as they are.
    func days() throws -> [[Int]] {
        question.periods.map { period in
            count(chosen(FactScan(book, period).within(reach)), nil, CountedElsewhere()).days?.first ?? []
        }
    }

    private func chosen(_ all: FactScan) -> FactScan {
        let town = question.town.map { all.narrowed(by: [FactCondition(.town, is: [$0])]) } ?? all
        return group.map { town.narrowed(by: $0.where) } ?? town
    }

    private func figure(_ period: FigurePeriod, _ year: FigureYear?) throws -> IndicatorFigure {
        let all = FactScan(book, period).within(reach)
        let chosen = chosen(all)
        let elsewhere = try elsewhere(on: period.until)
        let raw = count(chosen, nil, elsewhere)
        let isHidden = !isFineEnough(period, year) || !hidesOthers(raw, all, year)
        let whole = publishing.value(raw, 0, isHidden: isHidden)
        guard let dimension else { return IndicatorFigure(period: period, whole: whole, parts: []) }
        let isTold = !isHidden && isTold(dimension, raw, chosen, year)
        let parts = isTold ? count(chosen, dimension, elsewhere) : nil
        return IndicatorFigure(
            period: period,
            whole: whole,
            parts: parts.map { raw in
                raw.names.indices.map { publishing.value(raw, $0, heading: raw.names[$0]) }
            } ?? [],
            isTooFewForParts: !isTold
        )
    }

    private var isOfThemes: Bool { indicator.counts(.themes) }

    private func elsewhere(on day: Day) throws -> CountedElsewhere {
        CountedElsewhere(
            posts: indicator.counts(.posts) ? try posts.posts(on: day) ?? [:] : [:],
            themes: isOfThemes ? try themes.themes(on: day) : [:]
        )
    }

    private func count(
        _ scan: FactScan,
        _ dimension: FactDimension?,
        _ elsewhere: CountedElsewhere
    ) -> RawFigure {
        FigureCounting(indicator, scan, by: dimension, elsewhere: elsewhere).figure
    }
}

/// Whether a figure may stand beside the others.
extension IndicatorWork {
    /// For each year that is asked about, what of it is shown; stocks of different days do not add up to anything.
    private var years: [Int: FigureYear] {
        guard indicator.time == .inPeriod else { return [:] }
        var steps: [Int: FigurePeriod.Step] = [:]
        for period in question.periods {
            // By a dimension the year is told apart in one more way, beside its months.
            guard let step = dimension == nil ? period.calendarStep : .month, step != .year else { continue }
            steps[period.from.year] = steps[period.from.year] == .month ? .month : step
        }
        return Dictionary(
            uniqueKeysWithValues: steps.map { year, step in
                let counts = { (months: Range<Int>) in
                    let scan = FactScan(book, .months(months, of: year)).within(reach)
                    return publishing.sides(count(chosen(scan), nil, CountedElsewhere()), 0)
                }
                return (year, FigureYear(step, counts))
            }
        )
    }

    private func isFineEnough(_ period: FigurePeriod, _ year: FigureYear?) -> Bool {
        guard indicator.time == .inPeriod else { return true }
        guard let step = period.calendarStep else { return false }
        return step == .year || year.map { step.isAtLeast($0.finest) } == true
    }

    /// Who is in a target group or a town must not tell who is not.
    private func hidesOthers(_ raw: RawFigure, _ all: FactScan, _ year: FigureYear?) -> Bool {
        guard !isOfThemes, group != nil || question.town != nil else { return true }
        let whole = publishing.sides(count(all, nil, CountedElsewhere()), 0)
        return zip(whole, publishing.sides(raw, 0)).allSatisfy { $0.hidesRest(beside: $1) }
    }

    /// The dimensions come in the order of the catalogue, so that the answer is the same whichever is asked for.
    private func isTold(
        _ asked: FactDimension,
        _ raw: RawFigure,
        _ scan: FactScan,
        _ year: FigureYear?
    ) -> Bool {
        guard indicator.time == .onDay || scan.period.calendarStep == .year else { return false }
        var sides = publishing.sides(raw, 0)
        sides = year?.narrowed(sides) ?? sides
        for dimension in dimensions {
            let parts = count(scan, dimension, CountedElsewhere())
            let columns = parts.names.indices.map { publishing.sides(parts, $0) }
            let more = sides.indices.map { side in sides[side].accepting(columns.map { $0[side] }) }
            let accepted = more.compactMap { $0 }
            if accepted.count == sides.count { sides = accepted }
            if dimension.key == asked.key { return accepted.count == sides.count }
        }
        return false
    }
}
