import Casework
import Kernel
import Pathways
import WebSupport

/// What another fact would open or close, side by side with today (Was wäre, wenn).
struct WhatIfPage {
    let household: CaseAnswers
    let person: PersonAnswers
    var form: Form
    /// What was chosen to be assumed, once it was.
    var fact: String?
    var assumed: WhatIf?

    private var texts: Texts { form.texts }
    private var path: String { PathwayPaths.whatIf(person.person) }
    private var fields: WhatIfForm { WhatIfForm(rulebook: person.rulebook, texts: texts) }

    var page: Page {
        CaseFrame(caseFile: household.caseFile, section: .pathways, texts: texts).page(
            texts("pathwayPages.whatIf.of", ["name": person.name]),
            errors: form.errors,
            content: """
                <p><a href="\(PathwayPaths.person(person.person))">\
                \(texts("pathwayPages.ofPerson", ["name": person.name]))</a></p>
                <p>\(texts("pathwayPages.whatIf.intro"))</p>
                \(HTML.some(assumed, result))
                \(HTML.some(fact, value))
                \(fact == nil ? choice : Details(texts("pathwayPages.whatIf.other"), choice).html)
                """
        )
    }

    private var choice: HTML {
        let select = SelectField(
            "fact",
            texts("pathwayPages.whatIf.fact"),
            choices: fields.choices(for: person),
            in: form,
            empty: texts("pathwayPages.whatIf.chooseFact")
        )
        return form.withoutWarning.html(
            to: path,
            submit: texts("pathwayPages.whatIf.next"),
            kind: fact == nil ? .primary : .secondary,
            HiddenField(name: "step", value: "value").html + select.html
        )
    }

    private func value(_ fact: String) -> HTML {
        let name = person.rulebook.facts[FactKey(rawValue: fact)]?.name.text(in: person.language)
        return """
            <h2>\(name ?? texts("pathwayPages.whatIf.titleChoice"))</h2>
            \(form.withoutWarning.html(
                to: path,
                submit: texts("pathwayPages.whatIf.compare"),
                HiddenField(name: "fact", value: fact).html + fields.fields(for: fact, in: form)
            ))
            """
    }

    private func result(_ assumed: WhatIf) -> HTML {
        let after = PathwayAnswers(assumed.situation, by: person.rulebook, on: person.today)
        let changes = PathwayChange.between(person.answers, and: after)
        return NoticeBox(
            .info,
            title: texts("pathwayPages.whatIf.assumed", ["what": assumed.description]),
            """
            <p>\(texts("pathwayPages.whatIf.notStored")) \(texts("pathwayPages.aid"))</p>
            """,
            isAnnounced: true
        ).html
            + """
            <h2>\(texts("pathwayPages.whatIf.result"))</h2>
            \(changes.isEmpty ? "<p>\(texts("pathwayPages.whatIf.unchanged"))</p>" : table(changes))
            """
    }

    private func table(_ changes: [PathwayChange]) -> HTML {
        let columns = ["pathway", "now", "then"]
        return Table(
            texts("pathwayPages.whatIf.result"),
            columns: columns.map { .init(texts("pathwayPages.whatIf.\($0)")) },
            rows: changes.map { change in
                [
                    name(change.after),
                    cell(change.before), cell(change.after),
                ]
            }
        ).html
    }

    private var words: PathwayWords { PathwayWords(texts: texts) }

    private func name(_ answer: PathwayAnswer) -> HTML {
        """
        <a href="\(PathwayPaths.pathway(answer.rule.pathway, of: person.person))">\
        \(answer.rule.name.text(in: person.language))</a><br><span class="hint">\(words.norm(answer))</span>
        """
    }

    private func cell(_ answer: PathwayAnswer) -> HTML {
        "\(words.tag(answer).html)<br><span class=\"hint\">\(words.detail(answer))</span>"
    }
}

extension WhatIfForm {
    func knows(_ fact: String) -> Bool {
        fact == Self.status || rulebook.facts[FactKey(rawValue: fact)] != nil
    }
}
