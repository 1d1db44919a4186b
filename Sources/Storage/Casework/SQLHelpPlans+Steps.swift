import Casework
import Kernel
import PortableSQL

extension SQLHelpPlans {
    func add(_ step: PlanStep) throws {
        let details = step.details
        try connection.execute(
            """
            INSERT INTO plan_step (id, goal_id, case_file_id, text, agency, due_on, days, not_before, begun_on,
                done_on, legal_sphere, responsible, status, chain, chain_step, revision)
            VALUES (\(step.id.text), \(step.goalId.text), \(step.caseFileId.text), \(details.text),
                \(details.agency), \(details.dueOn?.iso), \(details.days), \(details.notBefore?.iso),
                \(step.begunOn?.iso), \(step.doneOn?.iso), \(details.legalSphere?.rawValue),
                \(details.responsible.rawValue), \(step.status.rawValue), \(step.origin?.chain), \(step.origin?.step),
                \(step.revision.number))
            """
        )
        try addLinks(of: step)
        touched.happened(in: step.caseFileId)
    }

    func save(_ step: PlanStep, expected: Revision) throws {
        let details = step.details
        try connection.change(
            """
            UPDATE plan_step
            SET text = \(details.text), agency = \(details.agency), due_on = \(details.dueOn?.iso),
                days = \(details.days), not_before = \(details.notBefore?.iso), begun_on = \(step.begunOn?.iso),
                done_on = \(step.doneOn?.iso), legal_sphere = \(details.legalSphere?.rawValue),
                responsible = \(details.responsible.rawValue), status = \(step.status.rawValue),
                revision = \(step.revision.number)
            WHERE id = \(step.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "plan_step"))
            """,
            of: Subject("planStep", step.id)
        )
        touched.happened(in: step.caseFileId)
        try connection.execute("DELETE FROM plan_step_predecessor WHERE step_id = \(step.id.text)")
        try connection.execute("DELETE FROM plan_step_person WHERE step_id = \(step.id.text)")
        try addLinks(of: step)
    }

    private func addLinks(of step: PlanStep) throws {
        for predecessor in Set(step.details.predecessors) {
            try connection.execute(
                """
                INSERT INTO plan_step_predecessor (step_id, predecessor_id, case_file_id)
                VALUES (\(step.id.text), \(predecessor.text), \(step.caseFileId.text))
                """
            )
        }
        for person in Set(step.details.persons) {
            try connection.execute(
                """
                INSERT INTO plan_step_person (step_id, person_id, case_file_id)
                VALUES (\(step.id.text), \(person.text), \(step.caseFileId.text))
                """
            )
        }
    }
}
