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
    }

    func answer() throws -> IndicatorAnswer {
        IndicatorAnswer(
            indicator: indicator,
            dimension: dimension,
            group: group,
            figures: try question.periods.map(figure)
        )
    }

    private func figure(_ period: FigurePeriod) throws -> IndicatorFigure {
        let all = FactScan(book, period).within(reach)
        let town = question.town.map { all.narrowed(by: [FactCondition(.town, is: [$0])]) } ?? all
        let chosen = group.map { town.narrowed(by: $0.where) } ?? town
        let posts = needsPosts ? try self.posts.posts(on: period.until) : nil
        let isNarrowed = group != nil || question.town != nil
        let outside = isNarrowed ? count(all.without(chosen), nil, posts) : nil
        let publishing = FigurePublishing(indicator)
        let whole = publishing.whole(count(chosen, nil, posts), outside: outside)
        let parts = dimension.map {
            publishing.parts(count(chosen, $0, posts), isWholeWithheld: whole.count == .suppressed)
        }
        return IndicatorFigure(period: period, whole: whole, parts: parts ?? [])
    }

    private var needsPosts: Bool { indicator.denominator?.count == .posts }

    private func count(_ scan: FactScan, _ dimension: FactDimension?, _ posts: [String: Int]?) -> RawFigure {
        FigureCounting(indicator, scan, by: dimension, posts: posts).figure
    }
}

extension FactScan {
    /// The cases that the other one leaves out.
    func without(_ other: FactScan) -> FactScan {
        restricted(to: base.indices.map { base[$0] && !other.base[$0] })
    }
}
