import Kernel

/// Records that the person agreed to the plan as it stands, and keeps that version for good.
public struct AgreeHelpPlan: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let day: Day
    public let signing: PlanSigning
    public let persons: [Person.ID]

    /// Without `persons` it was the one through whom the case began.
    public init(
        caseFile: CaseFile.ID,
        day: Day,
        signing: PlanSigning = PlanSigning(as: .oral, language: "deu", interpreter: false),
        persons: [Person.ID] = []
    ) {
        self.caseFile = caseFile
        self.day = day
        self.signing = signing
        self.persons = persons
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanVersion {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day <= moment.day else { throw HelpPlanRefusal.inTheFuture }
        let plan = try stores.helpPlans.plan(of: caseFile)
        guard !plan.goals.isEmpty else { throw HelpPlanRefusal.nothingToAgree }
        guard !signing.language.isEmpty else { throw HelpPlanRefusal.languageMissing }
        let version = PlanVersion(
            (try stores.helpPlans.versions(of: caseFile).first?.number ?? 0) + 1,
            of: try content(of: plan, in: stores),
            in: caseFile,
            agreedOn: day,
            signing: signing,
            by: user,
            at: moment
        )
        try stores.helpPlans.add(version)
        try stores.helpPlans.save(PlanAgreement(caseFile: caseFile, on: day, by: user))
        return version
    }

    private func content(of plan: HelpPlan, in stores: any CaseworkStores) throws -> PlanContent {
        let household = try stores.persons.all(in: caseFile)
        guard Set(household.map(\.id)).isSuperset(of: persons) else { throw HelpPlanRefusal.personUnknown }
        let reference = household.filter { $0.details.relation == .reference }.map(\.id)
        return PlanContent(
            of: plan,
            household: household,
            agreedBy: persons.isEmpty ? reference : persons,
            nextReviewOn: try stores.helpPlans.reviews(of: caseFile).first { $0.heldOn == nil }?.dueOn
        )
    }
}
