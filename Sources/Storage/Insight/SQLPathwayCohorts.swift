import Casework
import Insight
import Kernel
import Pathways
import PortableSQL

/// Lifts situations out of the open cases and counts them in columns; no name is read, no number of a file leaves.
struct SQLPathwayCohorts: PathwayCohortStore {
    let connection: any Connection
    let municipality: Municipality.ID
    let rulebook: Rulebook
    let sealing: SealingKey
    let shelf: CohortShelf

    func people() throws -> Int {
        let rows = try connection.rows("SELECT count(*) AS people FROM person WHERE \(inOpenCase("person"))")
        return try rows.first?.value("people") ?? 0
    }

    func counts(on day: Day) throws -> [PathwayCount] {
        let situations = try situations()
        return shelf.counts(of: situations, in: municipality, on: day) { counts(situations, on: day) }
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
        let statuses: [ResidenceStatus] = try ofPersons("residence_status").map { try $0.decode() }
        let coverage: [CoveragePeriod] = try ofPersons("coverage_period").map { try $0.decode() }
        let statusesByPerson = Dictionary(grouping: statuses, by: \.personId)
        let coverageByPerson = Dictionary(grouping: coverage, by: \.personId)
        let factsByCase = Dictionary(grouping: try facts(), by: \.caseFileId)
        let opened = try openedOn()
        let households = Dictionary(grouping: try persons(), by: \.caseFileId)
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
    private func persons() throws -> [Person] {
        try connection.rows(
            """
            SELECT id, case_file_id, '-' AS family_name, '' AS given_name, '' AS original_name, birth, sex,
                '' AS nationality, entry, '' AS languages, relation, position, revision
            FROM person WHERE \(inOpenCase("person")) ORDER BY case_file_id, position, id
            """
        ).map { try $0.decode() }
    }

    private func facts() throws -> [PersonFact] {
        try connection.rows("SELECT * FROM person_fact WHERE \(inOpenCase("person_fact")) ORDER BY id")
            .map { try PersonFactRow($0).fact(opening: sealing) }
    }

    private func ofPersons(_ table: Statement) throws -> [Row] {
        try connection.rows(
            """
            SELECT \(table).* FROM \(table) JOIN person ON person.id = \(table).person_id
            WHERE \(inOpenCase("person")) ORDER BY \(table).id
            """
        )
    }

    private func openedOn() throws -> [String: Day] {
        let rows = try connection.rows(
            """
            SELECT id, opened_on FROM case_file
            WHERE municipality_id = \(municipality.text) AND closed_on IS NULL
            """
        )
        return try rows.reduce(into: [:]) { days, row in
            let opened: String = try row.value("opened_on")
            days[try row.value("id", as: String.self)] = Day(iso: opened)
        }
    }

    private func inOpenCase(_ table: Statement) -> Statement {
        """
        \(table).case_file_id IN (SELECT id FROM case_file
            WHERE municipality_id = \(municipality.text) AND closed_on IS NULL)
        """
    }
}
