import Casework
import Kernel
import WebSupport

/// Reads time, participants and topics of a contact from the form that was sent.
enum ContactReading {
    static let most = 12

    static func facts(from reader: inout FieldReader) -> ContactFacts? {
        let fields = reader.fields
        let time = fields.optional("time").map { TimeOfDay(reading: $0) }
        if time == .some(nil) { reader.refuse(NoteRefusal.timeUnreadable) }
        let minutes = fields.optional("minutes").map { Int($0) ?? 0 }
        return reader.value {
            try ContactFacts(
                time: time ?? nil,
                minutes: minutes,
                participants: participants(fields),
                topics: topics(fields)
            )
        }
    }

    /// The numbers of the rows to show: those filled, one more, and at least three; more when asked for.
    static func rows(of name: String, in fields: FormFields) -> [Int] {
        let filled = (1...most).last { fields.optional("\(name)-\($0)") != nil } ?? 0
        let sent = (1...most).last { fields.has("\(name)-\($0)") } ?? 0
        let asked = fields.has("more") ? sent + 2 : sent
        return Array(1...min(most, max(3, filled + 1, asked)))
    }

    private static func participants(_ fields: FormFields) -> [Participant] {
        let persons = fields.all("person").map { Participant.person(Person.ID($0)) }
        let agencies = (1...most).compactMap { fields.optional("agency-\($0)") }
        return persons + agencies.map { .other(.agency, $0) }
            + [fields.optional("interpreter")].compactMap { $0 }.map { .other(.interpreter, $0) }
            + [fields.optional("third")].compactMap { $0 }.map { .other(.third, $0) }
    }

    private static func topics(_ fields: FormFields) -> [ContactTopic] {
        (1...most).compactMap { row in
            guard let key = fields.optional("topic-\(row)").map({ TopicKey($0) ?? .unknown }) else {
                return nil
            }
            return ContactTopic(
                category: key.category,
                topic: key.topic,
                persons: count(fields["persons-\(row)"]),
                actions: count(fields["actions-\(row)"])
            )
        }
    }

    private static func count(_ text: String) -> Int {
        text.isEmpty ? 1 : Int(text) ?? 0
    }
}

extension TopicKey {
    fileprivate static let unknown = TopicKey(category: "", topic: "")
}
