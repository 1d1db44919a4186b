import Kernel

extension RegimeEvaluator {
    /// What a template asks at a switch; `nil` where it does not concern this switch or this person.
    func task(_ rule: SwitchTaskRule, at change: RegimeSwitch) -> SwitchTask? {
        guard rule.concerns(change) else { return nil }
        if let titles = rule.titles, evaluator.statuses.line(titles)[change.day] != .met { return nil }
        let asked = rule.onlyIf.map(evaluator.finding)
        let verdict = asked.reduce(Verdict.notApplicable) { $0.and($1.line[change.day]) }
        if verdict == .unmet { return nil }
        let due = due(rule, at: change)
        return SwitchTask(
            rule: rule,
            due: due.day,
            questions: asked.flatMap { $0.questions(on: change.day, within: rule.task) } + due.questions
        )
    }

    private func due(
        _ rule: SwitchTaskRule,
        at change: RegimeSwitch
    ) -> (day: Day?, questions: [OpenQuestion]) {
        guard let due = rule.due else { return (nil, []) }
        switch due.after {
        case .atSwitch: return (due.day(after: change.day), [])
        case .lastDay: return (due.day(after: change.lastDay), [])
        case .event: return (due.day(after: change.event), [])
        case .title:
            return (titleSince(change.day, rule.titles?.titles).map(due.day(after:)), [])
        case .fact:
            guard let key = due.fact else { return (nil, []) }
            // The earliest possible day: whoever keeps that is never late.
            let day = evaluator.situation.happened(key).flatMap { $0?.earliest }
            let missing = [OpenQuestion.missing(key, condition: rule.task)]
            return (day.map(due.day(after:)), day == nil ? missing : [])
        }
    }
}

extension SwitchTaskRule {
    /// Where one side is open it concerns those who may have to act; not where only the right to stay is unknown.
    func concerns(_ change: RegimeSwitch) -> Bool {
        let old = change.from.regimes
        let new = change.to.regimes.filter { change.isCertain || !old.contains($0) }
        return !change.to.questions.contains(where: \.isAboutStatus)
            && old.contains { $0.isOne(of: from) } && new.contains { $0.isOne(of: to) }
    }
}

extension BenefitRegime {
    fileprivate func isOne(of regimes: [BenefitRegime]) -> Bool {
        regimes.contains(self) || broader.map(regimes.contains) ?? false
    }
}
