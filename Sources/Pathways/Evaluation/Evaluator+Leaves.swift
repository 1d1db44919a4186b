import Kernel

extension Evaluator {
    /// The verdicts of a test that asks facts itself.
    func leaf(_ test: ConditionTest) -> VerdictLine {
        switch test {
        case .judged: VerdictLine(.judgement)
        case .status(let selector): statuses.line(selector)
        case .counted(let count): counted(count)
        case .fact(let key, let wanted): flag(key).line { $0 == (wanted ? .yes : .no) ? .met : .unmet }
        case .level(let test): level(test.fact, test.atLeast)
        case .number(let test): number(test)
        case .lasting(let test): lasting(test)
        case .age(let test): age(test)
        case .event(let test): event(test)
        case .since(let test): since(test)
        case .within(let test): within(test)
        case .all, .any, .not, .readings, .unreadable: VerdictLine(.unknown)
        }
    }

    private func flag(_ key: FactKey) -> FactHistory { FactHistory(situation.facts[key] ?? []) }

    private func level(_ key: FactKey, _ word: String) -> VerdictLine {
        guard let least = facts.level(word, of: key) else { return VerdictLine(.unknown) }
        return flag(key).line { Self.level($0, atLeast: least) }
    }

    // "No" on a scale: there is none of it.
    private static func level(_ value: FactValue, atLeast least: Int) -> Verdict {
        if case .level(let level) = value { return level >= least ? .met : .unmet }
        return .unmet
    }

    private func number(_ test: NumberTest) -> VerdictLine {
        flag(test.fact).line { value in
            if case .number(let number) = value { return test.verdict(number) }
            return test.verdict(0)
        }
    }

    private func lasting(_ test: LastingTest) -> VerdictLine {
        let least = test.level.flatMap { facts.level($0, of: test.fact) }
        let stretches = flag(test.fact).stretches { value in
            least.map { Self.level(value, atLeast: $0) } ?? (value == .yes ? .met : .unmet)
        }
        return TimeCount(
            atLeast: test.atLeast,
            uninterrupted: test.run == .uninterrupted,
            harmlessGap: Span(),
            harmlessGaps: 0
        )
        .line(over: stretches)
    }
}
