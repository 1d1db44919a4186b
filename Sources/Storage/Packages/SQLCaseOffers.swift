import Casework
import Kernel
import PortableSQL

struct SQLCaseOffers: CaseOfferStore {
    let connection: any Connection
    let scope: Scope

    /// A condition on `case_offer`: of a case one sees, or made to one's organisation.
    private var isSeen: Statement {
        let organisation = scope.user.may(.openCases) ? scope.user.organisation.text : ""
        return "(to_organisation = \(organisation) OR \(scope.seesCase(of: "case_offer")))"
    }

    func all() throws -> [CaseOffer] {
        try connection.all(
            "SELECT * FROM case_offer WHERE \(isSeen) ORDER BY offered_on DESC, id DESC LIMIT 500"
        )
    }

    func find(_ id: CaseOffer.ID) throws -> CaseOffer? {
        try connection.one("SELECT * FROM case_offer WHERE id = \(id.text) AND \(isSeen)")
    }

    func add(_ offer: CaseOffer) throws {
        try connection.execute(
            """
            INSERT INTO case_offer (id, case_file_id, from_organisation, to_organisation, message, offered_by,
                offered_on, state, reason, revision)
            VALUES (\(offer.id.text), \(offer.caseFileId.text), \(offer.fromOrganisation.text),
                \(offer.toOrganisation.text), \(offer.message), \(offer.offeredBy.text), \(offer.offeredOn.iso),
                \(offer.state.rawValue), \(offer.reason), \(offer.revision.number))
            """
        )
    }

    func save(_ offer: CaseOffer, expected: Revision) throws {
        try connection.change(
            """
            UPDATE case_offer
            SET state = \(offer.state.rawValue), reason = \(offer.reason), answered_by = \(offer.answeredBy?.text),
                answered_on = \(offer.answeredOn?.iso), revision = \(offer.revision.number)
            WHERE id = \(offer.id.text) AND revision = \(expected.number)
            """,
            of: Subject("caseOffer", offer.id)
        )
    }
}
