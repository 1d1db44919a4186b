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
    }

    func answer() throws -> IndicatorAnswer {
        IndicatorAnswer(
            indicator: indicator,
            dimension: dimension,
            group: group,
            figures: try question.periods.map(figure)
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

    private func figure(_ period: FigurePeriod) throws -> IndicatorFigure {
        let all = FactScan(book, period).within(reach)
        let chosen = chosen(all)
        let elsewhere = try elsewhere(on: period.until)
        let isNarrowed = group != nil || question.town != nil
        let outside = isNarrowed ? count(all.without(chosen), nil, elsewhere) : nil
        let publishing = FigurePublishing(indicator, isOfThemes ? .none : .standard)
        let whole = publishing.whole(count(chosen, nil, elsewhere), outside: outside)
        let parts = dimension.map {
            publishing.parts(count(chosen, $0, elsewhere), isWholeWithheld: whole.count == .suppressed)
        }
        return IndicatorFigure(period: period, whole: whole, parts: parts ?? [])
    }

    private var isOfThemes: Bool { indicator.counts(.themes) }

    private func elsewhere(on day: Day) throws -> CountedElsewhere {
        CountedElsewhere(
            posts: indicator.counts(.posts) ? try posts.posts(on: day) ?? [:] : [:],
            themes: isOfThemes ? try themes.themes(on: day) : [:]
        )
    }

    private func count(_ scan: FactScan, _ dimension: FactDimension?, _ elsewhere: CountedElsewhere) -> RawFigure {
        FigureCounting(indicator, scan, by: dimension, elsewhere: elsewhere).figure
    }
}

extension FactScan {
    /// The cases that the other one leaves out.
    func without(_ other: FactScan) -> FactScan {
        restricted(to: base.indices.map { base[$0] && !other.base[$0] })
    }
}
