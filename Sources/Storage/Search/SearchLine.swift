import Casework
import Kernel
import PortableSQL

/// One record as it is kept to be found by its words.
///
/// Made only of what stands openly in the record; specially protected fields never come here.
struct SearchLine {
    static let columns = ["case_file_id", "kind", "record_id", "written_at", "words"]

    let caseFile: String
    let kind: String
    let record: String
    let writtenAt: Int64
    let words: String

    init(of note: Note) {
        self.init(note.caseFileId.text, "note", note.id.text, note.text, at: note.writtenAt.microseconds)
    }

    init(of goal: Goal) {
        self.init(goal.caseFileId.text, "goal", goal.id.text, goal.text)
    }

    init(of file: CaseFile) {
        self.init(file.id.text, "case", file.id.text, Self.text(file.number, file.title, file.town))
    }

    init(_ caseFile: String, _ kind: String, _ record: String, _ text: String, at writtenAt: Int64 = 0) {
        self.caseFile = caseFile
        self.kind = kind
        self.record = record
        self.writtenAt = writtenAt
        words = IndexedWords.line(of: text)
    }

    /// What a case is found by; KIM-2026-0042 also by 42.
    static func text(_ number: String, _ title: String, _ town: String) -> String {
        let sequence = number.split(separator: "-").last.map { $0.drop { $0 == "0" } } ?? ""
        return [number, String(sequence), title, town].joined(separator: " ")
    }

    var row: [SQLValue] {
        [.text(caseFile), .text(kind), .text(record), .integer(writtenAt), .text(words)]
    }

    func insert(on connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO search_text (case_file_id, kind, record_id, written_at, words)
            VALUES (\(caseFile), \(kind), \(record), \(writtenAt), \(words))
            """
        )
    }

    func replace(on connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE search_text SET words = \(words)
            WHERE case_file_id = \(caseFile) AND kind = \(kind) AND record_id = \(record)
            """
        )
    }
}
