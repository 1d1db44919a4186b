import AgencyNetwork
import Kernel
import Pathways

/// One transition with its tasks, what happened to it, and what may serve as evidence.
public struct ReadTransition: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let transition: SphereTransition.ID

    public init(caseFile: CaseFile.ID, transition: SphereTransition.ID) {
        self.caseFile = caseFile
        self.transition = transition
    }

    public var subject: Subject { Subject("transition", transition) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> FollowedTransition {
        let file = try stores.caseFiles.require(caseFile)
        let transition = try stores.transitions.require(transition, in: caseFile)
        let tasks = try stores.transitions.tasks(of: transition)
        let known = try CaseKnowledge(of: file, from: stores).persons(stores.rulebook.facts)
        guard let person = known.first(where: { $0.person.id == transition.personId }) else {
            throw TransitionRefusal.personUnknown
        }
        let regimes = RegimeEvaluator(person.situation, rulebook: stores.rulebook).timeline
        let notes = try stores.notes.page(of: caseFile, after: nil, limit: 20)
        return FollowedTransition(
            caseFile: file,
            transition: transition,
            person: person.person,
            tasks: tasks,
            history: try stores.transitions.history(of: transition),
            agencies: try stores.agencies.all(),
            documents: try stores.documents.all(in: caseFile).filter {
                !$0.document.isRemoved && !$0.document.isSpecial
            },
            notes: notes.map(\.note),
            dayByRules: transition.dayByRules(regimes, today: moment.day),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page of one transition shows.
public struct FollowedTransition: Sendable {
    public let caseFile: CaseFile
    public let transition: SphereTransition
    public let person: Person
    public let tasks: [TransitionTask]
    public let history: [TransitionEvent]
    public let agencies: [Agency]
    public let documents: [ListedDocument]
    public let notes: [Note]
    /// Where the rules now say another day.
    public let dayByRules: Day?
    public let profile: CaseworkProfile
    public let today: Day

    public func task(_ id: TransitionTask.ID?) -> TransitionTask? { tasks.first { $0.id == id } }
}
