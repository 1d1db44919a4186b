import Kernel

extension RegimeEvaluator {
    func switches(between spans: [RegimeSpan], _ findings: [RegimeFinding]) -> [RegimeSwitch] {
        zip(spans, spans.dropFirst()).compactMap { old, new in
            guard let day = new.from, !old.answer.says(theSameAs: new.answer) else { return nil }
            let event = event(before: day, old.answer, findings)
            let since = titleSince(day, nil)
            let change = RegimeSwitch(
                day: day,
                event: event,
                titleSince: since,
                from: old.answer,
                to: new.answer,
                tasks: []
            )
            return change.with(rules.tasks.compactMap { task($0, at: change) })
        }
    }

    // Where the old benefit ran out to the end of its month, what ended it lies before.
    private func event(before day: Day, _ old: RegimeAnswer, _ findings: [RegimeFinding]) -> Day {
        guard let regime = old.regime, let rule = rules[regime] else { return day }
        let outer = findings.first { $0.rule.regime == rule.within ?? regime }
        guard let bare = outer?.bare, !bare[day.adding(days: -1)].isMet else { return day }
        return bare.start(before: day.adding(days: -1)) { !$0.isMet } ?? day
    }

    /// Since when a title of the set, or those held on the day, has been held without a break.
    func titleSince(_ day: Day, _ titles: TitleSet?) -> Day? {
        guard let titles = titles ?? evaluator.statuses.held(on: day) else { return nil }
        let line = evaluator.statuses.line { $0.overlaps(titles) }
        return line[day] == .met ? line.start(before: day) { $0 == .met } : nil
    }
}

extension StatusHistory {
    /// Whether the person has any status here at all, even that of being obliged to leave.
    var here: VerdictLine { line { _ in true } }

    func line(_ test: (TitleSet) -> Bool) -> VerdictLine {
        var line = VerdictLine(reserving: segments.count)
        for segment in segments {
            switch segment.knowledge {
            case .held(let titles): line.append(test(titles) ? .met : .unmet, from: segment.from)
            case .notHere: line.append(.unmet, from: segment.from)
            case .unknown: line.append(.unknown, from: segment.from)
            }
        }
        return line
    }

    func held(on day: Day) -> TitleSet? {
        let segment = segments.last { $0.from <= day.number }
        if case .held(let titles) = segment?.knowledge { return titles }
        return nil
    }
}

extension RegimeSwitch {
    fileprivate func with(_ tasks: [SwitchTask]) -> RegimeSwitch {
        RegimeSwitch(day: day, event: event, titleSince: titleSince, from: from, to: to, tasks: tasks)
    }
}
