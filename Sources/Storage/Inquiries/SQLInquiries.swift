import AgencyNetwork
import Kernel
import PortableSQL
import StatusOffice

struct SQLInquiries: InquiryStore {
    let connection: any Connection
    let scope: Scope

    func find(_ id: Inquiry.ID) throws -> Inquiry? {
        try connection.one(
            """
            SELECT * FROM office_inquiry
            WHERE id = \(id.text) AND \(scope.keepsProcedure(of: "office_inquiry"))
            """
        )
    }

    func all(of procedure: Procedure.ID) throws -> [Inquiry] {
        try connection.all(
            """
            SELECT * FROM office_inquiry
            WHERE procedure_id = \(procedure.text) AND \(scope.keepsProcedure(of: "office_inquiry"))
            ORDER BY id DESC
            """
        )
    }

    func add(_ inquiry: Inquiry) throws {
        let about = inquiry.about
        try connection.execute(
            """
            INSERT INTO office_inquiry (id, municipality_id, organisation_id, procedure_id, about_family_name,
                about_given_name, about_birth, kind, text, asked_on, asked_by)
            VALUES (\(inquiry.id.text), \(inquiry.municipalityId.text), \(inquiry.organisationId.text),
                \(inquiry.procedureId.text), \(about.familyName), \(about.givenName), \(about.birth.text),
                \(inquiry.kind.rawValue), \(inquiry.text), \(inquiry.askedOn.iso), \(inquiry.askedBy.text))
            """
        )
    }

    func answers(to inquiry: Inquiry.ID) throws -> [InquiryAnswer] {
        try connection.all(
            """
            SELECT \(Shield.told("organisation.name")) AS organisation_name, office_inquiry_answer.result,
                office_inquiry_answer.text, answered_on, case_release.period_until AS released_until
            FROM \(answered) JOIN organisation ON organisation.id = case_file.organisation_id
            WHERE office_inquiry.id = \(inquiry.text) AND \(isReadable)
            ORDER BY answered_on, case_release.id
            """
        )
    }

    func answered(of procedure: Procedure.ID) throws -> Set<Inquiry.ID> {
        let rows = try connection.rows(
            """
            SELECT office_inquiry.id AS id FROM \(answered)
            WHERE office_inquiry.procedure_id = \(procedure.text) AND \(isReadable)
            """
        )
        return Set(try rows.map { Inquiry.ID(try $0.value("id")) })
    }

    private var answered: Statement {
        """
        office_inquiry JOIN office_inquiry_answer ON office_inquiry_answer.inquiry_id = office_inquiry.id
        JOIN case_release ON case_release.id = office_inquiry_answer.release_id
        JOIN case_file ON case_file.id = case_release.case_file_id
        """
    }

    // What was said under a release is read under this very release, and no longer than it holds.
    private var isReadable: Statement {
        """
        \(scope.keepsProcedure(of: "office_inquiry")) AND \(scope.releaseHolds)
        AND case_release.kind = 'release' AND case_release.direction IN ('toRecipient', 'mutual')
        AND case_release.recipient_id = \(scope.registerOffice)
        """
    }
}
