import Casework
import Insight
import Kernel
import Pathways
import PortableSQL

/// Lifts transitions out of their cases: codes and numbers, nothing that points back.
struct SQLTransitionFigures: TransitionFigureStore {
    let connection: any Connection
    let user: User
    let profile: CaseworkProfile

    private var municipality: Municipality.ID { user.municipality }

    func closed(from first: String, through last: String) throws -> [UncoveredDaysCount] {
        // These rows do not know whose cases they were: whoever sees a part of the municipality sees none of them.
        guard try WithinReach(of: user, on: connection).isWhole else { return [] }
        return try connection.all(
            """
            SELECT from_sphere, to_sphere, agency, closed_month, uncovered_days, count(*) AS transitions
            FROM sphere_transition_outcome
            WHERE municipality_id = \(municipality.text) AND closed_month BETWEEN \(first) AND \(last)
            GROUP BY from_sphere, to_sphere, agency, closed_month, uncovered_days
            ORDER BY from_sphere, to_sphere, agency, closed_month, uncovered_days
            """
        )
    }

    func open(on day: Day) throws -> [OpenTransitionCount] {
        let threatened = try threatened(on: day)
        let groups = Dictionary(grouping: try openTransitions()) { transition in
            [transition.fromSphere.rawValue, transition.toSphere.rawValue, transition.state.rawValue]
        }
        return groups.keys.sorted { $0.joined() < $1.joined() }.map { key in
            let members = groups[key] ?? []
            return OpenTransitionCount(
                from: key[0],
                to: key[1],
                state: key[2],
                transitions: members.count,
                threatened: members.filter { threatened.contains($0.id) }.count
            )
        }
    }

    func agencies(on day: Day) throws -> [AgencyTransitionCount] {
        let openIDs = try openIDs
        return try connection.all(
            """
            SELECT agency, count(*) AS open, sum(is_late) AS late
            FROM (SELECT agency, sphere_transition_task.transition_id,
                    max(CASE WHEN due_on < \(day.iso) THEN 1 ELSE 0 END) AS is_late
                FROM sphere_transition_task
                WHERE dropped_on IS NULL AND taken_on IS NULL AND transition_id IN (\(openIDs))
                GROUP BY agency, sphere_transition_task.transition_id) waiting
            GROUP BY agency ORDER BY agency
            """
        )
    }

    func words() throws -> FactWords {
        let spheres = profile.legalSpheres.map { ($0.code, FactWords.Word(de: $0.de, en: $0.en)) }
        let agencies = SwitchAgency.allCases.map {
            ($0.rawValue, FactWords.Word(de: $0.name.de, en: $0.name.en))
        }
        return FactWords([
            "sphere": Dictionary(spheres) { first, _ in first },
            "agency": Dictionary(agencies) { first, _ in first },
        ])
    }
}

extension SQLTransitionFigures {
    private var openIDs: Statement {
        get throws {
            let reach = try WithinReach(of: user, on: connection)
            return openIDs(within: reach.caseFiles)
        }
    }

    private func openIDs(within reach: Statement) -> Statement {
        """
        SELECT sphere_transition.id FROM sphere_transition
        JOIN case_file ON case_file.id = sphere_transition.case_file_id
        WHERE case_file.municipality_id = \(municipality.text) AND case_file.closed_on IS NULL
            AND sphere_transition.closed_on IS NULL AND \(reach)
        """
    }

    private func openTransitions() throws -> [SphereTransition] {
        let openIDs = try openIDs
        return try connection.all("SELECT * FROM sphere_transition WHERE id IN (\(openIDs))")
    }

    // No name is read: the forecast needs days and codes alone.
    private func threatened(on day: Day) throws -> Set<SphereTransition.ID> {
        let openIDs = try openIDs
        let tasks: [TransitionTask] = try connection.all(
            "SELECT * FROM sphere_transition_task WHERE transition_id IN (\(openIDs))"
        )
        let statuses: [ResidenceStatus] = try connection.all(ofPersons("residence_status", openIDs))
        let coverage: [CoveragePeriod] = try connection.all(ofPersons("coverage_period", openIDs))
        let tasksByTransition = Dictionary(grouping: tasks, by: \.transitionId)
        let statusesByPerson = Dictionary(grouping: statuses, by: \.personId)
        let coverageByPerson = Dictionary(grouping: coverage, by: \.personId)
        let found = try openTransitions().filter { transition in
            let timeline = PersonTimeline(
                of: transition.personId,
                statuses: statusesByPerson[transition.personId] ?? [],
                coverage: coverageByPerson[transition.personId] ?? [],
                today: day
            )
            let own = tasksByTransition[transition.id] ?? []
            return TransitionRisk(of: transition, own, on: timeline, today: day).uncoveredDays > 0
        }
        return Set(found.map(\.id))
    }

    private func ofPersons(_ table: Statement, _ openIDs: Statement) -> Statement {
        """
        SELECT * FROM \(table) WHERE person_id IN
            (SELECT person_id FROM sphere_transition WHERE id IN (\(openIDs)))
        """
    }
}
