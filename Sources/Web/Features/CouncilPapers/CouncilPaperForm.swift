import Kernel
import Steering
import WebSupport

/// The fields of a paper in its form, each by its kind (Vorlage bearbeiten).
struct CouncilPaperForm {
    let layout: PaperLayout
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(TextField("title", texts("councilPapers.field.title"), in: form).html)
        \(TextField("number", texts("councilPapers.field.number"), in: form, isOptional: true).html)
        \(DayField("day", texts("councilPapers.field.day"), in: form).html)
        \(HTML.each(layout.sections) { section in
            "<h2>\(section.heading)</h2>\n\(HTML.each(section.fields, field))"
        })
        """
    }

    private func field(_ field: PaperField) -> HTML {
        let name = "field-\(field.code)"
        let isOptional = !field.isRequired
        switch field.kind {
        case .line:
            return TextField(name, field.label, in: form, hint: field.hint, isOptional: isOptional).html
        case .day: return DayField(name, field.label, in: form, isOptional: isOptional).html
        case .choice, .yesNo, .yesNoPartly:
            return RadioGroup(
                "choice-\(field.code)",
                field.label,
                choices: choices(field),
                in: form,
                isOptional: isOptional
            ).html
        case .dutyLevel:
            return RadioGroup("choice-\(field.code)", field.label, choices: choices(field), in: form).html
                + area(field, texts("councilPapers.reason"))
        case .themes:
            return CheckboxGroup("choice-\(field.code)", field.label, choices: choices(field), in: form).html
                + area(field, texts("councilPapers.reason"), isOptional: true)
        case .text, .list, .productGroups, .moneyTable, .goals, .consultations:
            return area(field, field.label, isOptional: isOptional)
        }
    }

    private func area(_ field: PaperField, _ label: String, isOptional: Bool = false) -> HTML {
        let isLong = field.kind == .text
        return TextArea(
            "field-\(field.code)",
            label,
            in: form,
            hint: field.hint ?? texts("councilPapers.hint.\(field.kind)"),
            rows: isLong ? 8 : 4,
            isOptional: isOptional
        ).html
    }

    private func choices(_ field: PaperField) -> [WebSupport.Choice] {
        switch field.kind {
        case .yesNo: [PaperAnswer.yes, .no].map { Choice($0.rawValue, $0.german) }
        case .yesNoPartly: PaperAnswer.allCases.map { Choice($0.rawValue, $0.german) }
        case .dutyLevel: DutyLevel.allCases.map { Choice($0.rawValue, $0.german) }
        default: (field.choices ?? []).map { Choice($0.code, $0.label) }
        }
    }

    static func fields(of content: PaperContent, in layout: PaperLayout) -> FormFields {
        var pairs: [(name: String, value: String)] = [
            ("title", content.title), ("number", content.number), ("day", content.day.german),
        ]
        for field in layout.fields {
            guard let value = content.fields[field.code] else { continue }
            pairs.append(("field-\(field.code)", PaperFieldText(field: field).text(of: value)))
            pairs += chosen(value, in: field).map { ("choice-\(field.code)", $0) }
        }
        return FormFields(pairs)
    }

    private static func chosen(_ value: PaperValue, in field: PaperField) -> [String] {
        switch field.kind {
        case .themes: value["themes"]?.list.map(\.text) ?? []
        case .dutyLevel: [DutyLevel(value.text("level"))?.rawValue ?? ""]
        case .choice: [value.text]
        case .yesNo, .yesNoPartly: [PaperAnswer(value.text)?.rawValue ?? ""]
        default: []
        }
    }

    /// The content as entered, with a sentence at every field that does not fit; a draft may be unfinished.
    static func content(
        from reader: inout FieldReader,
        in layout: PaperLayout,
        goals: [GoalCatalogue],
        figures: [String]
    ) -> PaperContent? {
        let day = reader.day("day")
        let fields = reader.fields
        guard let day else { return nil }
        let pairs = layout.fields.map { field in
            let text = fields.raw("field-\(field.code)").replacing("\r\n", with: "\n")
            return (
                field.code,
                PaperFieldText(field: field).value(of: text, chosen: fields.all("choice-\(field.code)"))
            )
        }
        let content = PaperContent(
            number: fields["number"].trimmedWhitespace,
            title: fields["title"].trimmedWhitespace,
            day: day,
            fields: Dictionary(pairs) { first, _ in first }
        )
        let known = Set(layout.fields.map(\.code))
        for flaw in content.flaws(in: layout, goals: goals, figures: figures, mayBeUnfinished: true) {
            let code = flaw.path.dropFirst().first ?? ""
            let place = fields.raw("field-\(code)").isEmpty ? "choice-\(code)" : "field-\(code)"
            if known.contains(code) {
                reader.add(FlawWords(flaw, reader.texts).sentence, at: place)
            }
        }
        return reader.isClean ? content : nil
    }
}

/// A flaw in a paper as a sentence of the page's language.
struct FlawWords {
    private let flaw: Flaw
    private let texts: Texts

    init(_ flaw: Flaw, _ texts: Texts) {
        self.flaw = flaw
        self.texts = texts
    }

    var sentence: String {
        let line = flaw.path.dropFirst(2).first(where: { Int($0) != nil }) ?? "1"
        let expected = flaw.expected.joined(separator: ", ")
        let key = flaw.kind == .missingKey || flaw.kind == .unknownWord ? "\(flaw.kind)" : "notFitting"
        return texts(
            "councilPapers.flaw.\(key)",
            ["line": line, "word": flaw.word, "expected": expected]
        )
    }
}
