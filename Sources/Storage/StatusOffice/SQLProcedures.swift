import Kernel
import PortableSQL
import StatusOffice

struct SQLProcedures: ProcedureStore {
    let connection: any Connection
    let scope: Scope

    func find(_ id: Procedure.ID) throws -> Procedure? {
        try connection.one("SELECT * FROM office_procedure WHERE id = \(id.text) AND \(scope.keepsProcedure)")
    }

    func add(_ procedure: Procedure) throws {
        let (applicant, matter) = (procedure.applicant, procedure.matter)
        try connection.execute(
            """
            INSERT INTO office_procedure (id, municipality_id, organisation_id, applicant_family_name,
                applicant_given_name, applicant_birth, applicant_file_number, matter_pathway,
                matter_applied_on, matter_complete_on, matter_next_on, matter_next_step,
                matter_reviewed_codes, opened_by, revision)
            VALUES (\(procedure.id.text), \(procedure.municipalityId.text), \(procedure.organisationId.text),
                \(applicant.familyName), \(applicant.givenName), \(applicant.birth.text),
                \(applicant.fileNumber), \(matter.pathway), \(matter.appliedOn.iso),
                \(matter.completeOn?.iso), \(matter.nextOn?.iso), \(matter.nextStep), \(matter.keptReviewed),
                \(procedure.openedBy.text), \(procedure.revision.number))
            """
        )
    }

    func save(_ procedure: Procedure, expected: Revision) throws {
        let (applicant, matter, decision) = (procedure.applicant, procedure.matter, procedure.decision)
        try connection.change(
            """
            UPDATE office_procedure
            SET applicant_family_name = \(applicant.familyName), applicant_given_name = \(applicant.givenName),
                applicant_birth = \(applicant.birth.text), applicant_file_number = \(applicant.fileNumber),
                matter_pathway = \(matter.pathway), matter_applied_on = \(matter.appliedOn.iso),
                matter_complete_on = \(matter.completeOn?.iso), matter_next_on = \(matter.nextOn?.iso),
                matter_next_step = \(matter.nextStep), matter_reviewed_codes = \(matter.keptReviewed),
                decision_outcome = \(decision?.outcome.rawValue), decision_day = \(decision?.day.iso),
                decision_reason = \(decision?.reason.rawValue), decision_by = \(decision?.by.text),
                closed_on = \(procedure.closedOn?.iso), revision = \(procedure.revision.number)
            WHERE id = \(procedure.id.text) AND revision = \(expected.number) AND \(scope.keepsProcedure)
            """,
            of: Subject("procedure", procedure.id)
        )
    }

    func page(_ filter: ProcedureFilter, after last: Procedure.ID?, limit: Int) throws -> [Procedure] {
        let place: Statement =
            last.map {
                """
                AND (matter_applied_on, office_procedure.id) >
                    (SELECT last.matter_applied_on, last.id FROM office_procedure last
                    WHERE last.id = \($0.text) AND last.organisation_id = \(scope.user.organisation.text))
                """
            } ?? ""
        let pathway: Statement = filter.pathway.map { "AND matter_pathway = \($0)" } ?? ""
        return try connection.all(
            """
            SELECT * FROM office_procedure
            WHERE \(scope.keepsProcedure) AND \(standing(filter.standing)) \(pathway) \(place)
            ORDER BY matter_applied_on, office_procedure.id LIMIT \(limit)
            """
        )
    }

    func born(on day: UncertainDay) throws -> [Procedure] {
        guard day != .unknown else { return [] }
        return try connection.all(
            """
            SELECT * FROM office_procedure WHERE applicant_birth = \(day.text) AND \(scope.keepsProcedure)
            ORDER BY matter_applied_on DESC, id LIMIT 20
            """
        )
    }

    func officeName() throws -> String {
        let office = scope.user.organisation.text
        return try connection.first("SELECT name FROM organisation WHERE id = \(office)")?.value("name") ?? ""
    }

    private func standing(_ standing: ProcedureFilter.Standing) -> Statement {
        switch standing {
        case .open: "closed_on IS NULL"
        case .undecided: "decision_day IS NULL"
        case .overdue: "closed_on IS NULL AND (\(isOverdue))"
        case .closed: "closed_on IS NOT NULL"
        case .all: "1 = 1"
        }
    }

    // The same rule as `Procedure.due(on:)`; a test compares both.
    private var isOverdue: Statement {
        let applied = ProcedureDue.latestOverdueApplication(on: scope.day)
        return """
            matter_next_on < \(scope.day.iso)
            OR (decision_day IS NULL AND matter_applied_on <= \(applied.iso))
            """
    }
}
