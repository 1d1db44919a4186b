import Casework
import Kernel
import WebSupport

/// What a journal is narrowed to, as it stands in its address; never a name.
struct JournalChoice {
    let filter: JournalFilter
    let after: NoteCursor?

    init(_ query: FormFields) {
        filter = JournalFilter(
            kind: Note.Kind(rawValue: query["art"]),
            topic: TopicKey(query["thema"]),
            person: query.optional("person").map { Person.ID($0) }
        )
        after = NoteCursor(query: query["nach"])
    }

    /// The newest of all notes: the page on which one is written.
    var isStart: Bool { filter.isEmpty && after == nil }

    var fields: FormFields {
        [
            "art": filter.kind?.rawValue ?? "", "thema": filter.topic?.text ?? "",
            "person": filter.person?.text ?? "",
        ]
    }

    func path(of caseFile: CaseFile.ID, without dropped: String = "", after: NoteCursor? = nil) -> String {
        var parts: [String] = []
        if dropped != "art", let kind = filter.kind { parts.append("art=\(kind.rawValue)") }
        if dropped != "thema", let topic = filter.topic { parts.append("thema=\(topic.text)") }
        if dropped != "person", let person = filter.person { parts.append("person=\(person.text)") }
        if let after { parts.append("nach=\(after.query)") }
        return CaseFilePaths.journal(caseFile) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ journal: CaseJournal, _ texts: Texts) -> Chips {
        let file = journal.caseFile.id
        var chips: [Chips.Chip] = []
        if let kind = filter.kind {
            let label = texts("journal.kind.\(kind.rawValue)")
            chips.append(.init(label, removal: path(of: file, without: "art")))
        }
        if let topic = filter.topic {
            let label = journal.profile.label(of: topic, in: texts.language.code)
            chips.append(.init(label, removal: path(of: file, without: "thema")))
        }
        if let person = filter.person {
            let name = journal.contacts.person(person)?.details.displayName ?? "–"
            chips.append(.init(name, removal: path(of: file, without: "person")))
        }
        return Chips(chips, texts: texts)
    }
}

extension NoteCursor {
    /// From `instant~id`, as the link to the next page has it.
    init?(query: String) {
        let parts = query.split(separator: "~")
        guard parts.count == 2, let microseconds = Int64(parts[0]) else { return nil }
        self.init(writtenAt: Instant(microseconds: microseconds), id: Identifier(String(parts[1])))
    }

    var query: String { "\(writtenAt.microseconds)~\(id.text)" }
}
