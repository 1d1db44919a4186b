import Casework
import Kernel
import PortableSQL

extension SQLCaseInquiries {
    // Read is what somebody opened after the office had answered, as the audit log says; like the answer itself, the
    // news of it ends with the release.
    func answered(since day: Day) throws -> [AnsweredInquiry] {
        try connection.all(
            """
            SELECT case_inquiry.id AS id, case_inquiry.case_file_id AS case_file_id,
                case_file.number AS case_number, \(Shield.told("case_file.title")) AS case_title,
                organisation.name AS office, case_inquiry.kind AS kind, answer_day AS answered_on
            FROM case_file JOIN case_inquiry ON case_inquiry.case_file_id = case_file.id
            JOIN case_release ON case_release.id = case_inquiry.release_id
            JOIN organisation ON organisation.id = case_inquiry.organisation_id
            WHERE \(scope.leadsCaseFile) AND answer_day >= \(day.iso) AND \(scope.releaseHolds)
                AND NOT EXISTS (SELECT 1 FROM audit_entry looked
                    WHERE looked.subject_id = case_inquiry.case_file_id
                        AND looked.action = 'ReadCaseInquiries' AND looked.outcome = 'done'
                        AND looked.user_id = \(scope.user.id.text)
                        AND looked.at > (SELECT max(answered.at) FROM audit_entry answered
                            WHERE answered.subject_id = case_inquiry.id
                                AND answered.action = 'AnswerQuestion' AND answered.outcome = 'done'))
            ORDER BY answer_day, case_inquiry.id
            """
        )
    }
}
