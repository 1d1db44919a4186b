import Casework
import Kernel
import PortableSQL

struct SQLHelpPlans: HelpPlanStore {
    let connection: any Connection
    let scope: Scope

    func plan(of caseFile: CaseFile.ID) throws -> HelpPlan {
        HelpPlan(
            goals: try rows("goal", of: caseFile).map { try $0.decode() },
            steps: try rows("plan_step", of: caseFile).map { try $0.decode() },
            agreement: try connection.rows(
                """
                SELECT * FROM plan_agreement
                WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "plan_agreement"))
                """
            ).first?.decode(PlanAgreement.self)
        )
    }

    private func rows(_ table: Statement, of caseFile: CaseFile.ID) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM \(table) WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: table)) ORDER BY id
            """
        )
    }

    func add(_ goal: Goal) throws {
        try connection.execute(
            """
            INSERT INTO goal (id, case_file_id, life_domain, text, target_on, status, reviewed_on, revision)
            VALUES (\(goal.id.text), \(goal.caseFileId.text), \(goal.lifeDomain.rawValue), \(goal.text),
                \(goal.targetOn?.iso), \(goal.status.rawValue), \(goal.reviewedOn?.iso), \(goal.revision.number))
            """
        )
        try SearchLine(of: goal).insert(on: connection)
    }

    func save(_ goal: Goal, expected: Revision) throws {
        try connection.change(
            """
            UPDATE goal
            SET life_domain = \(goal.lifeDomain.rawValue), text = \(goal.text), target_on = \(goal.targetOn?.iso),
                status = \(goal.status.rawValue), reviewed_on = \(goal.reviewedOn?.iso),
                revision = \(goal.revision.number)
            WHERE id = \(goal.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "goal"))
            """,
            of: Subject("goal", goal.id)
        )
        try SearchLine(of: goal).replace(on: connection)
    }

    func add(_ step: PlanStep) throws {
        try connection.execute(
            """
            INSERT INTO plan_step (id, goal_id, case_file_id, text, agency, due_on, status, revision)
            VALUES (\(step.id.text), \(step.goalId.text), \(step.caseFileId.text), \(step.text), \(step.agency),
                \(step.dueOn?.iso), \(step.status.rawValue), \(step.revision.number))
            """
        )
    }

    func save(_ step: PlanStep, expected: Revision) throws {
        try connection.change(
            """
            UPDATE plan_step
            SET text = \(step.text), agency = \(step.agency), due_on = \(step.dueOn?.iso),
                status = \(step.status.rawValue), revision = \(step.revision.number)
            WHERE id = \(step.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "plan_step"))
            """,
            of: Subject("planStep", step.id)
        )
    }

    func save(_ agreement: PlanAgreement) throws {
        try connection.execute(
            """
            INSERT INTO plan_agreement (case_file_id, agreed_on, recorded_by)
            VALUES (\(agreement.caseFileId.text), \(agreement.agreedOn.iso), \(agreement.recordedBy.text))
            ON CONFLICT (case_file_id) DO UPDATE
            SET agreed_on = excluded.agreed_on, recorded_by = excluded.recorded_by
            """
        )
    }
}
