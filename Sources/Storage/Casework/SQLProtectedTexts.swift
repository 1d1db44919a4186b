import Casework
import Foundation
import Kernel
import PortableSQL

/// Seals every text for its note and category: moved to another row, it does not open.
struct SQLProtectedTexts: ProtectedTextStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    func add(_ text: ProtectedText, to note: Note) throws {
        let sealed = Data(try sealing.seal(text.text, for: place(of: text.category, in: note)))
            .base64EncodedString()
        try connection.execute(
            """
            INSERT INTO note_protected_text (note_id, case_file_id, special_category, sealed_text)
            VALUES (\(note.id.text), \(note.caseFileId.text), \(text.category.rawValue), \(sealed))
            """
        )
    }

    func open(_ note: Note) throws -> [ProtectedText] {
        try connection.rows(
            """
            SELECT special_category, sealed_text FROM note_protected_text
            WHERE note_id = \(note.id.text) AND \(scope.seesCase(of: "note_protected_text"))
            ORDER BY special_category
            """
        ).map { row in
            guard let category = SpecialCategory(rawValue: try row.value("special_category")),
                let sealed = Data(base64Encoded: try row.value("sealed_text", as: String.self))
            else { throw SealingError.broken }
            let text = try sealing.text(Array(sealed), at: place(of: category, in: note))
            return try ProtectedText(category, text)
        }
    }

    private func place(of category: SpecialCategory, in note: Note) -> SealedPlace {
        SealedPlace(
            "note_protected_text.sealed_text",
            of: note.caseFileId,
            row: note.id.text + " " + category.rawValue
        )
    }

    func protectedNotes(among notes: [Note.ID], in caseFile: CaseFile.ID) throws -> Set<Note.ID> {
        let rows = try connection.rows(
            """
            SELECT DISTINCT note_id FROM note_protected_text
            WHERE case_file_id = \(caseFile.text) AND note_id IN (\(list: notes.map(\.text)))
                AND \(scope.seesCase(of: "note_protected_text"))
            """
        )
        return Set(try rows.map { Note.ID(try $0.value("note_id")) })
    }
}
