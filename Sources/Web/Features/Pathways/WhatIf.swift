import Kernel
import Pathways
import WebSupport

/// What is assumed of a person for a moment, and never kept (Annahme).
struct WhatIf {
    let situation: Situation
    let description: String
}

/// Reads an assumption from the form: a fact of the catalogue, or a status, from a day on.
struct WhatIfForm {
    /// Stands in the list of facts for "another status".
    static let status = "status"

    let rulebook: Rulebook
    let texts: Texts
    private var language: String { texts.language.code }

    /// First the facts that are missing, then all others, then the status.
    func choices(for person: PersonAnswers) -> [Choice] {
        let missing = person.evidence.filter { $0.kind == .missing }.map(\.fact)
        let rest = rulebook.facts.facts.filter { !missing.contains($0.code) }
            .map { Choice($0.code.rawValue, $0.name.text(in: language)) }
            .sorted { $0.label.lowercased() < $1.label.lowercased() }
        let first = missing.compactMap { key in
            rulebook.facts[key].map { Choice(key.rawValue, $0.name.text(in: language)) }
        }
        return [Choice(Self.status, texts("pathwayPages.whatIf.status"))] + first + rest
    }

    /// The fields that ask for the value of what was chosen.
    func fields(for fact: String, in form: Form) -> HTML {
        if fact == Self.status { return status(in: form) }
        guard let definition = rulebook.facts[FactKey(rawValue: fact)] else { return .empty }
        return "<p class=\"hint\">\(definition.question.text(in: language))</p>" + value(definition, in: form)
    }

    private func value(_ definition: FactDefinition, in form: Form) -> HTML {
        let from = DayField(
            "from",
            texts("pathwayPages.whatIf.from"),
            in: form,
            allowsUncertain: true,
            isOptional: true
        ).html
        switch definition.kind {
        case .flag:
            return RadioGroup("value", texts("pathwayPages.whatIf.yesNo"), choices: yesNo, in: form).html
                + from
        case .level:
            let steps = definition.scale.map { Choice($0, words.level($0)) }
            return RadioGroup("value", texts("pathwayPages.whatIf.level"), choices: steps, in: form).html
                + from
        case .number:
            return TextField(
                "value",
                texts("pathwayPages.whatIf.number"),
                in: form,
                kind: .number,
                characters: 6
            ).html + from
        case .event:
            return DayField(
                "happened",
                texts("pathwayPages.whatIf.happened"),
                in: form,
                allowsUncertain: true
            ).html
        }
    }

    var words: FactWords { FactWords(catalogue: rulebook.facts, texts: texts) }

    private var yesNo: [Choice] {
        ["yes", "no"].map { Choice($0, texts("pathwayPages.whatIf.\($0)")) }
    }

    private func status(in form: Form) -> HTML {
        """
        \(SelectField(
            "value", texts("pathwayPages.whatIf.titleChoice"), choices: titles, in: form,
            empty: texts("pathwayPages.whatIf.chooseFact")
        ).html)
        \(DayField("from", texts("pathwayPages.whatIf.from"), in: form).html)
        """
    }

    private var titles: [Choice] {
        ResidenceTitle.allCases.map { Choice($0.rawValue, $0.designation) }
    }
}
