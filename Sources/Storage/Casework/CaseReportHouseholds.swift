import Casework
import Kernel
import PortableSQL

/// What reports say of each household, by case (Haushalte der Meldung).
struct CaseReportHouseholds {
    typealias Values = [CaseReportSource: String]

    /// In the order of their numbers.
    private(set) var ids: [String] = []
    private(set) var values: [String: Values] = [:]
    private let connection: any Connection
    private let reach: CaseReportReach

    init(connection: any Connection, reach: CaseReportReach) throws {
        self.connection = connection
        self.reach = reach
        try readCases()
        try readPersons()
        try count(
            .contacts,
            "SELECT case_file_id AS id, count(*) AS value FROM note",
            "happened_on BETWEEN \(reach.period.from.iso) AND \(reach.end) GROUP BY case_file_id"
        )
        let end = reach.end
        try count(
            .goals,
            "SELECT case_file_id AS id, count(*) AS value FROM goal",
            "1 = 1 GROUP BY case_file_id"
        )
        try count(
            .goalsReached,
            "SELECT case_file_id AS id, count(*) AS value FROM goal",
            "status = 'reached' GROUP BY case_file_id"
        )
        try count(
            .planAgreedOn,
            "SELECT case_file_id AS id, min(agreed_on) AS value FROM plan_version",
            "agreed_on <= \(end) GROUP BY case_file_id"
        )
        try count(
            .consentGivenOn,
            "SELECT case_file_id AS id, min(given_on) AS value FROM consent",
            "given_on <= \(end) AND (withdrawn_on IS NULL OR withdrawn_on > \(end)) GROUP BY case_file_id"
        )
        try readRatings()
    }

    private mutating func readCases() throws {
        let rows = try connection.rows(
            """
            SELECT case_file.id AS id, case_file.number AS number, organisation.name AS organisation,
                \(Shield.told("case_file.town")) AS town, opened_on, closed_on, phase, closing_reason
            FROM case_file JOIN organisation ON organisation.id = case_file.organisation_id
            WHERE case_file.id IN (\(reach.cases)) ORDER BY case_file.number, case_file.id
            """
        )
        let columns: [(CaseReportSource.Kind, String)] = [
            (.number, "number"), (.organisation, "organisation"), (.town, "town"), (.openedOn, "opened_on"),
            (.closedOn, "closed_on"), (.phase, "phase"), (.closingReason, "closing_reason"),
        ]
        for row in rows {
            let id: String = try row.value("id")
            ids.append(id)
            for (kind, column) in columns {
                values[id, default: [:]][CaseReportSource(kind)] = try row.value(column, as: String?.self)
            }
            forgetLaterEnd(of: id)
        }
    }

    // The report speaks of its last day: a case closed after it was still open then.
    private mutating func forgetLaterEnd(of id: String) {
        guard let closed = values[id]?[CaseReportSource(.closedOn)], closed > reach.end else { return }
        values[id]?[CaseReportSource(.closedOn)] = nil
        values[id]?[CaseReportSource(.closingReason)] = nil
    }

    private mutating func readPersons() throws {
        let rows = try connection.rows(
            "SELECT case_file_id AS id, birth FROM person WHERE case_file_id IN (\(reach.cases))"
        )
        var persons: [String: Int] = [:], children: [String: Int] = [:]
        let day = reach.period.until ?? reach.scope.day
        for row in rows {
            let id: String = try row.value("id")
            persons[id, default: 0] += 1
            let birth = UncertainDay(text: try row.value("birth")) ?? .unknown
            if let age = Age.years(on: day, born: birth), age.upperBound < 18 {
                children[id, default: 0] += 1
            }
        }
        for id in ids {
            values[id]?[CaseReportSource(.persons)] = String(persons[id] ?? 0)
            values[id]?[CaseReportSource(.children)] = String(children[id] ?? 0)
        }
    }

    private mutating func count(
        _ kind: CaseReportSource.Kind,
        _ select: Statement,
        _ condition: Statement
    ) throws {
        let rows = try connection.rows(
            "\(select) WHERE case_file_id IN (\(reach.cases)) AND \(condition)"
        )
        let isCount = ![.planAgreedOn, .consentGivenOn].contains(kind)
        if isCount { for id in ids { values[id]?[CaseReportSource(kind)] = "0" } }
        for row in rows {
            let id: String = try row.value("id")
            values[id]?[CaseReportSource(kind)] =
                isCount
                ? String(try row.value("value", as: Int.self)) : try row.value("value", as: String.self)
        }
    }

    private mutating func readRatings() throws {
        let rows = try connection.rows(
            """
            SELECT assessment.case_file_id AS id, life_domain, worker_rating FROM assessment_rating
            JOIN assessment ON assessment.id = assessment_rating.assessment_id
            WHERE assessment.case_file_id IN (\(reach.cases)) AND worker_rating IS NOT NULL
                AND assessed_on <= \(reach.end)
            ORDER BY assessed_on, assessment.id
            """
        )
        let released = try releasedDomains()
        for row in rows {
            let id: String = try row.value("id"), domain: String = try row.value("life_domain")
            guard released.map({ $0[id, default: []].contains(domain) }) ?? true else { continue }
            let rating = String(try row.value("worker_rating", as: Int.self))
            let first = CaseReportSource(.firstRating, of: LifeDomain(rawValue: domain))
            if values[id]?[first] == nil { values[id]?[first] = rating }
            values[id]?[CaseReportSource(.lastRating, of: LifeDomain(rawValue: domain))] = rating
        }
    }

    /// By case; `nil` where no release is asked for.
    private func releasedDomains() throws -> [String: Set<String>]? {
        guard reach.releasedTo != nil else { return nil }
        let rows = try connection.rows(
            "SELECT case_file_id AS id, life_domains FROM (\(reach.releases)) released"
        )
        return try rows.reduce(into: [:]) { domains, row in
            let listed = try row.value("life_domains", as: String.self).split(separator: ",").map(String.init)
            domains[try row.value("id", as: String.self), default: []].formUnion(listed)
        }
    }
}
