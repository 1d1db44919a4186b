import PortableSQL

/// Where the events of a case are written down, each with its day, what happened, at which agency, under which law.
///
/// Only codes come out: what somebody wrote freely, whoever it is about and whoever wrote it stay in the case. What
/// happened to two members of the household on the same day happened once in their case.
enum TraceSources {
    /// Rows of `case_file_id, day, activity, agency, sphere` of these cases, in their order.
    static func events(of caseFiles: [String]) -> Statement {
        let all: [Statement] = [
            opened, closed, reopened, phases, begunSteps, doneSteps, proposed, answered, begun, ended,
            handedOver,
            takenOver, passedOn, statuses, coverage,
        ]
        return """
            WITH chosen AS (SELECT id FROM case_file WHERE id IN (\(list: caseFiles)))
            SELECT case_file_id, day, activity, agency, sphere
            FROM (\(all.dropFirst().reduce(all[0]) { "\($0) UNION \($1)" })) AS happened
            WHERE day IS NOT NULL ORDER BY case_file_id, day, place, activity, agency
            """
    }

    private static let opened: Statement = """
        SELECT id AS case_file_id, opened_on AS day, 0 AS place, 'case.opened' AS activity, '' AS agency, '' AS sphere
        FROM case_file WHERE id IN (SELECT id FROM chosen)
        """

    private static let closed: Statement = """
        SELECT case_file_id, closed_on, 9, 'case.closed', '', ''
        FROM closing WHERE case_file_id IN (SELECT id FROM chosen)
        """

    private static let reopened: Statement = """
        SELECT case_file_id, reopening_on, 9, 'case.reopened', '', ''
        FROM closing WHERE case_file_id IN (SELECT id FROM chosen)
        """

    private static let phases: Statement = """
        SELECT case_file_id, moved_on, 1, 'phase.' || target, '', ''
        FROM phase_move WHERE case_file_id IN (SELECT id FROM chosen)
        """

    private static let begunSteps: Statement = """
        SELECT plan_step.case_file_id, plan_step.begun_on, 5, \(step) || '.begun', coalesce(organisation.id, ''),
            coalesce(plan_step.legal_sphere, '')
        FROM plan_step \(agencyOfStep)
        WHERE plan_step.case_file_id IN (SELECT id FROM chosen) AND plan_step.status IN ('underWay', 'done')
        """

    private static let doneSteps: Statement = """
        SELECT plan_step.case_file_id, plan_step.done_on, 6, \(step) || '.done', coalesce(organisation.id, ''),
            coalesce(plan_step.legal_sphere, '')
        FROM plan_step \(agencyOfStep)
        WHERE plan_step.case_file_id IN (SELECT id FROM chosen) AND plan_step.status = 'done'
        """

    private static let step: Statement = """
        'step.' || coalesce(plan_step.chain || '.' || plan_step.chain_step, 'own')
        """

    // The agency of a step is written freely: only the name of one that is known becomes an agency here.
    private static let agencyOfStep: Statement = """
        JOIN case_file ON case_file.id = plan_step.case_file_id
        LEFT JOIN organisation ON organisation.municipality_id = case_file.municipality_id
            AND organisation.name = plan_step.agency
        """

    private static let proposed: Statement = """
        SELECT case_file_id, proposed_on, 3, 'referral.proposed', recipient_id, ''
        FROM referral WHERE case_file_id IN (SELECT id FROM chosen)
        """

    private static let answered: Statement = """
        SELECT case_file_id, answered_on, 4,
            CASE WHEN state = 'declined' THEN 'referral.declined' ELSE 'referral.accepted' END, recipient_id, ''
        FROM referral WHERE case_file_id IN (SELECT id FROM chosen) AND state <> 'withdrawn'
        """

    private static let begun: Statement = """
        SELECT case_file_id, begun_on, 5, 'referral.begun', recipient_id, ''
        FROM referral WHERE case_file_id IN (SELECT id FROM chosen)
        """

    private static let ended: Statement = """
        SELECT case_file_id, ended_on, 6,
            CASE WHEN break_off_reason IS NOT NULL THEN 'referral.brokenOff' ELSE 'referral.completed' END,
            recipient_id, ''
        FROM referral
        WHERE case_file_id IN (SELECT id FROM chosen) AND state IN ('completed', 'brokenOff', 'reported')
        """

    private static let handedOver: Statement = """
        SELECT task.case_file_id, task.handed_on, 7,
            'transition.' || transition.from_sphere || '-' || transition.to_sphere || '.handedOver',
            coalesce(task.organisation_id, ''), transition.from_sphere
        FROM sphere_transition_task task JOIN sphere_transition transition ON transition.id = task.transition_id
        WHERE task.case_file_id IN (SELECT id FROM chosen)
        """

    private static let takenOver: Statement = """
        SELECT task.case_file_id, task.taken_on, 8,
            'transition.' || transition.from_sphere || '-' || transition.to_sphere || '.takenOver',
            coalesce(task.organisation_id, ''), transition.to_sphere
        FROM sphere_transition_task task JOIN sphere_transition transition ON transition.id = task.transition_id
        WHERE task.case_file_id IN (SELECT id FROM chosen)
        """

    private static let passedOn: Statement = """
        SELECT case_file_id, changed_on, 8, 'case.passedOn', to_organisation, ''
        FROM responsibility_change
        WHERE case_file_id IN (SELECT id FROM chosen) AND to_organisation <> from_organisation
        """

    private static let statuses: Statement = """
        SELECT person.case_file_id, residence_status.from_on, 2, 'status.' || residence_status.title, '',
            'residenceLaw'
        FROM residence_status JOIN person ON person.id = residence_status.person_id
        WHERE person.case_file_id IN (SELECT id FROM chosen)
        """

    private static let coverage: Statement = """
        SELECT person.case_file_id, coverage_period.from_on, 2,
            'coverage.' || coverage_period.lane || '.' || coverage_period.kind, '', ''
        FROM coverage_period JOIN person ON person.id = coverage_period.person_id
        WHERE person.case_file_id IN (SELECT id FROM chosen)
        """
}
