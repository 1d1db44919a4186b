import Foundation
import Insight
import Kernel
import ResourceLibrary

/// Forty-five cases of four kinds whose figures can be counted on paper.
enum HandMadeFacts {
    static let moment = Moment(Instant(microseconds: Int64(day("2026-11-21").number) * 86_400_000_000))

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    static var book: FactBook {
        var book = FactBook()
        let kinds = [(20, arrived), (10, finished), (10, lost), (5, naturalised)]
        for (kind, (count, facts)) in kinds.enumerated() {
            for number in 0..<count {
                book.put(Int64(kind * 100 + number), facts.map(\.text).joined())
            }
        }
        return book
    }

    /// Twenty families that came with a Duldung and got a permit in April.
    static let arrived: [CaseFactLine] =
        person(birth: 1990, nation: "423", people: 4, children: 2) + [
            fact(.begun, from: "2025-12-01"), fact(.open, from: "2025-12-01"),
            fact(.agency, "a"), fact(.town, "Ebbeloh"),
            fact(.access, "person", from: "2025-11-21", until: "2025-12-01"),
            fact(.status, "duldung", from: "2019-01-01", until: "2026-03-31"),
            fact(.status, "ae-25b", from: "2026-04-01"), fact(.title, "ae-25b", from: "2026-04-01"),
            fact(.benefit, "asylblg-3", from: "2019-01-01", until: "2026-03-31"),
            fact(.benefit, "sgb-2", from: "2026-04-01"),
            fact(.change, "asylblg-3>sgb-2", from: "2026-04-01"),
            fact(.housing, "gemeinschaftsunterkunft", from: "2019-01-01"),
            fact(.consent, from: "2025-12-01"), fact(.plan, from: "2026-01-15"),
            fact(.goal, "reached", from: "2026-01-15", until: "2026-06-30"),
            fact(.review, from: "2026-07-01", until: "2026-07-01"),
            fact(.need, "language", from: "2025-12-10"),
            fact(.contact, from: "2026-01-01", number: 3), fact(.action, from: "2026-01-01", number: 5),
        ]

    /// Ten that ended with their goals reached.
    static let finished: [CaseFactLine] =
        person(birth: 1980, nation: "475", people: 2, children: 0) + [
            fact(.begun, from: "2024-01-10"), fact(.open, from: "2024-01-10", until: "2026-02-08"),
            fact(.ended, "goalsReached", from: "2024-01-10", until: "2026-02-09"),
            fact(.agency, "b"), fact(.town, "Sandrade"), fact(.status, "ne-9", from: "2023-01-01"),
            fact(.benefit, "einkommen", from: "2023-01-01"),
            fact(.need, "work", from: "2024-02-01"), fact(.improved, "work", from: "2026-01-10"),
            fact(.goal, "partlyReached", from: "2024-03-01", until: "2026-02-01"),
            fact(.review, from: "2026-01-01", until: "2026-01-20"),
            fact(.referral, "accepted", from: "2026-01-05", until: "2026-01-15"),
            fact(.consent, from: "2024-01-10"),
        ]

    /// Ten with whom contact was lost.
    static let lost: [CaseFactLine] =
        person(birth: 2000, nation: "423", people: 1, children: 0) + [
            fact(.begun, from: "2024-06-01"), fact(.open, from: "2024-06-01", until: "2026-05-30"),
            fact(.ended, "lostContact", from: "2024-06-01", until: "2026-05-31"),
            fact(.agency, "b"), fact(.town, "Sandrade"), fact(.status, "duldung", from: "2018-01-01"),
            fact(.benefit, "asylblg-3", from: "2018-01-01"), fact(.housing, "wohnung", from: "2018-01-01"),
            fact(.need, "language", from: "2024-06-15"), fact(.barrier, "gap", from: "2026-01-01"),
            fact(.referral, "declined", from: "2026-02-01", until: "2026-02-21"),
            fact(.withdrawal, from: "2026-05-31"), fact(.consent, from: "2024-06-01", until: "2026-05-31"),
        ]

    /// Five who became citizens.
    static let naturalised: [CaseFactLine] =
        person(birth: 1970, nation: "166", people: 1, children: 0) + [
            fact(.begun, from: "2023-01-01"), fact(.open, from: "2023-01-01"),
            fact(.agency, "b"), fact(.town, "Sandrade"),
            fact(.status, "duldung", from: "2018-01-01", until: "2026-08-31"),
            fact(.status, "deutsch", from: "2026-09-01"), fact(.title, "deutsch", from: "2026-09-01"),
            fact(.benefit, "einkommen", from: "2023-01-01"), fact(.housing, "wohnung", from: "2018-01-01"),
            fact(.barrier, "goodPractice", from: "2026-03-01"),
        ]

    static func fact(
        _ kind: CaseFactKind,
        _ value: String = "",
        from: String? = nil,
        until: String? = nil,
        number: Int? = nil
    ) -> CaseFactLine {
        CaseFactLine(kind, value, from: from.map(day), until: until.map(day), number: number)
    }

    private static func person(birth: Int, nation: String, people: Int, children: Int) -> [CaseFactLine] {
        [
            fact(.sex, "w"), fact(.birth, number: birth), fact(.nation, nation),
            fact(.entry, from: "2018-01-01"), fact(.household, number: people),
            fact(.children, number: children),
        ]
    }
}

/// Gives these facts to queries, with the indicators that are shipped.
struct HandMadeFigures: IndicatorStores, IndicatorStore, PostSource, ThemeSource {
    let book: FactBook
    var seen = FigureReach.whole
    let catalogue: IndicatorCatalogue

    init(_ book: FactBook = HandMadeFacts.book) throws {
        self.book = book
        catalogue = try ShippedIndicators.catalogue()
    }

    var indicators: any IndicatorStore { self }
    var posts: any PostSource { self }
    var themes: any ThemeSource { self }
    func themes(on day: Day) throws -> [String: Int] {
        ["reported": 4, "decided": 3, "implemented": 2, "effectShown": 1]
    }
    func facts() throws -> FactBook { book }
    func reach() throws -> FigureReach { seen }
    func words() throws -> FactWords { FactWords([:]) }
    func posts(on day: Day) throws -> [String: Int]? { ["a": 100, "b": 100] }

    func kept(_ question: IndicatorQuestion, _ work: () throws -> IndicatorAnswer) throws -> IndicatorAnswer {
        try work()
    }

    func read(
        _ key: String,
        _ period: String? = nil,
        by dimension: String? = nil,
        group: String? = nil
    ) throws
        -> IndicatorFigure
    {
        let isOnDay = try catalogue.indicator(key).time == .onDay
        let day = HandMadeFacts.moment.day
        // What happens in a period is told for whole years, once they are over.
        let usual = isOnDay ? .wholeMonths(1, before: day) : FigurePeriod.lastYear(before: Self.newYear.day)
        let question = IndicatorQuestion(
            key,
            [period.flatMap { FigurePeriod(text: $0) } ?? usual],
            by: dimension,
            group: group
        )
        let reading = try ReadIndicator(question).answer(from: self, for: nobody, at: Self.newYear)
        return try reading.answer.latest ?? { throw IndicatorRefusal.unknown(key) }()
    }

    /// When the year of the hand-made facts is over.
    private static let newYear = Moment(
        Instant(microseconds: Int64(HandMadeFacts.day("2027-01-04").number) * 86_400_000_000)
    )

    private var nobody: User {
        User(
            id: Identifier("u"),
            municipality: Identifier("m"),
            organisation: Identifier("o"),
            name: "",
            roles: [.coordination]
        )
    }
}

/// The files of the product, read as it reads them.
enum ShippedIndicators {
    static let library = ResourceLibrary(
        root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources")
    )

    static func catalogue() throws -> IndicatorCatalogue {
        IndicatorCatalogue(
            indicators: try files("Indicators", IndicatorDefinition.self),
            groups: try files("Indicators/target-groups", TargetGroup.self),
            dimensions: try files("Indicators/dimensions", FactDimension.self)
        )
    }

    private static func files<Value: Decodable>(_ folder: String, _ type: Value.Type) throws -> [Value] {
        try library.list(folder, "yaml").filter { !$0.dropFirst(folder.count + 1).contains("/") }
            .map { try library.strictYAML($0, as: type) }
    }
}
