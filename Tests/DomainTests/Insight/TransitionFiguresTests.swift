import Insight
import Kernel
import Testing

@Suite("Uncovered days are told without letting anybody be recognised")
struct TransitionFiguresTests {
    private let pair = (from: "asylbLG", to: "sgb2")

    @Test("Fewer than five transitions say nothing, and neither does their mean")
    func few() {
        let lines = outcomes([.init(pair, transitions: 4, gapless: 1, uncoveredDays: 90)]).lines
        #expect(lines.map(\.transitions) == [.suppressed])
        #expect(lines.map(\.aboutDays) == [nil])
    }

    @Test("Of many, the mean is told in fives and small parts are withheld")
    func many() throws {
        let counts = [ClosedTransitionCount(pair, transitions: 20, gapless: 17, uncoveredDays: 134)]
        let line = try #require(outcomes(counts).pairs.first)
        #expect(line.transitions == .exact(20) && line.aboutDays == 5)
        #expect(line.gapless == .suppressed && line.withGap == .suppressed)
    }

    @Test(
        "An agency missing in only a few transitions of a pair is withheld, since the difference would tell them"
    )
    func difference() {
        let counts = [
            ClosedTransitionCount(pair, transitions: 20, gapless: 10, uncoveredDays: 200),
            ClosedTransitionCount(pair, agency: "jobcenter", transitions: 20, gapless: 12, uncoveredDays: 90),
            ClosedTransitionCount(pair, agency: "jugendamt", transitions: 18, gapless: 9, uncoveredDays: 90),
        ]
        let lines = outcomes(counts).agencies
        #expect(lines.map(\.transitions) == [.exact(20), .suppressed])
        #expect(lines.map(\.aboutDays) == [5, nil])
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
        #expect(line.total == .exact(12))
        #expect(line.states == [.suppressed, .suppressed, .exact(0)])
        #expect(line.threatened == .suppressed)
    }

    private func outcomes(_ counts: [ClosedTransitionCount]) -> TransitionOutcomes {
        TransitionOutcomes(since: Day(number: 0), counts: counts, words: FactWords([:]))
    }
}
