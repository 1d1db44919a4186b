import Casework
import Kernel
import PortableSQL

/// What is due of one kind within a window, always within the cases one leads.
struct DueItemQuery {
    static let most = 200

    let scope: Scope
    let window: DueWindow
    let answerDays: Int

    func run(on connection: any Connection) throws -> [DueItem] {
        guard let statement else { return [] }
        let rows = try connection.rows(statement)
        return try rows.map { row in
            let item: DueItem = try row.decode()
            return window.kind == .requestWaits ? item.due(in: answerDays) : item
        }
    }

    /// Nothing for what `PathwayDueQuery` finds.
    private var statement: Statement? {
        switch window.kind {
        case .followUp: followUps
        case .titleEnds: endingTitles
        case .coverageEnds: endingCoverage
        case .goalTarget: goals
        case .planReview: reviews
        case .planStep: steps("NOT (\(isWithAgency))")
        case .agencyAnswer: steps(isWithAgency)
        case .referralAnswer: referrals("'proposed'")
        case .referralBegin: referrals("'accepted'")
        case .referralResult: referrals("'begun', 'completed', 'brokenOff'")
        case .consentEnds: endingConsents
        case .releaseEnds: endingReleases
        case .requestWaits: waitingRequests
        case .sphereChanges: sphereChanges
        case .transitionTask: transitionTasks
        case .pathwayCloses, .pathwayOpens: nil
        }
    }

    // CROSS JOIN keeps SQLite from going through everybody's follow-ups by their assignees.
    private var followUps: Statement {
        """
        SELECT \(record("follow_up")), \(caseFile), assignee_id AS responsible_id, due_on, text
        FROM case_file CROSS JOIN follow_up
        WHERE follow_up.case_file_id = case_file.id AND done_on IS NULL AND \(isWithin("due_on"))
            AND \(scope.leadsCaseFile)
        ORDER BY due_on, follow_up.id LIMIT \(Self.most)
        """
    }

    private var endingTitles: Statement {
        """
        SELECT \(record("residence_status")), \(caseFile), case_manager_id AS responsible_id,
            until_on AS due_on, residence_status.title AS text, \(names)
        FROM case_file JOIN person ON person.case_file_id = case_file.id
        JOIN residence_status ON residence_status.person_id = person.id
        WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL AND \(isWithin("until_on"))
            AND NOT EXISTS (SELECT 1 FROM residence_status later WHERE later.person_id = person.id
                AND (later.until_on IS NULL OR later.until_on > residence_status.until_on)
                AND later.id <> residence_status.id)
        ORDER BY until_on, person.id LIMIT \(Self.most)
        """
    }

    private var endingCoverage: Statement {
        """
        SELECT \(record("coverage_period")), \(caseFile), case_manager_id AS responsible_id,
            until_on AS due_on, coverage_period.lane AS text, \(names)
        FROM case_file JOIN person ON person.case_file_id = case_file.id
        JOIN coverage_period ON coverage_period.person_id = person.id
        WHERE \(scope.leadsCaseFile) AND case_file.closed_on IS NULL AND \(isWithin("until_on"))
            AND NOT EXISTS (SELECT 1 FROM coverage_period later WHERE later.person_id = person.id
                AND later.lane = coverage_period.lane AND later.id <> coverage_period.id
                AND (later.until_on IS NULL OR later.until_on > coverage_period.until_on))
        ORDER BY until_on, person.id LIMIT \(Self.most)
        """
    }

    private var goals: Statement {
        """
        SELECT \(record("goal")), \(caseFile), case_manager_id AS responsible_id, target_on AS due_on, text
        FROM goal JOIN case_file ON case_file.id = goal.case_file_id
        WHERE status = 'open' AND \(isWithin("target_on")) AND case_file.closed_on IS NULL
            AND \(scope.leadsCaseFile)
        ORDER BY target_on, goal.id LIMIT \(Self.most)
        """
    }

    private var reviews: Statement {
        """
        SELECT \(record("plan_review")), \(caseFile), case_manager_id AS responsible_id, due_on, '' AS text
        FROM plan_review JOIN case_file ON case_file.id = plan_review.case_file_id
        WHERE held_on IS NULL AND \(isWithin("due_on")) AND case_file.closed_on IS NULL
            AND \(scope.leadsCaseFile)
        ORDER BY due_on, plan_review.id LIMIT \(Self.most)
        """
    }

    private func steps(_ condition: Statement) -> Statement {
        """
        SELECT \(record("plan_step")), \(caseFile), case_manager_id AS responsible_id, due_on,
            CASE WHEN \(isWithAgency) AND agency <> '' THEN agency ELSE text END AS text
        FROM plan_step JOIN case_file ON case_file.id = plan_step.case_file_id
        WHERE plan_step.status IN ('planned', 'underWay') AND \(condition) AND \(isWithin("due_on"))
            AND case_file.closed_on IS NULL AND \(scope.leadsCaseFile)
        ORDER BY due_on, plan_step.id LIMIT \(Self.most)
        """
    }

    private var isWithAgency: Statement {
        "plan_step.status = 'underWay' AND plan_step.responsible = 'agency'"
    }

    private var endingConsents: Statement {
        """
        SELECT \(record("consent")), \(caseFile), case_manager_id AS responsible_id,
            valid_until AS due_on, '' AS text
        FROM consent JOIN case_file ON case_file.id = consent.case_file_id
        WHERE withdrawn_on IS NULL AND \(isWithin("valid_until")) AND case_file.closed_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.case_file_id = case_file.id
                AND later.withdrawn_on IS NULL AND later.id <> consent.id
                AND (later.valid_until IS NULL OR later.valid_until > consent.valid_until))
            AND \(scope.leadsCaseFile)
        ORDER BY valid_until, consent.id LIMIT \(Self.most)
        """
    }

    private var endingReleases: Statement {
        """
        SELECT \(record("case_release")), \(caseFile), case_manager_id AS responsible_id,
            period_until AS due_on, organisation.name AS text
        FROM case_release JOIN case_file ON case_file.id = case_release.case_file_id
        JOIN organisation ON organisation.id = case_release.recipient_id
        WHERE withdrawn_on IS NULL AND \(isWithin("period_until")) AND case_file.closed_on IS NULL
            AND NOT EXISTS (SELECT 1 FROM case_release later WHERE later.supersedes_id = case_release.id)
            AND \(scope.leadsCaseFile)
        ORDER BY period_until, case_release.id LIMIT \(Self.most)
        """
    }

    private var waitingRequests: Statement {
        """
        SELECT \(record("case_request")), case_request.number AS case_number,
            taken_by AS responsible_id, origin_received_on AS due_on, '' AS text
        FROM case_request
        WHERE \(scope.leadsRequest) AND decision_day IS NULL
            AND origin_received_on <= \(window.until.adding(days: -answerDays).iso)
        ORDER BY origin_received_on, case_request.id LIMIT \(Self.most)
        """
    }

    // By the state the referral stands in it is the answer, the beginning or the result that is waited for.
    private func referrals(_ states: Statement) -> Statement {
        """
        SELECT \(record("referral")), \(caseFile), case_manager_id AS responsible_id,
            due_on, organisation.name AS text
        FROM referral JOIN case_file ON case_file.id = referral.case_file_id
        JOIN organisation ON organisation.id = referral.recipient_id
        WHERE state IN (\(states)) AND \(isWithin("due_on")) AND case_file.closed_on IS NULL
            AND \(scope.leadsCaseFile)
        ORDER BY due_on, referral.id LIMIT \(Self.most)
        """
    }

    func record(_ table: Statement) -> Statement {
        "\(kind) AS kind, \(table).id AS record_id, \(revision(table)) AS revision"
    }

    private var kind: Statement { "\(window.kind.rawValue)" }

    private func revision(_ table: Statement) -> Statement { "\(table).revision" }

    func isWithin(_ column: Statement) -> Statement {
        "\(column) BETWEEN \(window.from.iso) AND \(window.until.iso)"
    }

    var caseFile: Statement {
        """
        case_file.id AS case_file_id, \(Shield.told("case_file.title")) AS case_title,
        case_file.number AS case_number
        """
    }

    var names: Statement {
        """
        \(Shield.told("family_name")) AS family_name, \(Shield.told("given_name")) AS given_name,
        \(Shield.told("original_name")) AS original_name
        """
    }
}
