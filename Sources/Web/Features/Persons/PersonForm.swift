import Casework
import Kernel
import WebSupport

/// The fields of a person: names in any script, a birthday that may be uncertain.
struct PersonForm {
    let form: Form
    let references: References
    var asksRelation = true
    /// Whether somebody new is entered, who may be known already.
    var asksCandidates = false

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <div class="field-row">
        \(TextField("familyName", texts("persons.familyName"), in: form, kind: .name).html)
        \(TextField("givenName", texts("persons.givenName"), in: form, kind: .name).html)
        </div>
        \(TextField("originalName", texts("persons.originalName"), in: form, hint: texts("persons.originalNameHint"),
        kind: .name, isOptional: true).html)
        \(DayField("birth", texts("persons.birth"), in: form, allowsUncertain: true, isOptional: true).html)
        \(HTML.when(asksCandidates, CandidateArea(form: form).html))
        \(RadioGroup("sex", texts("persons.sex.label"), choices: sexes, in: form).html)
        \(HTML.when(asksRelation, relation))
        \(SelectField("nationality", texts("persons.nationality"), choices: nationalities, in: form,
        empty: texts("persons.nationalityUnknown"), isOptional: true).html)
        \(DayField("entry", texts("persons.entry"), in: form, allowsUncertain: true, isOptional: true).html)
        \(SelectField("language", texts("persons.language"), choices: languages, in: form,
        empty: texts("persons.languageUnknown"), isOptional: true).html)
        """
    }

    private var relation: HTML {
        SelectField("relation", texts("persons.relation.label"), choices: relations, in: form).html
    }

    // Someone who speaks several languages keeps them all unless another choice is made.
    private var languages: [Choice] {
        let known = references.languages(in: texts.language)
        let kept = form.fields["language"]
        guard !kept.isEmpty, !known.contains(where: { $0.value == kept }) else { return known }
        return [Choice(kept, references.languages(kept, in: texts.language))] + known
    }

    private var sexes: [Choice] {
        Sex.allCases.map { Choice($0.rawValue, texts("persons.sex.\($0)")) }
    }

    private var relations: [Choice] {
        Relation.allCases.map { Choice($0.rawValue, texts("persons.relation.\($0.rawValue)")) }
    }

    // What an import could not map stays selectable as it was written.
    private var nationalities: [Choice] {
        let kept = form.fields["nationality"]
        let isKnown =
            kept.isEmpty || references.nationalities(in: texts.language).contains { $0.value == kept }
        return (isKnown ? [] : [Choice(kept, kept)]) + references.nationalities(in: texts.language)
    }

    static func details(from reader: inout FieldReader, relation: Relation? = nil) -> PersonDetails? {
        let fields = reader.fields
        let birth = reader.uncertainDay("birth", for: .birth)
        let entry = reader.uncertainDay("entry", for: .event)
        let sex = fields.has("sex") ? reader.choice("sex", of: Sex.self) : .unknown
        let given = relation ?? reader.choice("relation", of: Relation.self)
        let details = reader.value {
            try PersonDetails(
                familyName: fields["familyName"],
                givenName: fields["givenName"],
                originalName: fields["originalName"],
                birth: birth,
                sex: sex ?? .unknown,
                nationality: String(fields["nationality"].prefix(100)),
                entry: entry,
                languages: String(fields["language"].prefix(100)),
                relation: given ?? .other
            )
        }
        return reader.isClean ? details : nil
    }

    static func fields(of details: PersonDetails) -> FormFields {
        [
            "familyName": details.familyName,
            "givenName": details.givenName,
            "originalName": details.originalName,
            "birth": details.birth == .unknown ? "" : details.birth.german,
            "sex": details.sex.rawValue,
            "relation": details.relation.rawValue,
            "nationality": details.nationality,
            "entry": details.entry == .unknown ? "" : details.entry.german,
            "language": details.languages,
        ]
    }

    static func labels(_ texts: Texts) -> KeyValuePairs<String, String> {
        [
            "familyName": texts("persons.familyName"),
            "givenName": texts("persons.givenName"),
            "originalName": texts("persons.originalName"),
            "birth": texts("persons.birth"),
            "sex": texts("persons.sex.label"),
            "relation": texts("persons.relation.label"),
            "nationality": texts("persons.nationality"),
            "entry": texts("persons.entry"),
            "language": texts("persons.language"),
        ]
    }
}
