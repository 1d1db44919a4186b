import Kernel

/// By what the cases of a municipality are counted.
public enum Breakdown: String, CaseIterable, Sendable {
    case phase, town, organisation, openedInYear
}

/// How many cases fall under one heading: a code or a name of a place, never of a person.
public struct CategoryCount: Codable, Equatable, Sendable {
    public let category: String
    public let count: Int

    public init(category: String, count: Int) {
        self.category = category
        self.count = count
    }
}

/// Counts cases of the user's municipality; nothing here can name a person.
public protocol FigureStore {
    /// Open cases under each heading, the largest first.
    func openCases(by breakdown: Breakdown) throws -> [CategoryCount]
    func closedCases(in year: Int) throws -> Int
}

/// What figures need kept.
public protocol InsightStores {
    var figures: any FigureStore { get }
}

/// The figures of the caseload rounded, with small numbers suppressed (Fallzahlen).
public struct ReadFigures: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("figures") }

    public func answer(
        from stores: any InsightStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseloadFigures {
        let counts = try Breakdown.allCases.map { try stores.figures.openCases(by: $0) }
        let closed = try stores.figures.closedCases(in: moment.day.year)
        return CaseloadFigures(
            day: moment.day,
            counts: counts,
            closedThisYear: closed
        )
    }
}

/// What the page of figures shows.
public struct CaseloadFigures: Sendable {
    public let day: Day
    public let tables: [FigureTable]
    public let closedThisYear: PublishedCount

    /// The counts in the order of `Breakdown.allCases`; all of the same cases.
    init(day: Day, counts: [[CategoryCount]], closedThisYear: Int) {
        self.day = day
        self.closedThisYear = RoundedCounts.standard.published(closedThisYear)
        let total = counts.first.map { $0.reduce(0) { $0 + $1.count } } ?? 0
        let published = RoundedBreakdown.several(total, counts.map { $0.map(\.count) })
        tables = Breakdown.allCases.indices.map {
            FigureTable(breakdown: Breakdown.allCases[$0], counts: counts[$0], published: published[$0])
        }
    }
}
