import AgencyNetwork
import Casework
import Kernel
import PortableSQL

struct SQLCaseInquiries: CaseInquiryStore {
    let connection: any Connection
    let scope: Scope

    func asked(by office: Organisation.ID, born days: [UncertainDay]) throws -> [AskedInquiry] {
        try connection.all(
            """
            SELECT office_inquiry.id, office_inquiry.organisation_id, organisation.name AS organisation_name,
                about_family_name, about_given_name, about_birth, office_inquiry.kind, text, asked_on
            FROM office_inquiry JOIN organisation ON organisation.id = office_inquiry.organisation_id
            JOIN office_procedure ON office_procedure.id = office_inquiry.procedure_id
            WHERE office_inquiry.organisation_id = \(office.text)
                AND office_inquiry.municipality_id = \(scope.user.municipality.text)
                AND about_birth IN (\(list: days.map(\.text))) AND office_procedure.closed_on IS NULL
            ORDER BY asked_on, office_inquiry.id
            """
        )
    }

    func answers(in caseFile: CaseFile.ID) throws -> [GivenAnswer] {
        try connection.all(
            """
            SELECT * FROM office_inquiry_answer
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "office_inquiry_answer"))
            """
        )
    }

    func save(_ answer: GivenAnswer, in caseFile: CaseFile.ID, after earlier: GivenAnswer?) throws {
        let written = try connection.execute(
            earlier.map { replacing($0, by: answer, in: caseFile) } ?? adding(answer, in: caseFile)
        )
        guard written == 1 else { throw CaseInquiryRefusal.answeredAlready }
    }

    private func adding(_ answer: GivenAnswer, in caseFile: CaseFile.ID) -> Statement {
        """
        INSERT INTO office_inquiry_answer (inquiry_id, case_file_id, person_id, release_id, result, text,
            answered_on, answered_by)
        VALUES (\(answer.inquiryId.text), \(caseFile.text), \(answer.personId.text), \(answer.releaseId.text),
            \(answer.result.rawValue), \(answer.text), \(answer.answeredOn.iso), \(answer.answeredBy.text))
        ON CONFLICT (inquiry_id, case_file_id) DO NOTHING
        """
    }

    private func replacing(
        _ earlier: GivenAnswer,
        by answer: GivenAnswer,
        in caseFile: CaseFile.ID
    ) -> Statement {
        """
        UPDATE office_inquiry_answer
        SET person_id = \(answer.personId.text), release_id = \(answer.releaseId.text),
            result = \(answer.result.rawValue), text = \(answer.text),
            answered_on = \(answer.answeredOn.iso), answered_by = \(answer.answeredBy.text)
        WHERE inquiry_id = \(answer.inquiryId.text) AND case_file_id = \(caseFile.text)
            AND release_id = \(earlier.releaseId.text) AND \(scope.seesCase(of: "office_inquiry_answer"))
        """
    }

    func inquiries(of caseFile: CaseFile.ID) throws -> [CaseInquiry] {
        try connection.all(
            """
            SELECT * FROM case_inquiry
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "case_inquiry"))
            ORDER BY id DESC
            """
        )
    }

    func add(_ inquiry: CaseInquiry) throws {
        try connection.execute(
            """
            INSERT INTO case_inquiry (id, case_file_id, person_id, organisation_id, release_id, kind, text,
                asked_on, asked_by, revision)
            VALUES (\(inquiry.id.text), \(inquiry.caseFileId.text), \(inquiry.personId.text),
                \(inquiry.organisationId.text), \(inquiry.releaseId.text), \(inquiry.kind.rawValue),
                \(inquiry.text), \(inquiry.askedOn.iso), \(inquiry.askedBy.text), \(inquiry.revision.number))
            """
        )
    }

    // The releases come first: without one for an office that asks, no question is compared with anybody.
    func possiblyAsked() throws -> [CaseFile] {
        try connection.all(
            """
            SELECT case_file.* FROM case_file
            WHERE \(scope.leadsCaseFile) AND EXISTS (SELECT 1 FROM case_release
                JOIN person ON person.case_file_id = case_release.case_file_id
                JOIN office_inquiry ON office_inquiry.organisation_id = case_release.recipient_id
                    AND office_inquiry.about_birth = person.birth
                WHERE case_release.case_file_id = case_file.id AND case_release.kind = 'release'
                    AND case_release.direction IN ('toRecipient', 'mutual') AND \(scope.releaseHolds))
            ORDER BY case_file.number
            """
        )
    }

    func looks(at inquiry: AskedInquiry.ID, answeredIn caseFile: CaseFile.ID) throws -> [SharedLook] {
        try connection.all(
            """
            SELECT audit_entry.at, account.display_name AS reader_name, organisation.id AS organisation_id,
                organisation.name AS organisation_name
            FROM audit_entry
            JOIN account ON account.id = audit_entry.user_id
            JOIN organisation ON organisation.id = account.organisation_id
            JOIN office_inquiry_answer ON office_inquiry_answer.inquiry_id = audit_entry.subject_id
            WHERE audit_entry.subject_id = \(inquiry.text) AND audit_entry.action = 'ReadInquiry'
                AND audit_entry.outcome = 'done' AND office_inquiry_answer.case_file_id = \(caseFile.text)
                AND \(scope.seesCase(of: "office_inquiry_answer"))
            ORDER BY audit_entry.at DESC LIMIT 50
            """
        )
    }
}
