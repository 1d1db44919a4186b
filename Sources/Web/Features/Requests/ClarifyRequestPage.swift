import Casework
import Kernel
import WebSupport

/// The questions of the intake: five criteria, and who else accompanies the person (Klärung).
struct ClarifyRequestPage {
    let record: RequestRecord
    let form: Form
    var isConflict = false

    private var texts: Texts { form.texts }

    var page: Page {
        RequestFrame(record: record, texts: texts).page(
            texts("requests.clarify"),
            errors: form.errors,
            content: """
                \(HTML.when(isConflict, conflict))
                \(form.html(
                    to: RequestPaths.clarification(record.request.id),
                    submit: texts("forms.save"),
                    cancel: RequestPaths.request(record.request.id),
                    """
                    \(RevisionField(record.request.revision, in: form, isOvertaken: isConflict).html)
                    <h2>\(texts("requests.criteria.title"))</h2>
                    <p>\(texts("requests.criteria.explanation"))</p>
                    \(HTML.each(EntryCriterion.allCases, criterion))
                    <h2>\(texts("requests.parallel.title"))</h2>
                    <p>\(texts("requests.parallel.explanation"))</p>
                    \(HTML.each(record.profile.intake.parallelAgencies, agency))
                    """
                ))
                """
        )
    }

    private func criterion(_ criterion: EntryCriterion) -> HTML {
        let name = criterion.rawValue
        return question(
            RadioGroup(
                "criterion.\(name)",
                texts("requests.criteria.\(name)"),
                choices: answers("requests.answer"),
                in: form,
                hint: texts("requests.criteria.\(name)Hint")
            ),
            TextField("remark.\(name)", texts("requests.criteria.remark"), in: form, isOptional: true)
        )
    }

    private func agency(_ entry: CaseworkProfile.Entry) -> HTML {
        question(
            RadioGroup(
                "check.\(entry.code)",
                entry.label(in: texts.language.code),
                choices: answers("requests.parallel"),
                in: form
            ),
            TextField("contact.\(entry.code)", texts("requests.parallel.contact"), in: form, isOptional: true)
        )
    }

    private func question(_ group: RadioGroup, _ remark: TextField) -> HTML {
        "<div class=\"intake-question\">\(group.html)\(remark.html)</div>\n"
    }

    private func answers(_ key: String) -> [Choice] {
        IntakeAnswer.allCases.map { Choice($0.rawValue, texts("\(key).\($0.rawValue)")) }
    }

    private var conflict: HTML {
        let criteria = EntryCriterion.allCases.map(\.rawValue).flatMap { name in
            [
                ("criterion.\(name)", texts("requests.criteria.\(name)")),
                ("remark.\(name)", texts("requests.criteria.remark")),
            ]
        }
        let checks = record.profile.intake.parallelAgencies.flatMap { entry in
            [
                ("check.\(entry.code)", entry.label(in: texts.language.code)),
                ("contact.\(entry.code)", texts("requests.parallel.contact")),
            ]
        }
        return EditConflict(
            mine: form.fields,
            theirs: ClarificationFields.fields(of: record.clarification),
            labels: (criteria + checks).map { (name: $0.0, label: $0.1) },
            texts: texts
        ).html
    }
}

/// Between the questions of the intake and the fields of their form.
enum ClarificationFields {
    static func fields(of clarification: Clarification) -> FormFields {
        FormFields(
            clarification.criteria.flatMap { given in
                [
                    ("criterion.\(given.criterion.rawValue)", given.answer.rawValue),
                    ("remark.\(given.criterion.rawValue)", given.remark),
                ]
            }
                + clarification.checks.flatMap { given in
                    [
                        ("check.\(given.agency)", given.answer.rawValue),
                        ("contact.\(given.agency)", given.contact),
                    ]
                }
        )
    }

    /// A question without an answer was not asked yet; a remark alone says that it is unclear.
    static func clarification(
        from reader: inout FieldReader,
        agencies: [CaseworkProfile.Entry]
    ) -> Clarification? {
        let fields = reader.fields
        var criteria: [CriterionAnswer] = []
        for criterion in EntryCriterion.allCases {
            let remark = fields["remark.\(criterion.rawValue)"]
            guard let answer = answer(fields["criterion.\(criterion.rawValue)"], remark) else { continue }
            let given = reader.value { try CriterionAnswer(criterion, answer, remark: remark) }
            if let given { criteria.append(given) }
        }
        var checks: [ParallelCheck] = []
        for agency in agencies.map(\.code) {
            let contact = fields["contact.\(agency)"]
            guard let answer = answer(fields["check.\(agency)"], contact) else { continue }
            let given = reader.value { try ParallelCheck(agency, answer, contact: contact) }
            if let given { checks.append(given) }
        }
        return reader.isClean ? Clarification(criteria: criteria, checks: checks) : nil
    }

    private static func answer(_ text: String, _ remark: String) -> IntakeAnswer? {
        IntakeAnswer(rawValue: text) ?? (remark.isEmpty ? nil : .unclear)
    }
}
