import Kernel

/// The help plan of a case.
public struct ReadHelpPlan: Query {
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
    ) throws -> CaseHelpPlan {
        CaseHelpPlan(
            caseFile: try stores.caseFiles.require(caseFile),
            household: try stores.persons.all(in: caseFile),
            plan: try stores.helpPlans.plan(of: caseFile),
            versions: try stores.helpPlans.versions(of: caseFile),
            reviews: try stores.helpPlans.reviews(of: caseFile),
            referrals: try stores.referrals.all(in: caseFile),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the pages on the help plan show.
public struct CaseHelpPlan: Sendable {
    public let caseFile: CaseFile
    public let household: [Person]
    public let plan: HelpPlan
    /// Newest first.
    public let versions: [PlanVersion]
    public let reviews: [PlanReview]
    /// The latest first.
    public let referrals: [Referral]
    public let profile: CaseworkProfile
    public let today: Day

    public var nextReview: PlanReview? { reviews.first { $0.heldOn == nil } }

    /// What the plan says now, to be compared with what was agreed.
    public var content: PlanContent {
        PlanContent(of: plan, household: household, agreedBy: [], nextReviewOn: nextReview?.dueOn)
    }

    /// What changed since the last version was agreed.
    public var changes: [PlanChange] {
        versions.first.map { PlanChange.between($0.content, and: content) } ?? []
    }

    /// The same case with another plan, such as one that is only being considered.
    public func showing(_ plan: HelpPlan) -> CaseHelpPlan {
        CaseHelpPlan(
            caseFile: caseFile,
            household: household,
            plan: plan,
            versions: versions,
            reviews: reviews,
            referrals: referrals,
            profile: profile,
            today: today
        )
    }

    /// What was asked of other agencies for a step.
    public func referrals(from step: PlanStep) -> [Referral] {
        referrals.filter { $0.planStepId == step.id }
    }

    public func names(of persons: [Person.ID]) -> [String] {
        household.filter { persons.contains($0.id) }.map(\.details.displayName)
    }
}
