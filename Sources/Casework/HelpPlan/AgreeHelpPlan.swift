import Kernel

/// Records that the person agreed to the plan as it stands.
public struct AgreeHelpPlan: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let day: Day

    public init(caseFile: CaseFile.ID, day: Day) {
        self.caseFile = caseFile
        self.day = day
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PlanAgreement {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard day <= moment.day else { throw HelpPlanRefusal.inTheFuture }
        guard try !stores.helpPlans.plan(of: caseFile).goals.isEmpty else {
            throw HelpPlanRefusal.nothingToAgree
        }
        let agreement = PlanAgreement(caseFile: caseFile, on: day, by: user)
        try stores.helpPlans.save(agreement)
        return agreement
    }
}
