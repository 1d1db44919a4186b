import Casework
import Kernel
import PortableSQL

struct SQLNotes: NoteStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func find(_ id: Note.ID, in caseFile: CaseFile.ID) throws -> Note? {
        try connection.rows(
            """
            SELECT * FROM note
            WHERE id = \(id.text) AND case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "note"))
            """
        ).first?.decode(Note.self)
    }

    func page(
        of caseFile: CaseFile.ID,
        matching filter: JournalFilter,
        after cursor: NoteCursor?,
        limit: Int
    ) throws -> [WrittenNote] {
        let place: Statement =
            cursor.map { "AND (written_at, note.id) < (\($0.writtenAt.microseconds), \($0.id.text))" } ?? ""
        return try connection.rows(
            """
            SELECT note.*, account.display_name AS author_name
            FROM note JOIN account ON account.id = note.author_id
            WHERE case_file_id = \(caseFile.text) AND corrects_id IS NULL
                AND \(scope.seesCase(of: "note")) \(condition(filter)) \(place)
            ORDER BY written_at DESC, note.id DESC LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func corrections(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [WrittenNote] {
        guard !notes.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT note.*, account.display_name AS author_name
            FROM note JOIN account ON account.id = note.author_id
            WHERE case_file_id = \(caseFile.text) AND corrects_id IN (\(list: notes.map(\.text)))
                AND \(scope.seesCase(of: "note"))
            ORDER BY written_at, note.id
            """
        ).map { try $0.decode() }
    }

    func participants(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [NoteParticipant] {
        try parts("note_participant", of: notes, in: caseFile, order: "position").map { try $0.decode() }
    }

    func topics(of notes: [Note.ID], in caseFile: CaseFile.ID) throws -> [NoteTopic] {
        try parts("note_topic", of: notes, in: caseFile, order: "category, topic").map { try $0.decode() }
    }

    func topicCounts(in caseFile: CaseFile.ID) throws -> [MonthlyTopicCount] {
        try TopicCountQuery(caseFile: caseFile, scope: scope).run(on: connection)
    }

    func add(_ note: Note, _ contact: ContactFacts) throws {
        touched.changed(in: note.caseFileId)
        try connection.execute(
            """
            INSERT INTO note (id, case_file_id, author_id, written_at, happened_on, happened_at, minutes, kind, text,
                corrects_id)
            VALUES (\(note.id.text), \(note.caseFileId.text), \(note.authorId.text),
                \(note.writtenAt.microseconds), \(note.happenedOn.iso), \(note.happenedAt?.rawValue),
                \(note.minutes), \(note.kind.rawValue), \(note.text), \(note.correctsId?.text))
            """
        )
        try SearchLine(of: note).insert(on: connection)
        try add(contact.participants, to: note)
        try add(contact.topics, to: note)
    }

    private func add(_ participants: [Participant], to note: Note) throws {
        guard !participants.isEmpty else { return }
        try connection.insert(
            into: "note_participant",
            columns: ["note_id", "case_file_id", "position", "kind", "person_id", "name"],
            rows: participants.enumerated().map { position, participant in
                [
                    .text(note.id.text), .text(note.caseFileId.text), .integer(Int64(position)),
                    .text(participant.kind.rawValue), (participant.personId?.text).sqlValue,
                    .text(participant.name),
                ]
            }
        )
    }

    private func add(_ topics: [ContactTopic], to note: Note) throws {
        guard !topics.isEmpty else { return }
        try connection.insert(
            into: "note_topic",
            columns: ["note_id", "case_file_id", "category", "topic", "persons", "actions"],
            rows: topics.map { topic in
                [
                    .text(note.id.text), .text(note.caseFileId.text), .text(topic.category),
                    .text(topic.topic),
                    topic.persons.sqlValue, topic.actions.sqlValue,
                ]
            }
        )
    }

    private func parts(
        _ table: Statement,
        of notes: [Note.ID],
        in caseFile: CaseFile.ID,
        order: Statement
    ) throws -> [Row] {
        guard !notes.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT * FROM \(table) WHERE note_id IN (\(list: notes.map(\.text)))
                AND case_file_id = \(caseFile.text) AND \(scope.seesCase(of: table))
            ORDER BY note_id, \(order)
            """
        )
    }

    // What a correction says about topic or person counts for the note it corrects.
    private func condition(_ filter: JournalFilter) -> Statement {
        var condition = Statement.empty
        if let kind = filter.kind { condition += "AND kind = \(kind.rawValue)" }
        if let topic = filter.topic {
            condition += said(
                in: "note_topic",
                "category = \(topic.category) AND topic = \(topic.topic)"
            )
        }
        if let person = filter.person {
            condition += said(in: "note_participant", "person_id = \(person.text)")
        }
        return condition
    }

    private func said(in table: Statement, _ condition: Statement) -> Statement {
        """
         AND EXISTS (SELECT 1 FROM \(table) JOIN note saying ON saying.id = \(table).note_id
            WHERE (saying.id = note.id OR saying.corrects_id = note.id) AND \(condition))
        """
    }
}
