import Casework
import Kernel
import PortableSQL

struct SQLConsents: ConsentStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [Consent] {
        try connection.rows(
            """
            SELECT * FROM consent WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "consent"))
            ORDER BY given_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ consent: Consent) throws {
        touched.changed(in: consent.caseFileId)
        try connection.execute(
            """
            INSERT INTO consent (id, case_file_id, text_version, language, form, interpreter, given_on, valid_until,
                withdrawn_on, recorded_by, revision)
            VALUES (\(consent.id.text), \(consent.caseFileId.text), \(consent.textVersion), \(consent.language),
                \(consent.form.rawValue), \(consent.interpreter), \(consent.givenOn.iso),
                \(consent.validUntil?.iso), \(consent.withdrawnOn?.iso), \(consent.recordedBy.text),
                \(consent.revision.number))
            """
        )
    }

    func save(_ consent: Consent, expected: Revision) throws {
        touched.changed(in: consent.caseFileId)
        try connection.change(
            """
            UPDATE consent SET withdrawn_on = \(consent.withdrawnOn?.iso), revision = \(consent.revision.number)
            WHERE id = \(consent.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "consent"))
            """,
            of: Subject("consent", consent.id)
        )
    }
}
