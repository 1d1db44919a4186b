import AgencyNetwork
import Kernel
import PortableSQL
import StatusOffice

struct SQLReceivedQuestions: ReceivedQuestionStore {
    let connection: any Connection
    let scope: Scope

    func all() throws -> [ReceivedQuestion] {
        try connection.all(
            """
            \(questions) ORDER BY CASE WHEN answer_day IS NULL THEN 0 ELSE 1 END, asked_on, case_inquiry.id
            LIMIT 200
            """
        )
    }

    func waiting() throws -> Int {
        let rows = try connection.rows(
            "SELECT count(*) AS waiting FROM (\(questions) AND answer_day IS NULL) AS question"
        )
        return try rows.first?.value("waiting") ?? 0
    }

    func find(_ id: ReceivedQuestion.ID) throws -> ReceivedQuestion? {
        try connection.one("\(questions) AND case_inquiry.id = \(id.text)")
    }

    func save(_ answer: QuestionAnswer, to question: ReceivedQuestion, by user: User) throws {
        try connection.change(
            """
            UPDATE case_inquiry
            SET answer_result = \(answer.result.rawValue), answer_text = \(answer.text),
                answer_day = \(answer.day.iso), answer_by = \(user.id.text),
                revision = \(question.revision.next.number)
            WHERE id = \(question.id.text) AND revision = \(question.revision.number)
                AND organisation_id = \(scope.registerOffice)
            """,
            of: Subject("procedureQuestion", question.id)
        )
    }

    // Of a household that is protected by now, no name leaves the case, not even under an older release.
    private var questions: Statement {
        """
        SELECT case_inquiry.*, person.family_name AS about_family_name, person.given_name AS about_given_name,
            person.birth AS about_birth, organisation.name AS organisation_name,
            account.display_name AS asked_by_name, case_release.period_until AS released_until,
            case_release.purpose
        FROM case_inquiry JOIN case_release ON case_release.id = case_inquiry.release_id
        JOIN case_file ON case_file.id = case_inquiry.case_file_id
        JOIN person ON person.id = case_inquiry.person_id
        JOIN organisation ON organisation.id = case_file.organisation_id
        JOIN account ON account.id = case_inquiry.asked_by
        WHERE case_inquiry.organisation_id = \(scope.registerOffice)
            AND case_release.recipient_id = case_inquiry.organisation_id
            AND case_release.direction IN ('fromRecipient', 'mutual')
            AND \(scope.releaseHolds) AND \(Shield.mayBeFound)
        """
    }
}
