import Casework
import Kernel
import PortableSQL

struct SQLHelpPlans: HelpPlanStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func plan(of caseFile: CaseFile.ID) throws -> HelpPlan {
        HelpPlan(
            goals: try goals(of: caseFile),
            steps: try steps(of: caseFile),
            agreement: try connection.rows(
                """
                SELECT * FROM plan_agreement
                WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "plan_agreement"))
                """
            ).first?.decode(PlanAgreement.self)
        )
    }

    private func goals(of caseFile: CaseFile.ID) throws -> [Goal] {
        let persons = try pairs("goal_agreed_by", "goal_id", "person_id", of: caseFile)
        return try rows("goal", "id", of: caseFile).map { row in
            let goal = try row.decode(Goal.self)
            return goal.agreed(by: (persons[goal.id.text] ?? []).map { Identifier($0) })
        }
    }

    private func steps(of caseFile: CaseFile.ID) throws -> [PlanStep] {
        let before = try pairs("plan_step_predecessor", "step_id", "predecessor_id", of: caseFile)
        let persons = try pairs("plan_step_person", "step_id", "person_id", of: caseFile)
        return try rows("plan_step", "id", of: caseFile).map { row in
            let step = try row.decode(PlanStep.self)
            return step.linked(
                after: (before[step.id.text] ?? []).map { Identifier($0) },
                for: (persons[step.id.text] ?? []).map { Identifier($0) }
            )
        }
    }

    func rows(_ table: Statement, _ order: Statement, of caseFile: CaseFile.ID) throws -> [Row] {
        try connection.rows(
            """
            SELECT * FROM \(table) WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: table))
            ORDER BY \(order)
            """
        )
    }

    /// A table of two columns as a list by the first.
    private func pairs(
        _ table: Statement,
        _ owner: String,
        _ member: String,
        of caseFile: CaseFile.ID
    )
        throws -> [String: [String]]
    {
        var pairs: [String: [String]] = [:]
        for row in try rows(table, Statement(stringLiteral: "\(owner), \(member)"), of: caseFile) {
            pairs[try row.value(owner), default: []].append(try row.value(member))
        }
        return pairs
    }

    func save(_ agreement: PlanAgreement) throws {
        touched.changed(in: agreement.caseFileId)
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
