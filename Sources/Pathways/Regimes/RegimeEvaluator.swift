import Kernel

/// Finds out from which law a person lives, over all days at once (Prüfung der Rechtskreise).
///
/// It looks at the statuses and facts alone and knows nothing of pathways.
public struct RegimeEvaluator: Sendable {
    let evaluator: Evaluator
    let rules: RegimeRules

    public init(_ situation: Situation, rulebook: Rulebook) {
        // Benefits follow what is so on each day; no day of application or decision comes into it.
        evaluator = Evaluator(
            situation,
            on: ReferenceDates(evaluation: Day(number: 0)),
            facts: rulebook.facts
        )
        rules = rulebook.regimes
    }

    public var timeline: RegimeTimeline {
        let findings = rules.rules.map { RegimeFinding($0, evaluator) }
        let spans = spans(findings)
        return RegimeTimeline(spans: spans, switches: switches(between: spans, findings))
    }

    /// The answer for one day, as if no other day were asked.
    func answer(on day: Day) -> RegimeAnswer {
        answer(on: day, rules.rules.map { RegimeFinding($0, evaluator) })
    }

    private func spans(_ findings: [RegimeFinding]) -> [RegimeSpan] {
        let days = Set(findings.flatMap(\.changes) + evaluator.statuses.segments.map(\.from)).sorted()
        var spans: [RegimeSpan] = []
        for (index, day) in days.enumerated() {
            let answer = answer(on: Day(number: max(day, Self.longAgo)), findings)
            let until = index + 1 < days.count ? Day(number: days[index + 1] - 1) : nil
            if let last = spans.last, last.answer == answer {
                spans[spans.count - 1] = RegimeSpan(from: last.from, until: until, answer: answer)
            } else {
                let from = day == VerdictLine.ever ? nil : Day(number: day)
                spans.append(RegimeSpan(from: from, until: until, answer: answer))
            }
        }
        return spans
    }

    // Before every law and every life: a day to ask for the answer that goes back for ever.
    private static let longAgo = -300_000

    func answer(on day: Day, _ findings: [RegimeFinding]) -> RegimeAnswer {
        var candidates: [RegimeCandidate] = []
        for rule in rules.answering {
            guard let found = findings.first(where: { $0.rule.regime == rule.regime }) else { continue }
            let outer = findings.first { $0.rule.regime == rule.within }
            let candidate = found.candidate(on: day, within: outer)
            if candidate.verdict != .unmet { candidates.append(candidate) }
            if candidate.verdict.isMet { return RegimeAnswer(candidates: candidates) }
        }
        return RegimeAnswer(candidates: candidates + [noneApplies])
    }

    private var noneApplies: RegimeCandidate {
        let none = rules[.noBenefit]
        return RegimeCandidate(
            regime: .noBenefit,
            verdict: rules.rules.isEmpty ? .unknown : .met,
            reason: RegimeReason(
                text: none?.otherwise ?? Wording(de: "", en: ""),
                because: [],
                norm: "",
                confidence: .general,
                runsOut: false
            ),
            questions: []
        )
    }
}
