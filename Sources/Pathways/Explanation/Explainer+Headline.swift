import Kernel

extension Explainer {
    func headline(_ answer: Answer) -> String {
        let state = state(answer)
        let more = openPoints(answer)
        return more.isEmpty ? state : state + " " + more.joined(separator: " ")
    }

    private func state(_ answer: Answer) -> String {
        let words = phrases.headline
        let from = answer.outcome.from.map(rules.say)
        switch answer.outcome.state {
        case .open: return from.map { words.openSince(.from, $0) } ?? words.open()
        case .opens:
            let verdict = answer.finding.line[answer.questionDay]
            let isSure = verdict.isMet || verdict == .judgement
            return (isSure ? words.opensOn : words.opensPerhaps)(.from, from ?? "")
        case .unknown: return words.unknown()
        case .contested: return words.contested()
        case .blocked: return words.blocked()
        case .closed:
            return answer.outcome.closedSince.map { words.closedSince(.day, rules.say($0)) } ?? words.closed()
        case .notApplicable: return words.notApplicable()
        }
    }

    private func openPoints(_ answer: Answer) -> [String] {
        let words = phrases.headline
        let outcome = answer.outcome
        switch outcome.state {
        case .notApplicable: return []
        case .closed: return closing(answer)
        case .blocked: return [words.obstacle(.text, texts(outcome.blockers, answer))]
        case .open, .opens, .unknown, .contested:
            return [
                listed(words.missing, outcome.missing.filter { $0 != .law }.map(name).withoutDoubles),
                listed(words.disputed, outcome.contested.map { texts([$0], answer) }),
                listed(words.toWeigh, outcome.judgements.map { texts([$0], answer) }.withoutDoubles),
            ]
            .compactMap { $0 } + uncertainLaw(outcome)
        }
    }

    private func listed(_ phrase: Phrase, _ words: [String]) -> String? {
        words.isEmpty ? nil : phrase(.text, words.joined(separator: "; "))
    }

    private func closing(_ answer: Answer) -> [String] {
        if answer.findings.isEmpty { return [phrases.headline.lawEnded()] }
        let passed = answer.findings.filter { $0.goneForGood(on: answer.day) != nil }
        return passed.isEmpty ? [] : [phrases.headline.passed(.text, texts(passed))]
    }

    private func uncertainLaw(_ outcome: Outcome) -> [String] {
        outcome.questions.compactMap { question in
            guard case .law(let norm, let day) = question else { return nil }
            return phrases.headline.lawUnknown(.norm, norm, .day, rules.say(day))
        }
    }

    /// What a fact is called.
    func name(_ key: FactKey) -> String {
        switch key {
        case .born: phrases.fact.born()
        case .entered: phrases.fact.entered()
        case .statuses: phrases.fact.statuses()
        case .law: phrases.fact.law()
        default: rulebook.facts[key].map { rules.say($0.name) } ?? key.rawValue
        }
    }
}

extension Array where Element: Equatable {
    /// Each once, in order; for the few words of one sentence.
    var withoutDoubles: [Element] {
        count < 2 ? self : reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
