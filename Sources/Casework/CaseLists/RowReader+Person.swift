import Kernel
import Pathways

extension RowReader {
    mutating func readPerson(into person: inout PersonDraft) {
        person.runningNumber = cell(.runningNumber)
        person.birth = day(.birth)
        if person.birth.value == nil, value(.birth).isEmpty {
            doubt(.birthMissing, .birth, person.birth.written)
        }
        person.sex = word(.sex, missing: .sexMissing, Sex.init(rawValue:))
        person.nationality = nationality()
        person.entry = day(.entry)
        person.title = title()
        person.titleValidUntil = day(.titleValidUntil)
        person.benefits = benefitRegimes()
    }

    /// One of few values that the profile lists; what it does not list is kept as written.
    mutating func word<Value: Codable & Hashable & Sendable>(
        _ field: CaseListField,
        missing: DoubtKind,
        _ make: (String) -> Value?
    ) -> Understood<Value> {
        let written = cell(field)
        let known = values.value(written, for: field).flatMap(make)
        if known == nil {
            if value(field).isEmpty {
                if mapping.byField[field] != nil { doubt(missing, field, written) }
            } else {
                doubt(.valueNotUnderstood, field, written)
            }
        }
        return Understood(written: written, value: known)
    }

    private mutating func nationality() -> Understood<String> {
        let written = cell(.nationality)
        guard let match = match(.nationality, list.references.nationalities, []) else {
            if !value(.nationality).isEmpty {
                doubt(.valueNotUnderstood, .nationality, written)
            } else if mapping.byField[.nationality] != nil {
                doubt(.nationalityMissing, .nationality, written)
            }
            return Understood(written: written, value: nil)
        }
        if match.isGuess { doubt(.nationalityGuessed, .nationality, written, understood: match.name) }
        return Understood(written: written, value: match.code)
    }

    mutating func match(
        _ field: CaseListField,
        _ references: ReferenceList,
        _ words: Set<String>
    )
        -> ReferenceList.Match?
    {
        let written = cell(field)
        if written.isEmpty { return nil }
        if let known = matches[field]?[written] { return known }
        let match = references.find(written, surrounding: words)
        matches[field, default: [:]][written] = match
        return match
    }

    private mutating func title() -> Understood<ResidenceTitle> {
        let written = [cell(.title), cell(.titleParagraph)].filter { !$0.isEmpty }.joined(separator: " ")
        let text = [value(.title), value(.titleParagraph)].filter { !$0.isEmpty }.joined(separator: " ")
        if text.isEmpty {
            if mapping.byField[.title] != nil { doubt(.titleMissing, .title, written) }
            return Understood(written: written, value: nil)
        }
        let reading = titles[text] ?? list.terms.titles.read(text)
        titles[text] = reading
        explain(reading, .title, written, .titleDoubtful, .titleNotUnderstood)
        return Understood(written: written, value: reading.term)
    }

    private mutating func benefitRegimes() -> Understood<[BenefitRegime]> {
        let written = cell(.benefit)
        let text = value(.benefit)
        if text.isEmpty { return Understood(written: written, value: nil) }
        let reading = benefits[text] ?? list.terms.benefits.read(text)
        benefits[text] = reading
        explain(reading, .benefit, written, .benefitDoubtful, .benefitNotUnderstood)
        let exclusive = reading.terms.filter { !$0.isSupplement }
        if exclusive.count > 1, reading.confidence == .certain {
            doubt(.benefitDoubtful, .benefit, written, ["reasonKey": "pathways.doubt.severalRegimes"])
        }
        return Understood(written: written, value: reading.terms.isEmpty ? nil : reading.terms)
    }

    private mutating func explain<Term>(
        _ reading: TermReading<Term>,
        _ field: CaseListField,
        _ written: String,
        _ doubtful: DoubtKind,
        _ notUnderstood: DoubtKind
    ) {
        guard let reason = reading.reason else { return }
        var values = ["reason": reason, "reasonKey": "pathways.doubt.\(reason)"]
        if !reading.rest.isEmpty { values["rest"] = reading.rest.joined(separator: " ") }
        let understood = reading.terms.map(\.designation).joined(separator: ", ")
        let kind = reading.confidence == .notUnderstood ? notUnderstood : doubtful
        doubt(kind, field, written, understood: understood.isEmpty ? nil : understood, values)
    }
}
