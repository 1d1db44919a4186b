import Kernel

/// Compares regimes and switches with what an example expects (Prüfung der Rechtskreise).
struct RegimeExampleCheck {
    let timeline: RegimeTimeline

    init(_ situation: Situation, _ rulebook: Rulebook) {
        timeline = RegimeEvaluator(situation, rulebook: rulebook).timeline
    }

    func differences(_ example: Example) -> [String] {
        example.expectRegimes.flatMap { expected in
            differences(expected).map { "regime from \(expected.from.iso), \($0)" }
        }
            + example.expectSwitches.flatMap { expected in
                differences(expected).map { "switch on \(expected.on.iso), \($0)" }
            }
    }

    private func differences(_ expected: RegimeExpectation) -> [String] {
        guard let period = timeline.periods.first(where: { $0.contains(expected.from) }) else {
            return ["no answer"]
        }
        let answer = period.answer
        let questions = answer.questions
        return [
            ExampleCheck.difference("from", expected.from.iso, period.from?.iso ?? "ever"),
            ExampleCheck.difference("until", expected.until?.iso ?? "no end", period.until?.iso ?? "no end"),
            ExampleCheck.difference(
                "state",
                (expected.state ?? .known).rawValue,
                answer.state.rawValue
            ),
            ExampleCheck.difference(
                "regimes",
                expected.regimes.map(\.rawValue),
                answer.regimes.map(\.rawValue)
            ),
            ExampleCheck.difference(
                "missing",
                expected.missing?.map(\.rawValue),
                questions.missing.map(\.rawValue)
            ),
            ExampleCheck.difference("judge", expected.judge, questions.judgements),
            ExampleCheck.difference("contested", expected.contested, questions.contested),
        ]
        .compactMap { $0 }
    }

    private func differences(_ expected: SwitchExpectation) -> [String] {
        guard let found = timeline.switches.first(where: { $0.day == expected.on }) else {
            return ["none; there are \(timeline.switches.map(\.day.iso).joined(separator: ", "))"]
        }
        return [
            ExampleCheck.difference("event", (expected.event ?? expected.on).iso, found.event.iso),
            ExampleCheck.difference("direction", expected.direction.rawValue, found.direction.rawValue),
            expected.tasks.flatMap {
                ExampleCheck.difference("tasks", $0.map(\.task), found.tasks.map(\.rule.task))
            },
        ]
        .compactMap { $0 } + (expected.tasks ?? []).flatMap { differences($0, found) }
    }

    private func differences(_ expected: TaskExpectation, _ found: RegimeSwitch) -> [String] {
        guard let task = found.tasks.first(where: { $0.rule.task == expected.task }) else { return [] }
        return [
            expected.due.flatMap { ExampleCheck.difference("due", $0.iso, task.due?.iso ?? "no day") },
            ExampleCheck.difference(
                "missing",
                expected.missing?.map(\.rawValue),
                task.questions.missing.map(\.rawValue)
            ),
        ]
        .compactMap { $0.map { "task \(expected.task), \($0)" } }
    }
}

extension [OpenQuestion] {
    /// Facts that are missing; `statuses` for a time of which no right to stay is known, `law` for uncertain law.
    public var missing: [FactKey] {
        compactMap { question in
            switch question {
            case .missing(let key, _): key
            case .statusUnknown: .statuses
            case .law: .law
            case .judgement, .contested: nil
            }
        }
    }

    public var judgements: [String] {
        compactMap { if case .judgement(let id) = $0 { id } else { nil } }
    }

    public var contested: [String] {
        compactMap { if case .contested(let id) = $0 { id } else { nil } }
    }
}
