import Casework
import Kernel
import PortableSQL

extension SQLHelpPlans {
    func add(_ goal: Goal) throws {
        touched.changed(in: goal.caseFileId)
        let smart = goal.details.smart
        try connection.execute(
            """
            INSERT INTO goal (id, case_file_id, life_domain, text, target_on, status, reviewed_on, agreed_on,
                smart_specific, smart_measurable, smart_attractive, smart_realistic, smart_timed, revision)
            VALUES (\(goal.id.text), \(goal.caseFileId.text), \(goal.lifeDomain.rawValue), \(goal.text),
                \(goal.targetOn?.iso), \(goal.status.rawValue), \(goal.reviewedOn?.iso), \(goal.agreedOn?.iso),
                \(smart.specific), \(smart.measurable), \(smart.attractive), \(smart.realistic), \(smart.timed),
                \(goal.revision.number))
            """
        )
        try addAgreement(to: goal)
        try SearchLine(of: goal).insert(on: connection)
    }

    func save(_ goal: Goal, expected: Revision) throws {
        touched.changed(in: goal.caseFileId)
        let smart = goal.details.smart
        try connection.change(
            """
            UPDATE goal
            SET life_domain = \(goal.lifeDomain.rawValue), text = \(goal.text), target_on = \(goal.targetOn?.iso),
                status = \(goal.status.rawValue), reviewed_on = \(goal.reviewedOn?.iso),
                agreed_on = \(goal.agreedOn?.iso), smart_specific = \(smart.specific),
                smart_measurable = \(smart.measurable), smart_attractive = \(smart.attractive),
                smart_realistic = \(smart.realistic), smart_timed = \(smart.timed),
                revision = \(goal.revision.number)
            WHERE id = \(goal.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "goal"))
            """,
            of: Subject("goal", goal.id)
        )
        try connection.execute("DELETE FROM goal_agreed_by WHERE goal_id = \(goal.id.text)")
        try addAgreement(to: goal)
        try SearchLine(of: goal).replace(on: connection)
    }

    private func addAgreement(to goal: Goal) throws {
        for person in Set(goal.agreedBy) {
            try connection.execute(
                """
                INSERT INTO goal_agreed_by (goal_id, person_id, case_file_id)
                VALUES (\(goal.id.text), \(person.text), \(goal.caseFileId.text))
                """
            )
        }
    }
}
