import Kernel

/// Says in plain words what was found of regimes, switches and tasks (Erklärung der Rechtskreise).
public struct RegimeWriter: Sendable {
    let rules: RegimeRules
    let facts: FactCatalogue
    let spoken: SpokenRules
    let phrases: RegimePhrases

    /// German where a language has no sentences; `nil` where there are none at all.
    public init?(_ rulebook: Rulebook, language: String) {
        guard let spoken = rulebook.spoken(in: language),
            let phrases = rulebook.regimes.phrases[spoken.language]
        else { return nil }
        rules = rulebook.regimes
        facts = rulebook.facts
        self.spoken = spoken
        self.phrases = phrases
    }

    /// What is assumed in every answer, and that it is a checking aid.
    public var assumption: String { spoken.phrases.always.assumption() }

    /// `SGB II (Bürgergeld)`; where nobody checked whether the benefit is still called so, the law alone.
    public func name(_ regime: BenefitRegime, on day: Day) -> String {
        let labels = (rules[regime]?.labels ?? []).filter { $0.from <= day }
        guard let label = labels.last, !label.status.isUncertain else { return designation(regime) }
        return phrases.answer.called(.name, designation(regime), .text, spoken.say(label.text))
    }

    // Laws keep their German names; that there is no benefit is no name of a law.
    func designation(_ regime: BenefitRegime) -> String {
        guard regime == .noBenefit, let rule = rules[regime] else { return regime.designation }
        return spoken.say(rule.name)
    }

    /// That it has not been checked what the benefit is called.
    func nameCaveat(_ regime: BenefitRegime, on day: Day) -> String? {
        guard let label = rules[regime]?.labels.last(where: { $0.from <= day }), label.status.isUncertain
        else { return nil }
        return phrases.answer.calledPerhaps.filled { slot in
            switch slot {
            case .name: regime.designation
            case .text: spoken.say(label.text)
            case .day: spoken.say(label.from)
            default: ""
            }
        }
    }

    func names(_ answer: RegimeAnswer, on day: Day) -> String {
        answer.regimes.map { answer.regimes.count == 1 ? name($0, on: day) : designation($0) }
            .joined(separator: phrases.answer.or())
    }

    /// The answer in one line, without a full stop.
    public func headline(_ answer: RegimeAnswer, on day: Day) -> String {
        let phrase = answer.state == .known ? phrases.answer.known : phrases.answer.open
        return phrase(.name, names(answer, on: day))
    }

    /// `12/2026: SGB II (Bürgergeld)`; one line for each part where the answer changes within the month.
    public func lines(_ month: RegimeMonth) -> [String] {
        if let answer = month.answer {
            let name = UncertainDay.month(year: month.first.year, month: month.first.month)
            let written = spoken.language == "en" ? name.english : name.german
            return [phrases.month.whole(.day, written, .text, headline(answer, on: month.first))]
        }
        return month.spans.map { span in
            phrases.month.part.filled { slot in
                switch slot {
                case .from: span.from.map(spoken.say) ?? ""
                case .until: span.until.map(spoken.say) ?? ""
                case .text: headline(span.answer, on: span.from ?? month.first)
                default: ""
                }
            }
        }
    }
}
