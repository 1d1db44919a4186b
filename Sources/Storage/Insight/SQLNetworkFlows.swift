import Insight
import Kernel
import PortableSQL

/// Counts what agencies handed over: two organisations and days per row, never a case or a person.
struct SQLNetworkFlows: NetworkFlowStore {
    let connection: any Connection
    let user: User

    func counts(since day: Day, until today: Day) throws -> [HandOverCount] {
        let reach = try WithinReach(of: user, on: connection)
        let referrals = try rows(Self.referrals, since: day, within: reach.caseFiles)
        let tasks = try rows(Self.transitionTasks, since: day, within: reach.caseFiles)
        let cases = try offers(since: day, within: reach) + packages(since: day, within: reach)
        return Self.counts(of: referrals, .referral, today) + Self.counts(of: tasks, .sphereTransition, today)
            + Self.counts(of: cases, .responsibility, today)
    }

    // The case is with whoever accepted by now, so both ends stand in the offer itself.
    private func offers(since day: Day, within reach: WithinReach) throws -> [HandedOver] {
        try connection.rows(
            """
            SELECT from_organisation AS from_id, to_organisation AS to_id, offered_on AS on_day,
                answered_on AS taken_on, (state = 'refused') AS is_broken, NULL AS due_on
            FROM case_offer JOIN organisation ON organisation.id = from_organisation
            WHERE organisation.municipality_id = \(user.municipality.text) AND state <> 'withdrawn'
                AND offered_on >= \(day.iso)
                AND (\(reach.organisation("from_organisation")) OR \(reach.organisation("to_organisation")))
            """
        ).map { try $0.decode() }
    }

    // What was withdrawn or has not left the house was handed to nobody.
    private func packages(since day: Day, within reach: WithinReach) throws -> [HandedOver] {
        try connection.rows(
            """
            SELECT direction, case_package.organisation_id AS office_id, partner.organisation_id AS partner_id,
                created_at, expires_at, settled_at, state
            FROM case_package JOIN partner ON partner.id = case_package.partner_id
            WHERE case_package.municipality_id = \(user.municipality.text)
                AND state IN ('sent', 'received', 'accepted', 'refused')
                AND created_at >= \(Int64(day.number) * 86_400_000_000)
                AND \(reach.organisation("case_package.organisation_id"))
            """
        ).map { HandedOver(try $0.decode(SentPackage.self)) }
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

    private struct SentPackage: Decodable {
        let direction: String
        let officeId: Organisation.ID
        let partnerId: Organisation.ID
        let createdAt: Instant
        let expiresAt: Instant
        let settledAt: Instant?
        let state: String
    }

    private struct HandedOver: Decodable {
        let fromId: Organisation.ID
        let toId: Organisation.ID
        let onDay: Day
        let takenOn: Day?
        let isBroken: Bool
        let dueOn: Day?

        init(_ package: SentPackage) {
            let isOutgoing = package.direction == "outgoing"
            fromId = isOutgoing ? package.officeId : package.partnerId
            toId = isOutgoing ? package.partnerId : package.officeId
            onDay = package.createdAt.day
            takenOn = package.settledAt?.day
            isBroken = package.state == "refused"
            dueOn = package.expiresAt.day
        }

        func outcome(on today: Day) -> HandOverOutcome {
            if isBroken { return .broken }
            if let takenOn { return .taken(afterDays: onDay.days(until: takenOn)) }
            guard let dueOn, dueOn < today else { return .waiting }
            return .broken
        }
    }
}
