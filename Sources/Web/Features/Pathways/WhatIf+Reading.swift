import Kernel
import Pathways
import WebSupport

extension WhatIfForm {
    /// The situation with what was assumed; `nil` with errors in the reader where the form cannot be read.
    func assumption(from reader: inout FieldReader, of situation: Situation) -> WhatIf? {
        let chosen = reader.fields["fact"]
        if chosen == Self.status { return status(from: &reader, situation) }
        guard let definition = rulebook.facts[FactKey(rawValue: chosen)] else {
            reader.refuse(missing: "fact", "pathwayPages.whatIf.factMissing")
            return nil
        }
        guard let (value, answer) = value(definition, from: &reader) else { return nil }
        let from = reader.uncertainDay("from", for: .event)
        guard reader.isClean else { return nil }
        var changed = situation
        // It is assumed in place of what is recorded, not beside it.
        let record = FactRecord(value, from: definition.kind == .event ? .unknown : from)
        changed.facts[definition.code] = [record]
        return WhatIf(situation: changed, description: description(definition, answer, from))
    }

    private func description(_ definition: FactDefinition, _ answer: String, _ from: UncertainDay) -> String {
        let day = from == .unknown ? "" : ", \(texts("pathwayPages.from", ["day": words.day(from)]))"
        return "\(definition.name.text(in: texts.language.code)): \(answer)\(day)"
    }

    private func value(_ definition: FactDefinition, from reader: inout FieldReader) -> (FactValue, String)? {
        switch definition.kind {
        case .flag:
            guard let answer = reader.choice("value", of: YesNo.self) else { return nil }
            return (answer == .yes ? .yes : .no, texts("pathwayPages.whatIf.\(answer.rawValue)"))
        case .level:
            guard let step = definition.scale.firstIndex(of: reader.fields["value"]) else {
                reader.refuse(missing: "value", "forms.choiceMissing")
                return nil
            }
            return (.level(step), words.level(definition.scale[step]))
        case .number:
            guard let number = Int(reader.fields["value"]), (0...100_000).contains(number) else {
                reader.refuse(missing: "value", "pathwayPages.whatIf.numberMissing")
                return nil
            }
            return (.number(number), String(number))
        case .event:
            let day = reader.uncertainDay("happened", for: .event)
            guard day != .unknown else {
                reader.refuse(missing: "happened", "forms.dayMissing")
                return nil
            }
            return (.happened(day), words.day(day))
        }
    }

    private func status(from reader: inout FieldReader, _ situation: Situation) -> WhatIf? {
        let title = reader.choice("value", of: ResidenceTitle.self)
        let from = reader.day("from")
        guard let title, let from else { return nil }
        let day = texts("pathwayPages.from", ["day": from.german])
        return WhatIf(
            situation: situation.holding(title, from: from),
            description: "\(title.designation), \(day)"
        )
    }
}

private enum YesNo: String {
    case yes, no
}
