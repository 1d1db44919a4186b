import AgencyNetwork
import Kernel
import Pathways

/// The transitions of a case, what the rules foresee, and the days without cover of everybody in it.
public struct ReadTransitions: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseTransitions {
        let file = try stores.caseFiles.require(caseFile)
        let transitions = try stores.transitions.all(in: caseFile)
        let tasks = try stores.transitions.tasks(in: caseFile)
        let basis = try stores.sharingBasis(of: file, on: moment.day)
        let statuses = try stores.legalSpheres.statuses(in: caseFile)
        let coverage = try stores.legalSpheres.coverage(in: caseFile)
        let persons = try CaseKnowledge(of: file, from: stores).persons(stores.rulebook.facts)
        return CaseTransitions(
            caseFile: file,
            transitions: transitions,
            tasks: tasks,
            persons: persons.map { known in
                PersonCoverage(
                    known,
                    timeline: PersonTimeline(
                        of: known.person.id,
                        statuses: statuses,
                        coverage: coverage,
                        today: moment.day
                    ),
                    transitions: transitions.filter { $0.personId == known.person.id },
                    tasks: tasks,
                    basis: basis,
                    rulebook: stores.rulebook,
                    today: moment.day
                )
            },
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the pages on transitions and on the forecast of a case show.
public struct CaseTransitions: Sendable {
    public let caseFile: CaseFile
    public let transitions: [SphereTransition]
    public let tasks: [TransitionTask]
    public let persons: [PersonCoverage]
    public let profile: CaseworkProfile
    public let today: Day

    public func person(_ id: Person.ID) -> Person? { persons.first { $0.person.id == id }?.person }

    public func tasks(of transition: SphereTransition) -> [TransitionTask] {
        tasks.filter { $0.transitionId == transition.id }
    }
}
