import Casework
import Kernel
import PortableSQL

struct SQLProtections: ProtectionStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func marks(in caseFile: CaseFile.ID) throws -> [ProtectionMark] {
        try connection.rows(
            """
            SELECT * FROM protection
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "protection"))
            ORDER BY marked_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ mark: ProtectionMark) throws {
        touched.changed(in: mark.caseFileId)
        try connection.execute(
            """
            INSERT INTO protection (id, case_file_id, person_id, kind, marked_on, marked_by, revision)
            VALUES (\(mark.id.text), \(mark.caseFileId.text), \(mark.personId.text), \(mark.kind.rawValue),
                \(mark.markedOn.iso), \(mark.markedBy.text), \(mark.revision.number))
            """
        )
    }

    func save(_ mark: ProtectionMark, expected: Revision) throws {
        touched.changed(in: mark.caseFileId)
        try connection.change(
            """
            UPDATE protection
            SET lifted_on = \(mark.liftedOn?.iso), lifted_by = \(mark.liftedBy?.text),
                revision = \(mark.revision.number)
            WHERE id = \(mark.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "protection"))
            """,
            of: Subject("protection", mark.id)
        )
    }
}
