import Kernel

extension Explainer {
    /// From when until when, what ends it, and from when on it is not known whether it goes on.
    func window(_ answer: Answer) -> String? {
        guard answer.outcome.state != .closed, answer.outcome.state != .blocked,
            answer.outcome.state != .notApplicable
        else { return nil }
        let parts = [days(answer.outcome), end(answer), plusMinus(answer), doubt(answer)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func days(_ outcome: Outcome) -> String? {
        let from = outcome.from.map(rules.say)
        let until = outcome.until.map(rules.say)
        switch (from, until) {
        case (let from?, let until?): return phrases.window.between(.from, from, .until, until)
        case (let from?, nil): return phrases.window.from(.from, from)
        case (nil, let until?): return phrases.window.until(.until, until)
        case (nil, nil): return nil
        }
    }

    private func end(_ answer: Answer) -> String? {
        guard let until = answer.outcome.until else { return nil }
        let ending = answer.ending(after: until)
        if !ending.isEmpty { return phrases.window.ends(.text, texts(ending)) }
        return answer.isLaw(after: until) ? nil : phrases.window.lawEnds()
    }

    // A toleration runs out, a contract ends: whether the pathway stays open after that, nobody has written down.
    private func doubt(_ answer: Answer) -> String? {
        let line = answer.finding.line
        let start = answer.questionDay
        guard line[start] != .unknown, let day = line.first(onOrAfter: start, where: { $0 == .unknown }),
            answer.outcome.until.map({ day <= $0.adding(days: 1) }) ?? true
        else { return nil }
        let open = answer.findings.filter { $0.line[day] == .unknown }
        guard !open.isEmpty else { return nil }
        return phrases.window.endsUnknown(.day, rules.say(day), .text, texts(open))
    }
}

extension Explainer.Answer {
    /// The conditions that fall away on the day after the last one.
    func ending(after until: Day) -> [Finding] {
        turning(.unmet, after: until)
    }

    /// The conditions of which nobody knows whether they hold on the day after the last one.
    func unsure(after until: Day) -> [Finding] {
        turning(.unknown, after: until)
    }

    func isLaw(after until: Day) -> Bool {
        finding.version(on: until.adding(days: 1)) != nil
    }

    private func turning(_ verdict: Verdict, after until: Day) -> [Finding] {
        guard isLaw(after: until) else { return [] }
        let next = until.adding(days: 1)
        return findings.filter { $0.line[next] == verdict && $0.line[until] != verdict }
    }
}
