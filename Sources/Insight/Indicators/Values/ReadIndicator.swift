import Kernel

/// One indicator over one or more periods, by a dimension and for a target group (Kennzahl abfragen).
public struct ReadIndicator: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let question: IndicatorQuestion

    public init(_ question: IndicatorQuestion) {
        self.question = question
    }

    public var subject: Subject { Subject("indicator", question.key) }

    public func answer(
        from stores: any IndicatorStores,
        for user: User,
        at moment: Moment
    ) throws -> IndicatorReading {
        let store = stores.indicators
        try question.check(store.catalogue.indicator(question.key), at: moment.day)
        return IndicatorReading(
            answer: try store.kept(question) { try IndicatorWork(question, store).answer() },
            catalogue: store.catalogue,
            words: try store.words()
        )
    }
}

/// An answer with the words for its headings (Kennzahl mit Wörtern).
public struct IndicatorReading: Sendable {
    public let answer: IndicatorAnswer
    public let catalogue: IndicatorCatalogue
    public let words: FactWords

    /// What a heading is called in the language; nothing for the two that stand for what is not known.
    public func name(of heading: String, in language: String) -> String? {
        guard let dimension = answer.dimension, heading != CaseLabels.other, heading != CaseLabels.unknown
        else { return nil }
        if let group = dimension.groups?.first(where: { $0.code == heading }) {
            return group.label(in: language)
        }
        return words.word(for: heading, of: dimension.words?.rawValue ?? "", in: language)
    }
}

/// The last month or year of several indicators, for an overview (Kennzahlenübersicht).
public struct ReadIndicators: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    /// Only those of the first page; all otherwise.
    public let isFirstOnly: Bool
    public let group: String?

    public init(isFirstOnly: Bool = false, group: String? = nil) {
        self.isFirstOnly = isFirstOnly
        self.group = group
    }

    public var subject: Subject { .all("indicator") }

    public func answer(
        from stores: any IndicatorStores,
        for user: User,
        at moment: Moment
    ) throws -> IndicatorOverview {
        let store = stores.indicators
        let catalogue = store.catalogue
        let period = FigurePeriod.lastYear(before: moment.day)
        let asked = isFirstOnly ? catalogue.first : catalogue.indicators
        let answers = try asked.map { indicator in
            let periods = indicator.latest(before: moment.day).series(2)
            let question = IndicatorQuestion(indicator.key, periods, group: group)
            return try store.kept(question) { try IndicatorWork(question, store).answer() }
        }
        return IndicatorOverview(period: period, answers: answers, catalogue: catalogue)
    }
}

/// Several indicators of one period and the one before (Übersicht).
public struct IndicatorOverview: Sendable {
    public let period: FigurePeriod
    public let answers: [IndicatorAnswer]
    public let catalogue: IndicatorCatalogue
}
