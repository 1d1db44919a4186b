import Casework
import Kernel
import PortableSQL

struct SQLNotes: NoteStore {
    let connection: any Connection
    let scope: Scope

    func find(_ id: Note.ID, in caseFile: CaseFile.ID) throws -> Note? {
        try connection.rows(
            """
            SELECT * FROM note
            WHERE id = \(id.text) AND case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "note"))
            """
        ).first?.decode(Note.self)
    }

    func page(of caseFile: CaseFile.ID, after cursor: NoteCursor?, limit: Int) throws -> [WrittenNote] {
        let place: Statement =
            cursor.map { "AND (written_at, note.id) < (\($0.writtenAt.microseconds), \($0.id.text))" } ?? ""
        return try connection.rows(
            """
            SELECT note.*, account.display_name AS author_name
            FROM note JOIN account ON account.id = note.author_id
            WHERE case_file_id = \(caseFile.text) AND corrects_id IS NULL
                AND \(scope.seesCase(of: "note")) \(place)
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

    func add(_ note: Note) throws {
        try connection.execute(
            """
            INSERT INTO note (id, case_file_id, author_id, written_at, happened_on, kind, text, corrects_id)
            VALUES (\(note.id.text), \(note.caseFileId.text), \(note.authorId.text),
                \(note.writtenAt.microseconds), \(note.happenedOn.iso), \(note.kind.rawValue), \(note.text),
                \(note.correctsId?.text))
            """
        )
        try SearchLine(of: note).insert(on: connection)
    }
}
