import AgencyNetwork
import Kernel
import Steering
import WebSupport

/// The fields of a measure and of its state.
struct MeasureForms {
    let words: SteeringWords
    let choices: [EffectChoice]
    let texts: Texts

    func measure(_ form: Form) -> HTML {
        let language = texts.language.code
        return """
            \(RevisionField(of: form).html)
            \(HiddenField(name: "decision", value: form.fields["decision"]).html)
            \(SelectField("kind", texts("measures.kind"), choices: words.measureKinds.map {
                Choice($0.code, $0.label(in: language))
            }, in: form, empty: "–").html)
            \(TextField("title", texts("measures.name"), in: form).html)
            \(SelectField("organisation", texts("measures.responsible"), choices: words.agencies.map {
                Choice($0.id.text, $0.name)
            }, in: form, empty: "–", isOptional: true).html)
            \(DayField("dueOn", texts("measures.dueOn"), in: form, isOptional: true).html)
            \(SelectField("aim", texts("measures.aim"), choices: choices.map {
                Choice($0.key, $0.label(in: language))
            }, in: form, empty: texts("measures.noAimChoice"), hint: texts("measures.aimHint"),
                isOptional: true).html)
            \(RadioGroup("direction", texts("measures.directionLabel"), choices: EffectAim.Direction.allCases.map {
                Choice($0.rawValue, texts("measures.direction.\($0.rawValue)"))
            }, in: form, isOptional: true).html)
            \(DayField("aimFrom", texts("measures.aimFrom"), in: form, isOptional: true).html)
            """
    }

    static func details(from reader: inout FieldReader) -> MeasureDetails? {
        let (due, from) = (reader.optionalDay("dueOn"), reader.optionalDay("aimFrom"))
        let fields = reader.fields
        var aim: EffectAim?
        if let key = fields.optional("aim") {
            guard let from, let direction = EffectAim.Direction(rawValue: fields["direction"]) else {
                reader.refuse(MeasureRefusal.aimIncomplete)
                return nil
            }
            aim = EffectAim(key: key, direction: direction, from: from)
        }
        guard reader.isClean else { return nil }
        return reader.value {
            try MeasureDetails(
                fields["kind"],
                title: fields["title"],
                organisation: fields.optional("organisation").map { Identifier($0) },
                due: due,
                aim: aim
            )
        }
    }

    static func fields(of measure: Measure) -> FormFields {
        [
            "kind": measure.kind, "title": measure.title, "organisation": measure.organisationId?.text ?? "",
            "dueOn": measure.dueOn?.german ?? "", "aim": measure.aim?.key ?? "",
            "direction": measure.aim?.direction.rawValue ?? "lower",
            "aimFrom": measure.aim?.fromOn.german ?? "", "revision": "\(measure.revision.number)",
        ]
    }

    static func state(_ form: Form, _ measure: Measure) -> HTML {
        let texts = form.texts
        let states = MeasureState.allCases.filter { measure.state.reachable.contains($0) }
        return """
            \(RevisionField(of: form).html)
            \(RadioGroup("state", texts("measures.stateLabel"), choices: states.map {
                Choice($0.rawValue, texts("measures.state.\($0.rawValue)"))
            }, in: form).html)
            \(TextArea("evidence", texts("measures.evidence"), in: form, hint: texts("measures.evidenceHint"),
                rows: 3, limit: 2000, isOptional: true).html)
            """
    }

    static func state(of measure: Measure) -> FormFields {
        ["evidence": measure.evidence, "revision": "\(measure.revision.number)"]
    }
}
