import Kernel
import Testing

@testable import Pathways

/// Windows over all days at once must be what a naive look at every single day gives.
// One batch after the other: they keep a core busy for long, and other tests wait for a turn.
@Suite("The evaluator", .serialized)
struct EvaluatorTests {
    private static let batches = 1...100
    private static let situationsPerBatch = 1_000

    @Test("Windows are what a look at every day gives, over 100 000 random situations", arguments: batches)
    func windows(batch: Int) {
        var random = RandomSituations(dice: Dice(UInt64(batch)))
        for index in 0..<Self.situationsPerBatch {
            let situation = random.situation(ConditionShapes.facts)
            let place = index % ConditionShapes.conditions.count
            let condition = ConditionShapes.conditions[place]
            let line = Self.evaluator(situation).finding(condition).line
            let naive = NaiveEvaluator(situation, facts: ConditionShapes.catalogue)
            for day in Self.days(line, &random.dice) {
                let expected = naive.verdict(condition, on: day)
                guard line[day] == expected else {
                    Issue.record(
                        "\(ConditionShapes.texts[place]) on \(day.iso): \(line[day]), naive \(expected)\n\(situation)"
                    )
                    return
                }
            }
        }
    }

    @Test("A new fact never turns one definite answer into another", arguments: 1...30)
    func monotone(batch: Int) {
        var random = RandomSituations(dice: Dice(UInt64(batch) &* 7_919))
        for index in 0..<Self.situationsPerBatch {
            let situation = random.situation(ConditionShapes.facts)
            let place = index % ConditionShapes.conditions.count
            guard let more = Self.learning(situation, &random) else { continue }
            let condition = ConditionShapes.conditions[place]
            let before = Self.evaluator(situation).finding(condition).line
            let after = Self.evaluator(more).finding(condition).line
            let turned = before.combined(with: after) { was, now in
                (was.isMet && !now.isMet) || (was == .unmet && now != .unmet) ? .unmet : .met
            }
            #expect(turned == VerdictLine(.met), "\(ConditionShapes.texts[place])\n\(situation)\n\(more)")
        }
    }

    private static func evaluator(_ situation: Situation) -> Evaluator {
        Evaluator(
            situation,
            on: ReferenceDates(evaluation: RandomSituations.first),
            facts: ConditionShapes.catalogue
        )
    }

    /// Every day on which something changes, the day before, and some days between.
    private static func days(_ line: VerdictLine, _ dice: inout Dice) -> [Day] {
        let changes = line.windows.compactMap(\.from).flatMap { [$0.adding(days: -1), $0] }
        let others = (0..<6).map { _ in
            RandomSituations.first.adding(days: dice.below(RandomSituations.length + 60))
        }
        return (changes + others).filter { RandomSituations.days.dropFirst().contains($0.number) }
    }

    /// One fact more, of which nothing was recorded before.
    private static func learning(_ situation: Situation, _ random: inout RandomSituations) -> Situation? {
        let missing = ConditionShapes.facts.filter { situation.facts[$0.0] == nil }
        guard !missing.isEmpty else { return nil }
        let (key, kind) = random.dice.one(of: missing)
        return situation.adding(random.record(kind), to: key)
    }
}
