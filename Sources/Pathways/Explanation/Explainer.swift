import Kernel

/// Puts into sentences what was found for one person in one language (Erklärer).
public struct Explainer: Sendable {
    let evaluator: Evaluator
    let rulebook: Rulebook
    let rules: SpokenRules

    var phrases: PhraseBook { rules.phrases }

    /// German where there are no sentences in the language; `nil` where the rules came without any.
    public init?(_ evaluator: Evaluator, rulebook: Rulebook, language: String) {
        guard let rules = rulebook.spoken(in: language) else { return nil }
        self.evaluator = evaluator
        self.rulebook = rulebook
        self.rules = rules
    }

    public func explanation(of finding: PathwayFinding) -> Explanation {
        let answer = Answer(finding)
        return Explanation(
            pathway: finding.rule.pathway,
            name: rules.say(finding.rule.name),
            state: answer.outcome.state,
            norm: answer.shown?.version.norm ?? "",
            promulgated: answer.shown?.version.promulgated ?? "",
            strength: answer.shown?.version.strength,
            from: answer.outcome.from,
            until: answer.outcome.until,
            closedSince: answer.outcome.closedSince,
            headline: headline(answer),
            window: window(answer),
            gives: answer.shown.map { gives($0.version.strength) },
            assumption: phrases.always.assumption(),
            caveats: caveats(answer),
            signOff: answer.shown.map { signOff($0.version) },
            conditions: answer.findings.map { node($0, .condition, norm: $0.condition.norm, answer.day) },
            changes: changes(answer),
            practices: practices(answer),
            hints: hints(finding.rule)
        )
    }

    private func gives(_ strength: NormStrength) -> String {
        switch strength {
        case .entitlement: phrases.gives.entitlement()
        case .shall: phrases.gives.shall()
        case .asARule: phrases.gives.asARule()
        case .may: phrases.gives.may()
        case .noRight: phrases.gives.noRight()
        }
    }

    private func practices(_ answer: Answer) -> [Explanation.Remark] {
        rulebook.practices(of: answer.finding.rule.pathway).filter { $0.applies(on: answer.day) }
            .map { note in
                Explanation.Remark(
                    layer: note.layer,
                    condition: note.condition,
                    norm: note.norm,
                    sentence: practice(note)
                )
            }
    }

    private func practice(_ note: PracticeNote) -> String {
        let text = rules.say(note.text)
        switch note.layer {
        case .federal: return phrases.practice.federal(.text, text)
        case .state: return phrases.practice.state(.text, text)
        case .municipal:
            return note.town.map { phrases.practice.municipalOf(.name, $0, .text, text) }
                ?? phrases.practice.municipal(.text, text)
        }
    }

    private func hints(_ rule: PathwayRule) -> [Explanation.Remark] {
        rule.hints.map { hint in
            Explanation.Remark(
                layer: hint.layer,
                condition: nil,
                norm: hint.norm,
                sentence: rules.say(hint.text)
            )
        }
    }
}

extension Explainer {
    /// What is explained: a finding, its outcome, and the version whose conditions are shown.
    struct Answer {
        let finding: PathwayFinding
        let outcome: Outcome
        let day: Day
        /// The version that is law on the day, or when the window opens; else the last one there was.
        let shown: VersionFinding?
        /// Its conditions; none where it is no longer law.
        let findings: [Finding]

        init(_ finding: PathwayFinding) {
            self.finding = finding
            day = finding.dates.answer
            outcome = finding.outcome
            let applying = finding.version(on: day) ?? outcome.from.flatMap { finding.version(on: $0) }
            shown = applying ?? finding.versions.max { $0.version.from < $1.version.from }
            findings = applying?.findings ?? []
        }

        /// The day whose verdicts the open questions are about.
        var questionDay: Day { outcome.state == .opens ? outcome.from ?? day : day }

        func condition(_ id: String) -> Condition? {
            findings.lazy.compactMap { $0.named(id) }.first?.condition
        }
    }

    /// What several conditions ask, one after the other.
    func texts(_ ids: [String], _ answer: Answer) -> String {
        var seen: [String] = []
        for id in ids {
            let text = answer.condition(id).map(rules.text) ?? id
            if !seen.contains(text) { seen.append(text) }
        }
        return seen.joined(separator: "; ")
    }

    func texts(_ findings: [Finding]) -> String {
        findings.map { rules.text(of: $0.condition) }.joined(separator: "; ")
    }
}
