import Kernel
import Pathways

/// One person of whom everything is known, asked again and again.
struct Single {
    let rule: PathwayRule
    let rulebook: Rulebook
    let dates: ReferenceDates
    let situation: Situation

    init(_ rule: PathwayRule, _ rulebook: Rulebook, _ day: Day) throws {
        self.rule = rule
        self.rulebook = rulebook
        dates = ReferenceDates(evaluation: day)
        let since = UncertainDay.day(day.adding(days: -3_000))
        let yes = FactRecord(.yes, from: since)
        let no = FactRecord(.no, from: since)
        situation = Situation(
            born: .day(day.adding(days: -9_000)),
            entered: since,
            statuses: [StatusRecord(.duldung60a, from: since)],
            facts: [
                "german-oral": [FactRecord(.level(2), from: since)],
                "livelihood": [FactRecord(.level(3), from: since)],
                "civics-test": [yes], "democratic-order": [yes], "illness-disability-age": [no],
                "deception-present": [no], "expulsion-interest": [no], "employment": [yes],
            ]
        )
    }

    /// Seconds for every window and the outcome.
    func evaluated(_ clock: ContinuousClock, times: Int) -> Double {
        measured(clock, times) {
            Evaluator(situation, on: dates, facts: rulebook.facts).finding(rule).outcome.questions.count
        }
    }

    /// Seconds for the same with every sentence.
    func explained(_ clock: ContinuousClock, times: Int) -> Double {
        measured(clock, times) {
            let evaluator = Evaluator(situation, on: dates, facts: rulebook.facts)
            let explainer = Explainer(evaluator, rulebook: rulebook, language: "de")
            return explainer?.explanation(of: evaluator.finding(rule)).conditions.count ?? 0
        }
    }

    private func measured(_ clock: ContinuousClock, _ times: Int, _ work: () -> Int) -> Double {
        var sum = 0
        let duration = clock.measure { for _ in 0..<times { sum += work() } }
        precondition(sum >= 0)
        return duration / .seconds(1) / Double(times)
    }
}
