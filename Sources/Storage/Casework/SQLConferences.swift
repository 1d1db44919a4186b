import Casework
import Kernel
import PortableSQL

struct SQLConferences: CaseConferenceStore {
    let connection: any Connection
    let scope: Scope

    func all(in caseFile: CaseFile.ID) throws -> [CaseConference] {
        try connection.rows(
            """
            SELECT * FROM case_conference
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "case_conference"))
            ORDER BY held_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func signed(in caseFile: CaseFile.ID) throws -> Set<CaseConference.ID> {
        let rows = try connection.rows(
            """
            SELECT DISTINCT conference_id FROM conference_minutes
            WHERE case_file_id = \(caseFile.text) AND signed_on IS NOT NULL
                AND \(scope.seesCase(of: "conference_minutes"))
            """
        )
        return Set(try rows.map { CaseConference.ID(try $0.value("conference_id")) })
    }

    func record(of conference: CaseConference) throws -> ConferenceRecord {
        ConferenceRecord(
            items: try rows("conference_item", of: conference, order: "id").map { try $0.decode() },
            guests: try rows("conference_guest", of: conference, order: "id").map { try $0.decode() },
            minutes: try rows("conference_minutes", of: conference, order: "version").map { try $0.decode() },
            entries: try rows("conference_minutes_entry", of: conference, order: "version, item_id")
                .map { try $0.decode() },
            agreements: try rows("conference_agreement", of: conference, order: "until_on, id")
                .map { try $0.decode() }
        )
    }

    func add(_ conference: CaseConference) throws {
        let details = conference.details
        try connection.execute(
            """
            INSERT INTO case_conference (id, case_file_id, convened_by, held_on, held_at, place, by_video, occasion,
                agreed_on, agreed_form, cancelled_on, revision)
            VALUES (\(conference.id.text), \(conference.caseFileId.text), \(conference.convenedBy.text),
                \(details.heldOn.iso), \(details.heldAt?.rawValue), \(details.place), \(details.byVideo),
                \(details.occasion.rawValue), \(conference.agreedOn?.iso), \(conference.agreedForm?.rawValue),
                \(conference.cancelledOn?.iso), \(conference.revision.number))
            """
        )
    }

    func save(_ conference: CaseConference, expected: Revision) throws {
        let details = conference.details
        try connection.change(
            """
            UPDATE case_conference
            SET held_on = \(details.heldOn.iso), held_at = \(details.heldAt?.rawValue), place = \(details.place),
                by_video = \(details.byVideo), occasion = \(details.occasion.rawValue),
                agreed_on = \(conference.agreedOn?.iso), agreed_form = \(conference.agreedForm?.rawValue),
                cancelled_on = \(conference.cancelledOn?.iso), revision = \(conference.revision.number)
            WHERE id = \(conference.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "case_conference"))
            """,
            of: Subject("conference", conference.id)
        )
    }

    func add(_ item: ConferenceItem) throws {
        try connection.execute(
            """
            INSERT INTO conference_item (id, conference_id, case_file_id, life_domain, person_id, text)
            VALUES (\(item.id.text), \(item.conferenceId.text), \(item.caseFileId.text), \(item.lifeDomain.rawValue),
                \(item.personId?.text), \(item.text))
            """
        )
    }

    func remove(_ item: ConferenceItem) throws {
        try connection.execute(
            "DELETE FROM conference_item WHERE id = \(item.id.text) AND \(scope.seesCase(of: "conference_item"))"
        )
    }

    func add(_ guest: ConferenceGuest) throws {
        try connection.execute(
            """
            INSERT INTO conference_guest (id, conference_id, case_file_id, organisation_id, name)
            VALUES (\(guest.id.text), \(guest.conferenceId.text), \(guest.caseFileId.text),
                \(guest.organisationId?.text), \(guest.name))
            """
        )
    }

    func remove(_ guest: ConferenceGuest) throws {
        try connection.execute(
            "DELETE FROM conference_guest WHERE id = \(guest.id.text) AND \(scope.seesCase(of: "conference_guest"))"
        )
    }

    func add(_ agreement: ConferenceAgreement) throws {
        try connection.execute(
            """
            INSERT INTO conference_agreement (id, conference_id, case_file_id, item_id, what, who, until_on,
                follow_up_id, plan_step_id)
            VALUES (\(agreement.id.text), \(agreement.conferenceId.text), \(agreement.caseFileId.text),
                \(agreement.itemId.text), \(agreement.what), \(agreement.who), \(agreement.untilOn.iso),
                \(agreement.followUpId?.text), \(agreement.planStepId?.text))
            """
        )
    }

    private func rows(
        _ table: Statement,
        of conference: CaseConference,
        order: Statement
    ) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM \(table) WHERE conference_id = \(conference.id.text) AND \(scope.seesCase(of: table))
            ORDER BY \(order)
            """
        )
    }
}
