import Kernel

extension RegimeWriter {
    /// Why, with the norm; where the answer is open, what would have to be so for each that comes into question.
    public func reasons(_ answer: RegimeAnswer) -> [String] {
        if answer.state == .known { return answer.candidates.map { reason($0.reason) } }
        return answer.candidates.filter { !$0.reason.norm.isEmpty }
            .map { candidate in
                let text = spoken.say(candidate.reason.text)
                return phrases.answer.perhaps(.name, designation(candidate.regime), .text, text) + " "
                    + phrases.answer.norm(.norm, candidate.reason.norm)
            }
    }

    private func reason(_ reason: RegimeReason) -> String {
        var sentence = spoken.say(reason.text)
        if !reason.because.isEmpty {
            let because = reason.because.map(spoken.say).joined(separator: ", ")
            sentence = phrases.answer.because(.text, sentence, .name, because)
        }
        return reason.norm.isEmpty ? sentence : sentence + " " + phrases.answer.norm(.norm, reason.norm)
    }

    /// What must be settled before the answer is certain; first of all whether it is the law.
    public func questions(_ answer: RegimeAnswer) -> [String] {
        (answer.lawIsUnknown ? [phrases.answer.lawUnknown()] : []) + questions(answer.questions)
    }

    func questions(_ questions: [OpenQuestion]) -> [String] {
        var seen: Set<String> = []
        return questions.map(sentence).filter { seen.insert($0).inserted }
    }

    private func sentence(_ question: OpenQuestion) -> String {
        switch question {
        case .missing(let key, _): phrases.question.fact(.text, asked(key))
        case .statusUnknown: phrases.question.fact(.text, spoken.phrases.fact.statusesQuestion())
        case .judgement(let id): phrases.question.judgement(.text, text(of: id))
        case .contested(let id): phrases.question.contested(.text, text(of: id))
        case .law(let norm, let day):
            (isFirst(day) ? phrases.question.lawBefore : phrases.question.law)(
                .norm,
                norm,
                .day,
                spoken.say(day)
            )
        }
    }

    // The law of which nobody wrote down an earlier version is another matter than an uncertain one.
    private func isFirst(_ day: Day) -> Bool {
        rules.rules.contains { rule in rule.versions.map(\.from).min() == day }
    }

    private func asked(_ key: FactKey) -> String {
        switch key {
        case .born: spoken.phrases.fact.bornQuestion()
        case .entered: spoken.phrases.fact.enteredQuestion()
        default: facts[key].map { spoken.say($0.question) } ?? key.rawValue
        }
    }

    private func text(of id: String) -> String {
        rules.conditions.lazy.compactMap { $0.named(id)?.text }.first.map(spoken.say) ?? id
    }

    /// What a reader must know of the sources an answer rests on, and of the name of the benefit.
    public func caveats(_ answer: RegimeAnswer, on day: Day) -> [String] {
        var seen: Set<String> = []
        return
            (answer.candidates.compactMap { caveat($0.reason.norm, $0.reason.confidence) }
            + answer.regimes.compactMap { nameCaveat($0, on: day) })
            .filter { seen.insert($0).inserted }
    }

    func caveat(_ norm: String, _ confidence: Confidence) -> String? {
        if norm.isEmpty { return nil }
        return switch confidence {
        case .toVerify: spoken.phrases.caveat.toVerify(.norm, norm)
        case .general: spoken.phrases.caveat.general(.norm, norm)
        default: nil
        }
    }
}

extension Condition {
    fileprivate func named(_ id: String) -> Condition? {
        if self.id == id { return self }
        let parts: [Condition] =
            switch test {
            case .all(let parts), .any(let parts): parts
            case .not(let part): [part]
            case .readings(let readings): readings.map(\.condition)
            default: []
            }
        return (parts + exceptions.map(\.condition) + onlyIf).lazy.compactMap { $0.named(id) }.first
    }
}
