import Insight
import Kernel
import Testing

@Suite("Uncovered days are told without letting anybody be recognised")
struct TransitionFiguresTests {
    private let pair = (from: "asylbLG", to: "sgb2")

    @Test("Fewer than five transitions say nothing, and neither does their middle")
    func few() {
        let lines = outcomes(days(0, 30, 30, 30)).lines
        #expect(lines.map(\.transitions) == [.suppressed])
        #expect(lines.allSatisfy { $0.days == nil && $0.change == nil })
        #expect(
            lines.flatMap(\.bins).allSatisfy { $0.transitions == .suppressed || $0.transitions == .exact(0) }
        )
    }

    @Test(
        "Of many, the distribution is told in fives, small parts are withheld, and nobody is a number of its own"
    )
    func many() throws {
        let counts = days(0, count: 17) + days(9, 9, 120)
        let line = try #require(outcomes(counts).pairs.first)
        #expect(line.transitions == .exact(20) && line.gapless == .exact(15) && line.withGap == .suppressed)
        #expect(line.days?.median == 0 && line.days?.ninetieth == 9)
        #expect(line.bins.map(\.most) == [0, 7, 14, 30, 60, nil])
        #expect(
            line.bins.map(\.transitions)
                == [.exact(15), .exact(0), .suppressed, .exact(0), .exact(0), .suppressed]
        )
    }

    @Test("One person more or less is seen in no number of a pair beside those of its agencies")
    func difference() {
        let counts = days(3, count: 20) + days(3, count: 19, agency: "jobcenter")
        #expect(outcomes(counts).lines.map(\.transitions) == [.exact(20), .exact(20)])
    }

    @Test("Quarters stand in time, and what was closed earlier is in no sum of the last twelve months")
    func quarters() throws {
        let counts =
            days(20, count: 6, month: "2025-02") + days(2, count: 7, month: "2026-01")
            + days(4, count: 8, month: "2026-03") + days(1, count: 3, month: "2026-04")
        let line = try #require(outcomes(counts).pairs.first)
        #expect(line.transitions == .exact(20))
        #expect(line.quarters.map { "\($0.number)/\($0.year)" } == ["1/2025", "1/2026", "2/2026"])
        #expect(line.quarters.map(\.transitions) == [.exact(5), .exact(15), .suppressed])
        #expect(line.quarters.map { $0.days?.median } == [20, 4, nil])
    }

    @Test("Fewer uncovered days than the year before are called certain only where chance is unlikely")
    func change() throws {
        let early = days(10, count: 12, month: "2025-06")
        let better = try #require(outcomes(early + days(0, count: 12)).pairs.first?.change)
        #expect(better.isSignificant && better.longer < 0.5 && better.before.median == 10)
        let same = try #require(outcomes(early + days(10, count: 12)).pairs.first?.change)
        #expect(!same.isSignificant)
        #expect(outcomes(early + days(0, count: 9)).pairs.first?.change == nil, "nine say nothing")
    }

    @Test("Open transitions show no state with fewer than five")
    func open() throws {
        let counts = [
            OpenTransitionCount(
                from: "asylbLG",
                to: "sgb2",
                state: "expected",
                transitions: 9,
                threatened: 2
            ),
            OpenTransitionCount(
                from: "asylbLG",
                to: "sgb2",
                state: "prepared",
                transitions: 3,
                threatened: 0
            ),
        ]
        let open = OpenTransitions(day: Day(number: 0), counts: counts, agencies: [], words: FactWords([:]))
        let line = try #require(open.pairs.first)
        #expect(line.total == .exact(10))
        #expect(line.states == [.exact(10), .suppressed, .exact(0)])
        #expect(line.threatened == .suppressed)
    }

    private func outcomes(_ counts: [UncoveredDaysCount]) -> TransitionOutcomes {
        TransitionOutcomes(since: Day(number: 20_454), counts: counts, words: FactWords([:]))
    }

    private func days(_ days: Int..., month: String = "2026-05") -> [UncoveredDaysCount] {
        days.map { .init(pair, closedMonth: month, uncoveredDays: $0) }
    }

    private func days(
        _ days: Int,
        count: Int,
        agency: String = "",
        month: String = "2026-05"
    ) -> [UncoveredDaysCount] {
        [.init(pair, agency: agency, closedMonth: month, uncoveredDays: days, transitions: count)]
    }
}
