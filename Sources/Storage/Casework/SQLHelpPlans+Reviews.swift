import Casework
import Kernel
import PortableSQL

extension SQLHelpPlans {
    func reviews(of caseFile: CaseFile.ID) throws -> [PlanReview] {
        let order: Statement = "CASE WHEN held_on IS NULL THEN 0 ELSE 1 END, held_on DESC, id DESC"
        return try rows("plan_review", order, of: caseFile).map { try $0.decode() }
    }

    func add(_ review: PlanReview) throws {
        touched.changed(in: review.caseFileId)
        try connection.execute(
            """
            INSERT INTO plan_review (id, case_file_id, due_on, held_on, result, revision)
            VALUES (\(review.id.text), \(review.caseFileId.text), \(review.dueOn.iso), \(review.heldOn?.iso),
                \(review.result), \(review.revision.number))
            """
        )
    }

    func save(_ review: PlanReview, expected: Revision) throws {
        touched.changed(in: review.caseFileId)
        try connection.change(
            """
            UPDATE plan_review
            SET due_on = \(review.dueOn.iso), held_on = \(review.heldOn?.iso), result = \(review.result),
                revision = \(review.revision.number)
            WHERE id = \(review.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "plan_review"))
            """,
            of: Subject("planReview", review.id)
        )
    }

    func reviewsDue(until day: Day, limit: Int) throws -> [DuePlanReview] {
        try connection.rows(
            """
            SELECT plan_review.case_file_id, case_file.title AS case_title, case_file.number AS case_number,
                plan_review.due_on
            FROM plan_review JOIN case_file ON case_file.id = plan_review.case_file_id
            WHERE plan_review.held_on IS NULL AND plan_review.due_on <= \(day.iso) AND case_file.closed_on IS NULL
                AND \(scope.seesCaseFile)
            ORDER BY plan_review.due_on, plan_review.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }
}
