import Casework
import Kernel
import PortableSQL

struct SQLClosings: ClosingStore {
    let connection: any Connection
    let scope: Scope
    let retention: RetentionYears
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [MadeClosing] {
        let goals = try goals(in: caseFile)
        return try connection.rows(
            """
            SELECT closing.*, closer.display_name AS closed_by_name, opener.display_name AS reopened_by_name
            FROM closing JOIN account closer ON closer.id = closing.closed_by
            LEFT JOIN account opener ON opener.id = closing.reopening_by
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "closing"))
            ORDER BY closed_on DESC, closing.id DESC
            """
        ).map { row in
            let closing = try row.decode(Closing.self)
            return MadeClosing(
                closing,
                goals: goals[closing.id] ?? [],
                closedByName: try row.value("closedByName"),
                reopenedByName: try row.value("reopenedByName")
            )
        }
    }

    func add(_ closing: Closing, _ goals: [ClosedGoal]) throws {
        let feedback = closing.feedback
        touched.happened(in: closing.caseFileId)
        try connection.execute(
            """
            INSERT INTO closing (id, case_file_id, reason, closed_on, hand_over_to, feedback_rating, feedback_words,
                feedback_declined, after_care_on, summary, closed_by)
            VALUES (\(closing.id.text), \(closing.caseFileId.text), \(closing.reason.rawValue),
                \(closing.closedOn.iso), \(closing.handOverTo), \(feedback.rating), \(feedback.words),
                \(feedback.declined), \(closing.afterCareOn?.iso), \(closing.summary), \(closing.closedBy.text))
            """
        )
        for goal in goals {
            try connection.execute(
                """
                INSERT INTO closing_goal (closing_id, position, life_domain, text, status)
                VALUES (\(closing.id.text), \(goal.position), \(goal.lifeDomain.rawValue), \(goal.text),
                    \(goal.status.rawValue))
                """
            )
        }
    }

    func save(_ closing: Closing) throws {
        touched.happened(in: closing.caseFileId)
        try connection.change(
            """
            UPDATE closing SET reopening_on = \(closing.reopening?.on.iso),
                reopening_reason = \(closing.reopening?.reason), reopening_by = \(closing.reopening?.by.text)
            WHERE id = \(closing.id.text) AND \(scope.seesCase(of: "closing"))
            """,
            of: Subject("closing", closing.id)
        )
    }

    func due(until horizon: Day, limit: Int) throws -> [RetentionEntry] {
        let query = RetentionQuery(scope: scope, years: retention, horizon: horizon, limit: limit)
        return try query.run(on: connection)
    }

    private func goals(in caseFile: CaseFile.ID) throws -> [Closing.ID: [ClosedGoal]] {
        let rows = try connection.rows(
            """
            SELECT closing_goal.* FROM closing_goal JOIN closing ON closing.id = closing_goal.closing_id
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "closing"))
            ORDER BY closing_id, position
            """
        )
        var goals: [Closing.ID: [ClosedGoal]] = [:]
        for row in rows {
            let closing = Closing.ID(try row.value("closingId"))
            goals[closing, default: []].append(try row.decode())
        }
        return goals
    }
}

extension SQLClosings {
    func holds(in caseFile: CaseFile.ID) throws -> [LegalHold] {
        try connection.rows(
            """
            SELECT * FROM legal_hold
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "legal_hold"))
            ORDER BY set_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ hold: LegalHold) throws {
        try connection.execute(
            """
            INSERT INTO legal_hold (id, case_file_id, reason, set_on, set_by)
            VALUES (\(hold.id.text), \(hold.caseFileId.text), \(hold.reason), \(hold.setOn.iso), \(hold.setBy.text))
            """
        )
    }

    func save(_ hold: LegalHold) throws {
        try connection.change(
            """
            UPDATE legal_hold SET lifted_on = \(hold.liftedOn?.iso), lifted_by = \(hold.liftedBy?.text)
            WHERE id = \(hold.id.text) AND lifted_on IS NULL AND \(scope.seesCase(of: "legal_hold"))
            """,
            of: Subject("legalHold", hold.id)
        )
    }
}
