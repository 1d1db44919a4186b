import Casework
import Kernel
import Pathways
import WebSupport

/// The fields of one fact: the answer as its kind asks for it, since when, until when, on what paper, where from.
struct FactForm {
    let form: Form
    let definition: FactDefinition

    private var texts: Texts { form.texts }
    private var words: FactWords { FactWords(catalogue: FactCatalogue([definition]), texts: texts) }

    var html: HTML {
        """
        \(answer)
        \(HTML.when(definition.kind != .event, period))
        \(RadioGroup("proof", texts("facts.proof.label"), choices: proofs, in: form, hint: paper).html)
        \(TextField("source", texts("facts.source"), in: form, hint: texts("facts.sourceHint"), isOptional: true).html)
        """
    }

    private var question: String { definition.question.text(in: texts.language.code) }

    private var paper: String {
        texts("facts.proof.hint", ["paper": definition.evidence.text(in: texts.language.code)])
    }

    private var proofs: [Choice] {
        Proof.allCases.map { Choice($0.rawValue, texts("facts.proof.\($0)")) }
    }

    private var no: Choice { Choice("no", words.no(definition.kind)) }

    private var answer: HTML {
        switch definition.kind {
        case .flag:
            RadioGroup("value", question, choices: [Choice("yes", texts("facts.answer.yes")), no], in: form)
                .html
        case .level:
            RadioGroup(
                "value",
                question,
                choices: [no] + definition.scale.map { Choice($0, words.level($0)) },
                in: form
            ).html
        case .number: TextField("value", question, in: form, kind: .number, characters: 6).html
        case .event: event
        }
    }

    private var event: HTML {
        """
        \(DayField("value", question, in: form, allowsUncertain: true, isOptional: true).html)
        \(CheckboxGroup("never", texts("facts.neverLabel"), choices: [Choice("yes", no.label)], in: form,
        isOptional: true).html)
        """
    }

    private var period: HTML {
        """
        <div class="field-row">
        \(DayField("from", texts("facts.from"), in: form, allowsUncertain: true, isOptional: true).html)
        \(DayField("until", texts("facts.untilLabel"), in: form, isOptional: true).html)
        </div>
        """
    }
}

extension FactForm {
    static func details(from reader: inout FieldReader, _ definition: FactDefinition) -> FactDetails? {
        let statement = statement(from: &reader, definition)
        let isEvent = definition.kind == .event
        let from = isEvent ? .unknown : reader.uncertainDay("from", for: .event)
        let until = isEvent ? nil : reader.optionalDay("until")
        let proof = reader.choice("proof", of: Proof.self, missing: "facts.proofMissing")
        let source = reader.fields["source"]
        let details = reader.value {
            try FactDetails(
                statement ?? .no,
                from: from,
                until: until,
                proof: proof ?? .asserted,
                source: source
            )
        }
        return reader.isClean ? details : nil
    }

    private static func statement(
        from reader: inout FieldReader,
        _ definition: FactDefinition
    ) -> FactStatement? {
        if definition.kind == .event { return event(from: &reader) }
        let value = reader.fields["value"]
        let statement: FactStatement? =
            switch (definition.kind, value) {
            case (.flag, "yes"): .yes
            case (.flag, "no"), (.level, "no"): .no
            case (.level, let word) where definition.scale.contains(word): .level(word)
            case (.number, let digits): Int(digits).map { .number($0) }
            default: nil
            }
        if statement == nil { reader.refuse(missing: "value", "facts.answerMissing") }
        return statement
    }

    private static func event(from reader: inout FieldReader) -> FactStatement? {
        if reader.fields["never"] == "yes" { return .no }
        let day = reader.uncertainDay("value", for: .event)
        if day == .unknown, reader.isClean { reader.refuse(missing: "value", "facts.answerMissing") }
        return .happened(day)
    }

    static func fields(of details: FactDetails) -> FormFields {
        var fields: FormFields = [
            "from": details.from == .unknown ? "" : details.from.german,
            "until": details.until?.german ?? "",
            "proof": details.proof.rawValue,
            "source": details.source,
        ]
        switch details.statement {
        case .yes: fields = fields.setting("value", to: "yes")
        case .no: fields = fields.setting("value", to: "no").setting("never", to: "yes")
        case .level(let word): fields = fields.setting("value", to: word)
        case .number(let number): fields = fields.setting("value", to: String(number))
        case .happened(let day): fields = fields.setting("value", to: day.german)
        }
        return fields
    }

    static func labels(_ texts: Texts) -> KeyValuePairs<String, String> {
        [
            "value": texts("facts.answer.label"), "from": texts("facts.from"),
            "until": texts("facts.untilLabel"), "proof": texts("facts.proof.label"),
            "source": texts("facts.source"),
        ]
    }
}
