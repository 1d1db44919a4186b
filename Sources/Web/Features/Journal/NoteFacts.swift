import Casework
import Kernel
import WebSupport

/// Who took part in a contact, how long it took, and what it was about.
struct NoteFacts {
    let note: Note
    let contacts: NoteContacts
    let profile: JournalProfile
    let texts: Texts

    var html: HTML {
        HTML.when(!lines.isEmpty, "<ul class=\"note__facts\">\(HTML.each(lines) { "<li>\($0)</li>\n" })</ul>")
    }

    private var lines: [HTML] {
        var lines: [HTML] = []
        if let minutes = note.minutes { lines.append(HTML(text: texts("journal.minutes", count: minutes))) }
        let participants = contacts.participants(of: note)
        if !participants.isEmpty { lines.append(.joined(participants.map(word), by: ", ")) }
        lines += contacts.topics(of: note).map(topic)
        return lines
    }

    private func word(_ participant: Participant) -> HTML {
        switch participant.kind {
        case .person: .name(contacts.person(participant.personId)?.details.displayName ?? "–")
        case .agency, .third: .name(participant.name)
        case .interpreter: HTML(text: texts("journal.interpreted", ["language": participant.name]))
        }
    }

    private func topic(_ topic: ContactTopic) -> HTML {
        let counts = [
            texts("journal.topicPersons", count: topic.persons),
            texts("journal.topicActions", count: topic.actions),
        ]
        return "\(profile.label(of: topic.key, in: texts.language.code)) (\(counts.joined(separator: ", ")))"
    }
}
