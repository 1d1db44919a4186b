import Casework
import Foundation
import Kernel
import PortableSQL

struct SQLLetters: LetterStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    func drafts(in caseFile: CaseFile.ID) throws -> [Letter] {
        try rows("case_file_id = \(caseFile.text) AND finished_on IS NULL").map { try $0.decode() }
    }

    func find(_ id: Letter.ID, in caseFile: CaseFile.ID) throws -> Letter? {
        try rows("id = \(id.text) AND case_file_id = \(caseFile.text)").first.map { try $0.decode() }
    }

    func letter(filedAs document: Document.ID, in caseFile: CaseFile.ID) throws -> Letter? {
        try rows("document_id = \(document.text) AND case_file_id = \(caseFile.text)").first.map {
            try $0.decode()
        }
    }

    func draft(of letter: Letter) throws -> LetterDraft? {
        guard let row = try rows("id = \(letter.id.text)").first else { return nil }
        let sealed: [UInt8] = try row.value("draft")
        guard !sealed.isEmpty else { return nil }
        let json = try sealing.open(sealed, at: Self.place(of: letter))
        return try JSONDecoder().decode(LetterDraft.self, from: Data(json))
    }

    func add(_ letter: Letter, _ draft: LetterDraft) throws {
        try connection.execute(
            """
            INSERT INTO letter (id, case_file_id, template, addressee, person_id, agency_id, draft, created_by,
                created_at, revision)
            VALUES (\(letter.id.text), \(letter.caseFileId.text), \(letter.template), \(letter.addressee.rawValue),
                \(letter.personId.text), \(letter.agencyId?.text), \(try sealed(draft, of: letter)),
                \(letter.createdBy.text), \(letter.createdAt.microseconds), \(letter.revision.number))
            """
        )
    }

    func save(_ letter: Letter, _ draft: LetterDraft, expected: Revision) throws {
        try connection.change(
            """
            UPDATE letter SET draft = \(try sealed(draft, of: letter)), document_id = \(letter.documentId?.text),
                finished_on = \(letter.finishedOn?.iso), revision = \(letter.revision.number)
            WHERE id = \(letter.id.text) AND finished_on IS NULL AND revision = \(expected.number)
                AND \(scope.seesCase(of: "letter"))
            """,
            of: Subject("letter", letter.id)
        )
    }

    func discard(_ letter: Letter, expected: Revision) throws {
        try connection.change(
            """
            DELETE FROM letter WHERE id = \(letter.id.text) AND finished_on IS NULL
                AND revision = \(expected.number) AND \(scope.seesCase(of: "letter"))
            """,
            of: Subject("letter", letter.id)
        )
    }

    func forgetText(of letter: Letter) throws {
        let nothing: [UInt8] = []
        try connection.execute("UPDATE letter SET draft = \(nothing) WHERE id = \(letter.id.text)")
    }

    private func rows(_ condition: Statement) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM letter WHERE \(condition) AND \(scope.seesCase(of: "letter"))
            ORDER BY created_at DESC, id DESC
            """
        )
    }

    private func sealed(_ draft: LetterDraft, of letter: Letter) throws -> [UInt8] {
        try sealing.seal(JSONEncoder().encode(draft), for: Self.place(of: letter))
    }

    private static func place(of letter: Letter) -> SealedPlace {
        SealedPlace("letter.draft", of: letter.caseFileId, row: letter.id.text)
    }
}
