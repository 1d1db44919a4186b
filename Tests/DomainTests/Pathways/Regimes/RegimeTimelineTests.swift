import Kernel
import Pathways
import Testing

@Suite("Benefit regimes")
struct RegimeTimelineTests {
    static let book = try? RulesGiven.rulebook()

    @Test("The regime of a month is what a look at every day gives", arguments: 0..<12)
    func months(batch: Int) throws {
        let book = try #require(Self.book)
        var lives = RandomLives(dice: Dice(UInt64(batch)))
        for _ in 0..<50 {
            let person = lives.next()
            let timeline = RegimeEvaluator(person, rulebook: book).timeline
            for _ in 0..<4 {
                let differences = Self.differences(timeline, person, month: lives.month(of: person))
                if !differences.isEmpty { Issue.record("\(differences.prefix(3)) in \(person)") }
            }
        }
    }

    private static func differences(_ timeline: RegimeTimeline, _ person: Situation, month: Day) -> [String] {
        let naive = NaiveRegimes(person: person)
        let spans = timeline.months(from: month, through: month)[0].spans
        var before = naive.answer(on: month.adding(days: -1))
        return (month.number...month.endOfMonth.number).flatMap { number -> [String] in
            let day = Day(number: number)
            let expected = naive.answer(on: day)
            defer { before = expected }
            let found = spans.filter { $0.contains(day) }.map(\.answer)
                .map { NaiveRegimes.Answer(regimes: $0.regimes, isKnown: $0.state == .known) }
            let wrong = found == [expected] ? [] : ["\(day): \(found), expected \(expected)"]
            let isSwitch = timeline.switches.contains { $0.day == day }
            let missed = expected != before && !isSwitch ? ["\(day): no switch"] : []
            return wrong + missed
        }
    }
}
