import Casework
import Kernel
import Pathways
import PortableSQL

struct SQLSphereTransitions: SphereTransitionStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [SphereTransition] {
        try connection.all(
            """
            SELECT * FROM sphere_transition
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "sphere_transition"))
            ORDER BY expected_on DESC, id DESC
            """
        )
    }

    func tasks(in caseFile: CaseFile.ID) throws -> [TransitionTask] {
        try connection.all(
            """
            SELECT * FROM sphere_transition_task
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "sphere_transition_task"))
            ORDER BY transition_id, position, id
            """
        )
    }

    func history(of transition: SphereTransition) throws -> [TransitionEvent] {
        try connection.all(
            """
            SELECT * FROM sphere_transition_event
            WHERE case_file_id = \(transition.caseFileId.text) AND transition_id = \(transition.id.text)
                AND \(scope.seesCase(of: "sphere_transition_event"))
            ORDER BY id
            """
        )
    }

    func led() throws -> [LedTransition] {
        try connection.all(
            """
            SELECT sphere_transition.*, case_file.number AS case_number,
                \(Shield.told("case_file.title")) AS case_title, \(Shield.told("family_name")) AS family_name,
                \(Shield.told("given_name")) AS given_name, \(Shield.told("original_name")) AS original_name
            FROM case_file CROSS JOIN sphere_transition JOIN person ON person.id = sphere_transition.person_id
            WHERE sphere_transition.case_file_id = case_file.id AND \(scope.leadsCaseFile)
                AND case_file.closed_on IS NULL AND sphere_transition.closed_on IS NULL
            ORDER BY expected_on, sphere_transition.id LIMIT \(DueItemQuery.most)
            """
        )
    }

    func add(_ transition: SphereTransition, _ tasks: [TransitionTask]) throws {
        // The index lets only one be open, whoever else records it at the same moment.
        let written = try connection.execute(
            """
            INSERT INTO sphere_transition (id, case_file_id, person_id, from_sphere, to_sphere, cause, note,
                expected_on, origin, state, recorded_by, recorded_on, revision)
            VALUES (\(transition.id.text), \(transition.caseFileId.text), \(transition.personId.text),
                \(transition.fromSphere.rawValue), \(transition.toSphere.rawValue), \(transition.cause.rawValue),
                \(transition.note), \(transition.expectedOn.iso), \(transition.origin.rawValue),
                \(transition.state.rawValue), \(transition.recordedBy.text), \(transition.recordedOn.iso),
                \(transition.revision.number))
            ON CONFLICT DO NOTHING
            """
        )
        guard written == 1 else { throw TransitionRefusal.alreadyOpen }
        for task in tasks { try add(task) }
    }

    func save(_ transition: SphereTransition, expected: Revision) throws {
        try connection.change(
            """
            UPDATE sphere_transition
            SET expected_on = \(transition.expectedOn.iso), origin = \(transition.origin.rawValue),
                state = \(transition.state.rawValue), closed_on = \(transition.closedOn?.iso),
                closing_reason = \(transition.closingReason), revision = \(transition.revision.number)
            WHERE id = \(transition.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "sphere_transition"))
            """,
            of: Subject("transition", transition.id)
        )
    }

    func add(_ event: TransitionEvent) throws {
        try connection.execute(
            """
            INSERT INTO sphere_transition_event (id, transition_id, case_file_id, task_id, kind, day_before, day_after,
                user_id, at)
            VALUES (\(event.id.text), \(event.transitionId.text), \(event.caseFileId.text), \(event.taskId?.text),
                \(event.kind.rawValue), \(event.dayBefore?.iso), \(event.dayAfter?.iso), \(event.userId.text),
                \(event.at.microseconds))
            """
        )
    }

    // Identifiers of the house tell the moment they were made; this one tells nothing.
    private static var chance: String {
        (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
    }

    func keep(_ outcomes: [TransitionOutcome], closedIn month: String) throws {
        for outcome in outcomes {
            let lanes = outcome.lanes.map(\.rawValue).sorted().joined(separator: ",")
            try connection.execute(
                """
                INSERT INTO sphere_transition_outcome (id, municipality_id, closed_month, from_sphere, to_sphere,
                    agency, uncovered_days, lanes)
                VALUES (\(Self.chance), \(scope.user.municipality.text), \(month),
                    \(outcome.pair.from.rawValue), \(outcome.pair.to.rawValue),
                    \(outcome.agency?.rawValue ?? ""), \(outcome.uncoveredDays), \(lanes))
                """
            )
        }
    }
}
