import Insight
import Kernel
import PortableSQL

/// Counts what agencies handed over: two organisations and days per row, never a case or a person.
struct SQLNetworkFlows: NetworkFlowStore {
    let connection: any Connection
    let user: User

    func counts(since day: Day, until today: Day) throws -> [HandOverCount] {
        let reach = try WithinReach(of: user, on: connection).caseFiles
        let referrals = try rows(Self.referrals, since: day, within: reach)
        let tasks = try rows(Self.transitionTasks, since: day, within: reach)
        return Self.counts(of: referrals, .referral, today) + Self.counts(of: tasks, .sphereTransition, today)
    }

    func agencyNames() throws -> [Organisation.ID: String] {
        let rows = try connection.rows(
            "SELECT id, name FROM organisation WHERE municipality_id = \(user.municipality.text)"
        )
        return Dictionary(
            try rows.map { (Organisation.ID(try $0.value("id")), try $0.value("name")) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func counts(of rows: [HandedOver], _ kind: HandOverKind, _ today: Day) -> [HandOverCount] {
        Dictionary(grouping: rows) { [$0.fromId, $0.toId] }.values.map { rows in
            HandOverCount(
                from: rows[0].fromId,
                to: rows[0].toId,
                kind: kind,
                outcomes: rows.map { $0.outcome(on: today) }
            )
        }
    }

    private func rows(_ source: Statement, since day: Day, within reach: Statement) throws -> [HandedOver] {
        try connection.rows(
            """
            SELECT case_file.organisation_id AS from_id, handed.to_id, handed.on_day, handed.taken_on,
                handed.is_broken, handed.due_on
            FROM (\(source)) AS handed JOIN case_file ON case_file.id = handed.case_file_id
            WHERE case_file.municipality_id = \(user.municipality.text) AND \(reach)
                AND handed.on_day >= \(day.iso) AND handed.to_id <> case_file.organisation_id
            """
        ).map { try $0.decode() }
    }

    private static let referrals: Statement = """
        SELECT case_file_id, recipient_id AS to_id, proposed_on AS on_day, answered_on AS taken_on,
            (state = 'declined' OR break_off_reason IS NOT NULL) AS is_broken, due_on
        FROM referral WHERE state <> 'withdrawn'
        """

    private static let transitionTasks: Statement = """
        SELECT case_file_id, organisation_id AS to_id, handed_on AS on_day, taken_on,
            (dropped_on IS NOT NULL) AS is_broken, due_on
        FROM sphere_transition_task WHERE handed_on IS NOT NULL AND organisation_id IS NOT NULL
        """

    private struct HandedOver: Decodable {
        let fromId: Organisation.ID
        let toId: Organisation.ID
        let onDay: Day
        let takenOn: Day?
        let isBroken: Bool
        let dueOn: Day?

        func outcome(on today: Day) -> HandOverOutcome {
            if isBroken { return .broken }
            if let takenOn { return .taken(afterDays: onDay.days(until: takenOn)) }
            guard let dueOn, dueOn < today else { return .waiting }
            return .broken
        }
    }
}
