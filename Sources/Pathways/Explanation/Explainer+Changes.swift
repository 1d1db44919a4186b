import Kernel

extension Explainer {
    /// What would lead to another answer: what the calendar does, what is to find out, what is in the way.
    func changes(_ answer: Answer) -> [Explanation.Change] {
        switch answer.outcome.state {
        case .closed, .notApplicable: return []
        case .blocked: return obstacles(answer) + waiting(answer) + questions(answer)
        case .open, .opens, .unknown, .contested:
            return deadline(answer) + waiting(answer) + questions(answer) + proofs(answer)
        }
    }

    private func change(
        _ kind: Explanation.Change.Kind,
        _ condition: Condition?,
        fact: FactKey? = nil,
        day: Day? = nil,
        _ sentence: String
    ) -> Explanation.Change {
        Explanation.Change(
            kind: kind,
            condition: condition?.id ?? "",
            fact: fact,
            day: day,
            norm: condition?.norm ?? "",
            sentence: sentence
        )
    }

    private func deadline(_ answer: Answer) -> [Explanation.Change] {
        guard let until = answer.outcome.until else { return [] }
        let ending = answer.ending(after: until)
        let unsure = answer.unsure(after: until)
        if ending.isEmpty, !unsure.isEmpty {
            let sentence = phrases.change.findOut(.until, rules.say(until), .text, texts(unsure))
            return [change(.deadline, unsure.first?.condition, day: until, sentence)]
        }
        let byApplication = ending.contains { $0.condition.looksAtApplication }
        let phrase = byApplication ? phrases.change.fileBy : phrases.change.endsOn
        let text = ending.isEmpty ? answer.shown?.version.norm ?? "" : texts(ending)
        let sentence = phrase(.until, rules.say(until), .text, text)
        return [change(.deadline, ending.first?.condition, day: until, sentence)]
    }

    private func waiting(_ answer: Answer) -> [Explanation.Change] {
        answer.findings.compactMap { found in
            guard found.line[answer.day] == .unmet,
                let day = found.line.first(onOrAfter: answer.day, where: { $0 != .unmet })
            else { return nil }
            let phrase = found.line[day].isMet ? phrases.change.wait : phrases.change.waitOpen
            let text = rules.text(of: found.condition)
            return change(.time, found.condition, day: day, phrase(.day, rules.say(day), .text, text))
        }
        .sorted { $0.day ?? answer.day < $1.day ?? answer.day }
    }

    private func obstacles(_ answer: Answer) -> [Explanation.Change] {
        answer.outcome.blockers.map { id in
            let condition = answer.condition(id)
            let hasException = condition.map { !$0.exceptions.isEmpty } ?? false
            let phrase = hasException ? phrases.change.obstacleOrException : phrases.change.obstacle
            return change(.obstacle, condition, phrase(.text, texts([id], answer)))
        }
    }

    private func questions(_ answer: Answer) -> [Explanation.Change] {
        var asked: Set<FactKey> = []
        return answer.outcome.questions.compactMap { question in
            switch question {
            case .missing(let key, let id):
                return asked.insert(key).inserted ? missing(key, answer.condition(id)) : nil
            case .statusUnknown(let id):
                return asked.insert(.statuses).inserted ? missing(.statuses, answer.condition(id)) : nil
            case .judgement(let id): return weigh(.judgement, phrases.change.judgement, id, answer)
            case .contested(let id): return weigh(.reading, phrases.change.reading, id, answer)
            case .law(let norm, let day):
                return Explanation.Change(
                    kind: .law,
                    condition: "",
                    fact: nil,
                    day: day,
                    norm: norm,
                    sentence: phrases.change.law(.norm, norm, .day, rules.say(day))
                )
            }
        }
    }

    private func weigh(
        _ kind: Explanation.Change.Kind,
        _ phrase: Phrase,
        _ id: String,
        _ answer: Answer
    ) -> Explanation.Change {
        change(kind, answer.condition(id), phrase(.text, texts([id], answer)))
    }

    private func missing(_ key: FactKey, _ condition: Condition?) -> Explanation.Change {
        let text = question(key)
        let sentence = phrases.change.missing(.text, text, .evidence, evidence(key))
        return change(.missing, condition, fact: key, sentence)
    }

    private func proofs(_ answer: Answer) -> [Explanation.Change] {
        evaluator.asserted(in: answer.findings, on: answer.questionDay).map { key, condition in
            let phrase = condition.deniesFact(key) ? phrases.change.proofNot : phrases.change.proof
            let sentence = phrase(.name, name(key), .evidence, evidence(key))
            return change(.proof, condition, fact: key, sentence)
        }
    }
}

extension Condition {
    /// Whether it, or one below it, must be met when the application is filed.
    fileprivate var looksAtApplication: Bool {
        point == .application || test.parts.contains { $0.looksAtApplication }
    }

    /// Whether it, or one below it, asks that there is no such thing.
    fileprivate func deniesFact(_ key: FactKey) -> Bool {
        if case .fact(let asked, is: false) = test { return asked == key }
        return test.parts.contains { $0.deniesFact(key) }
    }
}
