import Casework
import Kernel
import PortableSQL

/// What becomes due for deletion in a municipality: numbers, days and reasons, and nothing about persons.
struct RetentionQuery {
    let scope: Scope
    let years: RetentionYears
    let horizon: Day
    let limit: Int

    func run(on connection: any Connection) throws -> [RetentionEntry] {
        guard scope.user.may(.seeRetention) else { return [] }
        let found = try cases(on: connection) + requests(on: connection)
        let due = found.filter { $0.retention.until <= horizon }
        return Array(
            due.sorted { ($0.retention.until, $0.number) < ($1.retention.until, $1.number) }.prefix(limit)
        )
    }

    private var municipality: String { scope.user.municipality.text }

    private func cases(on connection: any Connection) throws -> [RetentionEntry] {
        try connection.rows(
            """
            SELECT case_file.number AS number, organisation.name AS office, closed_on AS ended_on,
                closing_reason AS reason,
                EXISTS (SELECT 1 FROM legal_hold
                    WHERE legal_hold.case_file_id = case_file.id AND lifted_on IS NULL) AS is_held
            FROM case_file JOIN organisation ON organisation.id = case_file.organisation_id
            WHERE case_file.municipality_id = \(municipality) AND closed_on IS NOT NULL
                AND (\(ended("closing_reason", "closed_on", years.reasons)))
            ORDER BY closed_on, case_file.id LIMIT \(limit)
            """
        ).map { row in
            let end = try row.decode(End.self)
            return entry(.caseFile, end, years: years.years(after: ClosingReason(rawValue: end.reason)))
        }
    }

    private func requests(on connection: any Connection) throws -> [RetentionEntry] {
        try connection.rows(
            """
            SELECT case_request.number AS number, organisation.name AS office, decision_day AS ended_on,
                decision_result AS reason, FALSE AS is_held
            FROM case_request JOIN organisation ON organisation.id = case_request.organisation_id
            WHERE case_request.municipality_id = \(municipality) AND case_file_id IS NULL
                AND (\(ended("decision_result", "decision_day", years.requests)))
            ORDER BY decision_day, case_request.id LIMIT \(limit)
            """
        ).map { row in
            let end = try row.decode(End.self)
            let result = RequestResult(rawValue: end.reason)
            return entry(.request, end, years: result.map(years.years(after:)) ?? years.closedCase)
        }
    }

    private func entry(_ kind: RetentionEntry.Kind, _ end: End, years: Int) -> RetentionEntry {
        RetentionEntry(
            kind,
            number: end.number,
            office: end.office,
            endedOn: end.endedOn,
            reason: end.reason,
            retention: Retention(from: end.endedOn, years: years, isHeld: end.isHeld)
        )
    }

    /// A condition: ended so early that its years are over at the horizon.
    private func ended(_ reason: Statement, _ day: Statement, _ years: [String: Int]) -> Statement {
        let other: Statement =
            years.isEmpty
            ? "\(day) <= \(latest(self.years.closedCase))"
            : "(\(reason) NOT IN (\(list: years.keys.sorted())) AND \(day) <= \(latest(self.years.closedCase)))"
        return years.sorted { $0.key < $1.key }.reduce(other) { condition, pair in
            condition + " OR (\(reason) = \(pair.key) AND \(day) <= \(latest(pair.value)))"
        }
    }

    // One day more than counted back: a leap day ends with the 28th, too. What is not due yet is dropped later.
    private func latest(_ years: Int) -> String {
        Deadline.before(event: horizon, .years(years)).adding(days: 1).iso
    }

    private struct End: Decodable {
        let number: String
        let office: String
        let endedOn: Day
        let reason: String
        let isHeld: Bool
    }
}
