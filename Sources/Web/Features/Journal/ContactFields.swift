import Casework
import Kernel
import WebSupport

/// Time, length, participants and topics of a contact; all of it may be left out.
struct ContactFields {
    let form: Form
    let choices: NoteChoices

    private var texts: Texts { form.texts }

    var html: HTML {
        Details(
            texts("journal.contact.title"),
            isOpen: isFilled,
            """
            <div class="field-row">
            \(TextField(
                "time", texts("journal.contact.time"), in: form, hint: texts("journal.contact.timeHint"),
                characters: 6, isOptional: true
            ).html)
            \(TextField(
                "minutes", texts("journal.contact.minutes"), in: form, kind: .number, characters: 4,
                isOptional: true
            ).html)
            </div>
            \(participants)
            \(topics)
            """
        ).html
    }

    private var isFilled: Bool {
        let names: Set = ["happenedOn", "kind", "text"]
        let isAnswered = form.fields.texts.contains { name, value in
            let group = String(name.prefix { $0 != "-" })
            return Self.groups.contains(group) && !Self.counts.contains(group) && !value.isEmpty
        }
        return isAnswered || form.errors.all.contains { !names.contains($0.field) }
    }

    static let groups: Set = ["time", "minutes", "person", "agency", "interpreter", "third", "topic"]
    static let counts: Set = ["persons", "actions"]

    private var participants: HTML {
        """
        \(CheckboxGroup(
            "person", texts("journal.contact.persons"), choices: choices.persons.map {
                Choice($0.id.text, $0.details.displayName)
            }, in: form, isOptional: true
        ).html)
        \(HTML.each(ContactReading.rows(of: "agency", in: form.fields)) { row in
            SuggestionField(
                "agency-\(row)", texts("journal.contact.agency", ["number": "\(row)"]),
                suggestions: choices.agencies, in: form, isOptional: true
            ).html
        })
        <div class="field-row">
        \(TextField(
            "interpreter", texts("journal.contact.interpreter"), in: form,
            hint: texts("journal.contact.interpreterHint"), isOptional: true
        ).html)
        \(TextField(
            "third", texts("journal.contact.third"), in: form,
            hint: texts("journal.contact.thirdHint"), isOptional: true
        ).html)
        </div>
        """
    }

    private var topics: HTML {
        let offered = TopicChoices(profile: choices.profile, texts: texts).all
        return HTML.each(ContactReading.rows(of: "topic", in: form.fields)) { row in
            """
            <div class="field-row note__topic">
            \(SelectField(
                "topic-\(row)", texts("journal.contact.topic", ["number": "\(row)"]), choices: offered,
                in: form, empty: texts("journal.contact.noTopic"), isOptional: true
            ).html)
            \(TextField(
                "persons-\(row)", texts("journal.contact.topicPersons"), in: counted("persons-\(row)"),
                kind: .number, characters: 3
            ).html)
            \(TextField(
                "actions-\(row)", texts("journal.contact.topicActions"), in: counted("actions-\(row)"),
                kind: .number, characters: 3
            ).html)
            </div>
            """
        }
    }

    private func counted(_ name: String) -> Form {
        form.fields.has(name) ? form : form.filled(with: [(name: name, value: "1")].fields)
    }
}

/// The topics of the profile as answers of a field.
struct TopicChoices {
    let profile: JournalProfile
    let texts: Texts

    var all: [Choice] {
        profile.categories.flatMap { category in
            category.topics.map { topic in
                let key = TopicKey(category: category.code, topic: topic.code)
                return Choice(key.text, profile.label(of: key, in: texts.language.code))
            }
        }
    }
}

extension [(name: String, value: String)] {
    var fields: FormFields { FormFields(self) }
}
