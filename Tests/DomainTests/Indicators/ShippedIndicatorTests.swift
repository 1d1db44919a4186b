import Insight
import Kernel
import Testing

@Suite("Every indicator that is shipped, counted on paper") struct ShippedIndicatorTests {
    /// What happened in 2025; all else is of 2026, and stocks of the end of October.
    private static let ofTheYearBefore: Set = [
        "new-cases", "domains-needed", "access-paths", "consents-given", "waiting-time",
    ]

    private static let expectedCounts = [
        "active-cases": 25, "people-in-active-cases": 85, "new-cases": 20, "closed-cases": 20,
        "contacts": 60, "actions": 100, "goals-reviewed": 30, "domains-needed": 20, "access-paths": 20,
        "referrals": 20, "consents-given": 20, "consents-withdrawn": 10, "titles-reached": 20,
        "naturalised": 5, "themes-reported": 4, "sphere-changes": 20, "barriers": 10, "good-practice": 5,
    ]
    private static let expectedShares = [
        "plan-present": 80, "review-on-time": 67, "goals-reached": 67, "domains-improved": 50,
        "closing-goals-reached": 50, "lost-contact": 50, "referrals-accepted": 50, "out-of-duldung": 100,
        "own-income": 20, "in-shelter": 80, "themes-decided": 75, "themes-implemented": 50,
        "themes-effect-shown": 25,
    ]
    private static let expectedRatios = ["cases-per-post": 12.5, "contacts-per-case": 1.3]
    private static let expectedDays = [
        "duration": [730, 760, 760], "waiting-time": [10, 10, 10], "referral-answer-time": [10, 20, 20],
    ]

    @Test("None is left out here")
    func complete() throws {
        let known = [
            Self.expectedCounts.keys.sorted(), Self.expectedShares.keys.sorted(),
            Self.expectedRatios.keys.sorted(),
        ]
        let keys = known.flatMap { $0 } + Self.expectedDays.keys
        #expect(try ShippedIndicators.catalogue().indicators.map(\.key).sorted() == keys.sorted())
    }

    @Test("Counts", arguments: expectedCounts.sorted { $0.key < $1.key })
    func counts(_ key: String, _ count: Int) throws {
        #expect(try read(key).count == .exact(count))
    }

    @Test("Shares", arguments: expectedShares.sorted { $0.key < $1.key })
    func shares(_ key: String, _ percent: Int) throws {
        let value = try read(key)
        #expect(value.share == .percent(percent))
        let interval = try #require(value.interval)
        #expect(interval.lower <= Double(percent) + 0.5 && Double(percent) <= interval.upper + 0.5)
    }

    @Test("Ratios", arguments: expectedRatios.sorted { $0.key < $1.key })
    func ratios(_ key: String, _ ratio: Double) throws {
        #expect(try read(key).ratio == ratio)
    }

    @Test("Days", arguments: expectedDays.sorted { $0.key < $1.key })
    func days(_ key: String, _ days: [Int]) throws {
        let quartiles = try #require(try read(key).quartiles)
        #expect([quartiles.lower, quartiles.median, quartiles.upper] == days)
    }

    private func read(_ key: String) throws -> IndicatorValue {
        try HandMadeFigures().read(key, Self.ofTheYearBefore.contains(key) ? "2025" : nil).whole
    }

    @Test("By a dimension the parts make the whole")
    func parts() throws {
        let bySphere = try HandMadeFigures().read("active-cases", by: "sphere").parts
        #expect(
            bySphere.map(\.heading) == ["sgb2", "income"] && bySphere.map(\.count) == [.exact(20), .exact(5)]
        )
        let byAge = try HandMadeFigures().read("active-cases", by: "age").parts
        #expect(byAge.map(\.heading) == ["27-39", "40-59"])
        let byYears = try HandMadeFigures().read("active-cases", by: "years-here").parts
        #expect(byYears.map(\.heading) == ["6-8"])
        let atStart = try HandMadeFigures().read("active-cases", by: "status-at-start").parts
        #expect(atStart.map(\.heading) == ["duldung"] && atStart.map(\.count) == [.exact(25)])
        let reasons = try HandMadeFigures().read("closed-cases", by: "reason").parts
        #expect(Set(reasons.map(\.heading)) == ["goalsReached", "lostContact"])
        let improved = try HandMadeFigures().read("domains-improved", by: "need").parts
        #expect(improved.map(\.heading) == ["language", "work"])
        #expect(improved.map(\.count) == [.exact(0), .exact(10)])
        #expect(improved.map(\.denominator) == [.exact(10), .exact(10)])
        #expect(improved.allSatisfy { $0.share == .suppressed }, "ten are too few for a share")
    }

    @Test("The families of the first seed are a group that can be asked for")
    func group() throws {
        let figures = try HandMadeFigures()
        let february = try figures.read("active-cases", "2026-02", group: "tolerated-families")
        #expect(february.whole.count == .exact(20))
        #expect(try figures.read("active-cases", group: "tolerated-families").whole.count == .exact(0))
    }

    @Test("The reach of a town and of an organisation holds")
    func reach() throws {
        var figures = try HandMadeFigures()
        figures.seen = .organisation("b")
        #expect(try figures.read("active-cases").whole.count == .exact(5))
        figures.seen = .town("Ebbeloh", organisation: "b")
        #expect(try figures.read("active-cases").whole.count == .exact(25))
        figures.seen = .town("Ebbeloh", organisation: "x")
        #expect(try figures.read("active-cases").whole.count == .exact(20))
    }
}
