import Kernel

/// What is taken over from the profile: which way, for whom, from when, towards which goal (Übernahme).
public struct ChainChoice: Equatable, Sendable {
    /// A goal that is there already, or the words of a new one.
    public enum Target: Equatable, Sendable {
        case kept(Goal.ID)
        case new(String)
    }

    public let template: String
    public let persons: [Person.ID]
    public let start: Day
    public let target: Target

    public init(template: String, persons: [Person.ID], start: Day, target: Target) {
        self.template = template
        self.persons = persons
        self.start = start
        self.target = target
    }

    func draft(in caseFile: CaseFile.ID, from stores: any CaseworkStores) throws -> ChainDraft {
        guard let template = stores.profile.chains.first(where: { $0.code == template }) else {
            throw HelpPlanRefusal.templateUnknown
        }
        let household = try stores.persons.all(in: caseFile)
        let chosen = household.filter { persons.contains($0.id) }
        guard !chosen.isEmpty, chosen.count == Set(persons).count else { throw HelpPlanRefusal.personUnknown }
        let goal = try goal(of: template, in: caseFile, from: stores)
        return try ChainDraft(template, for: goal.goal, isNew: goal.isNew, persons: chosen, from: start)
    }

    private func goal(
        of template: ChainTemplate,
        in caseFile: CaseFile.ID,
        from stores: any CaseworkStores
    )
        throws -> (goal: Goal, isNew: Bool)
    {
        switch target {
        case .kept(let id):
            return (try stores.helpPlans.requireGoal(id, in: caseFile), false)
        case .new(let text):
            let details = try GoalDetails(lifeDomain: template.domain, text: text, targetOn: nil)
            return (Goal(details, in: caseFile), true)
        }
    }
}

/// Shows what a chain template would put into the plan, without keeping anything (Vorschau der Kette).
public struct PreviewChain: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let choice: ChainChoice

    public init(caseFile: CaseFile.ID, choice: ChainChoice) {
        self.caseFile = caseFile
        self.choice = choice
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainDraft {
        _ = try stores.caseFiles.requireOpen(caseFile)
        return try choice.draft(in: caseFile, from: stores)
    }
}

/// Takes a chain template over into the plan, every step with what it waits for, or nothing at all.
public struct PlanFromTemplate: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let choice: ChainChoice

    public init(caseFile: CaseFile.ID, choice: ChainChoice) {
        self.caseFile = caseFile
        self.choice = choice
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ChainDraft {
        _ = try stores.caseFiles.requireOpen(caseFile)
        let draft = try choice.draft(in: caseFile, from: stores)
        if draft.isNewGoal { try stores.helpPlans.add(draft.goal) }
        for step in draft.steps { try stores.helpPlans.add(step) }
        return draft
    }
}
