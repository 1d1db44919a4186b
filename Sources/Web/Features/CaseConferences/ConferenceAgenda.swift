import Casework
import Kernel
import WebSupport

/// What the conference talks about, and putting something on its agenda.
struct ConferenceAgenda {
    let held: HeldConference
    let form: Form
    let isOpen: Bool

    private var texts: Texts { form.texts }

    var html: HTML {
        Card(
            HTML(text: texts("conferences.agenda.title")),
            """
            \(held.record.items.isEmpty
                ? "<p>\(texts("conferences.agenda.empty"))</p>" : TaskList(held.record.items.map(item)).html)
            \(HTML.when(isOpen, adding))
            """
        ).html
    }

    private func item(_ item: ConferenceItem) -> TaskList.Item {
        let isSpokenOf = held.record.entries.contains { $0.itemId == item.id }
        let removal = form.button(
            texts("conferences.agenda.remove"),
            to: ConferencePaths.part("tagesordnung/entfernen", of: held.conference),
            values: ["item": item.id.text]
        )
        return TaskList.Item(
            HTML(text: item.text),
            hint: ItemWords(held: held, texts: texts).about(item),
            action: HTML.when(isOpen && !isSpokenOf, removal)
        )
    }

    private var adding: HTML {
        let persons = held.persons.map { Choice($0.id.text, $0.details.displayName) }
        let domains = held.profile.domains.map { Choice($0.code, $0.label(in: texts.language.code)) }
        return form.html(
            to: ConferencePaths.part("tagesordnung", of: held.conference),
            submit: texts("conferences.agenda.add"),
            kind: .secondary,
            """
            <div class="field-row">
            \(SelectField("lifeDomain", texts("conferences.agenda.lifeDomain"), choices: domains, in: form).html)
            \(SelectField(
                "person", texts("conferences.agenda.person"), choices: persons, in: form,
                empty: texts("conferences.agenda.everyone")
            ).html)
            </div>
            \(TextField("text", texts("conferences.agenda.text"), in: form).html)
            """
        )
    }
}

/// Items of an agenda in words.
struct ItemWords {
    let held: HeldConference
    let texts: Texts

    func about(_ item: ConferenceItem) -> HTML {
        let domain = held.profile.label(of: item.lifeDomain, in: texts.language.code)
        let person = held.person(item.personId)?.details.displayName
        return "\(domain) · \(HTML.name(person ?? texts("conferences.agenda.everyone")))"
    }

    func list(_ items: [ConferenceItem]) -> String {
        let words = items.map { item in
            let domain = held.profile.label(of: item.lifeDomain, in: texts.language.code)
            let person = held.person(item.personId)?.details.displayName
            return domain + (person.map { " (\($0))" } ?? "")
        }
        return words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(
            separator: ", "
        )
    }
}
