import Casework
import Insight
import Kernel
import Pathways
import PortableSQL

/// Lifts situations out of the open cases and counts them in columns; no name is read, no number of a file leaves.
struct SQLPathwayCohorts: PathwayCohortStore {
    let connection: any Connection
    let user: User
    let rulebook: Rulebook
    let sealing: SealingKey
    let shelf: CohortShelf

    func people() throws -> Int {
        let open = try openCases()
        let rows = try connection.rows(
            "SELECT count(*) AS people FROM person WHERE case_file_id IN (SELECT id \(open))"
        )
        return try rows.first?.value("people") ?? 0
    }

    func counts(on day: Day) throws -> [PathwayCount] {
        let situations = try situations()
        return shelf.counts(of: situations, in: user.municipality, on: day) { counts(situations, on: day) }
    }

    private func counts(_ situations: [Situation], on day: Day) -> [PathwayCount] {
        let population = Population(situations, facts: rulebook.facts)
        return rulebook.pathways.map { rule in
            let outlook = BatchEvaluator(rule, population, facts: rulebook.facts).outlook(on: day)
            return PathwayCount(
                pathway: rule.pathway,
                people: [
                    outlook.open, outlook.withinThreeMonths, outlook.withinYear, outlook.unknown,
                    outlook.contested, outlook.blocked, outlook.notApplicable,
                ],
                obstacles: outlook.obstacles.filter { rule.asksFacts(in: $0.key) }
            )
        }
    }

    /// Always in the same order, so that they can be compared with those of an earlier reading.
    private func situations() throws -> [Situation] {
        let open = try openCases()
        let statuses: [ResidenceStatus] = try ofPersons("residence_status", in: open).map { try $0.decode() }
        let coverage: [CoveragePeriod] = try ofPersons("coverage_period", in: open).map { try $0.decode() }
        let statusesByPerson = Dictionary(grouping: statuses, by: \.personId)
        let coverageByPerson = Dictionary(grouping: coverage, by: \.personId)
        let factsByCase = Dictionary(grouping: try facts(in: open), by: \.caseFileId)
        let opened = try openedOn(in: open)
        let households = Dictionary(grouping: try persons(in: open), by: \.caseFileId)
        return households.sorted { $0.key.text < $1.key.text }.flatMap { caseFile, household in
            CaseKnowledge(
                household: household,
                statuses: household.flatMap { statusesByPerson[$0.id] ?? [] },
                coverage: household.flatMap { coverageByPerson[$0.id] ?? [] },
                facts: factsByCase[caseFile] ?? [],
                caseOpenedOn: opened[caseFile.text] ?? Day(number: 0)
            )
            .persons(rulebook.facts).map(\.situation)
        }
    }
}

extension SQLPathwayCohorts {
    /// Every column a name could stand in is blank.
    private func persons(in open: Statement) throws -> [Person] {
        try connection.rows(
            """
            SELECT id, case_file_id, '-' AS family_name, '' AS given_name, '' AS original_name, birth, sex,
                '' AS nationality, entry, '' AS languages, relation, position, revision
            FROM person WHERE case_file_id IN (SELECT id \(open)) ORDER BY case_file_id, position, id
            """
        ).map { try $0.decode() }
    }

    private func facts(in open: Statement) throws -> [PersonFact] {
        try connection.rows("SELECT * FROM person_fact WHERE case_file_id IN (SELECT id \(open)) ORDER BY id")
            .map { try PersonFactRow($0).fact(opening: sealing) }
    }

    private func ofPersons(_ table: Statement, in open: Statement) throws -> [Row] {
        try connection.rows(
            """
            SELECT \(table).* FROM \(table) JOIN person ON person.id = \(table).person_id
            WHERE person.case_file_id IN (SELECT id \(open)) ORDER BY \(table).id
            """
        )
    }

    private func openedOn(in open: Statement) throws -> [String: Day] {
        let rows = try connection.rows("SELECT id, opened_on \(open)")
        return try rows.reduce(into: [:]) { days, row in
            let opened: String = try row.value("opened_on")
            days[try row.value("id", as: String.self)] = Day(iso: opened)
        }
    }

    /// The open cases the user's organisation sees figures of, from the name of the table on.
    private func openCases() throws -> Statement {
        """
        FROM case_file
        WHERE municipality_id = \(user.municipality.text) AND closed_on IS NULL
            AND \(try WithinReach(of: user, on: connection).caseFiles)
        """
    }
}
