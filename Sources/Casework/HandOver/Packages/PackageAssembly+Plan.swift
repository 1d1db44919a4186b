import Kernel

extension PackageAssembly {
    mutating func addAssessment() throws {
        let all = try stores.assessments.all(in: file.id)
        package.manifest.leave(.earlierAssessment, all.count - 1, .history)
        guard let latest = all.first else { return }
        let ratings = try stores.assessments.ratings(of: latest.id)
        let allowed = ratings.filter { isWhole && knowledge.allows($0.lifeDomain) && tells($0.lifeDomain) }
        for rating in ratings where !allowed.contains(rating) {
            let reason = tells(rating.lifeDomain) ? LeftBehind.Reason.notReleased : .whereabouts
            package.manifest.leave(.assessment, 1, reason, domain: rating.lifeDomain)
        }
        guard !allowed.isEmpty else { return }
        package.assessment = PackedAssessment(assessedOn: latest.assessedOn, ratings: allowed)
        package.manifest.take(.assessment, allowed.count)
    }

    private func tells(_ domain: LifeDomain) -> Bool {
        domain.rawValue != "housing" || !isProtected || tellsWhereabouts
    }

    // Goals and steps speak of the whole household, so they go only where all of it is covered.
    mutating func addPlan() throws {
        let plan = try stores.helpPlans.plan(of: file.id)
        let goals = plan.goals.filter { isWhole && knowledge.allows($0.lifeDomain) && tells($0.lifeDomain) }
        for goal in plan.goals where !goals.contains(goal) {
            let reason = tells(goal.lifeDomain) ? LeftBehind.Reason.notReleased : .whereabouts
            package.manifest.leave(.goal, 1, reason, domain: goal.lifeDomain)
            package.manifest.leave(.planStep, plan.steps(of: goal).count, reason, domain: goal.lifeDomain)
        }
        package.goals = goals.map {
            PackedGoal(details: $0.details, status: $0.status, reviewedOn: $0.reviewedOn)
        }
        addSteps(of: goals, in: plan)
        package.manifest.take(.goal, package.goals.count)
        package.manifest.take(.planStep, package.steps.count)
        package.manifest.leave(.planVersion, try stores.helpPlans.versions(of: file.id).count, .boundToOffice)
    }

    private mutating func addSteps(of goals: [Goal], in plan: HelpPlan) {
        let places = Dictionary(goals.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let steps = plan.steps.filter { places[$0.goalId] != nil }
        let numbers = Dictionary(steps.enumerated().map { ($1.id, $0) }) { first, _ in first }
        package.steps = steps.map { step in
            PackedStep(
                goal: places[step.goalId] ?? 0,
                details: step.details,
                status: step.status,
                begunOn: step.begunOn,
                doneOn: step.doneOn,
                after: step.details.predecessors.compactMap { numbers[$0] },
                persons: step.details.persons.compactMap { place(of: $0) }
            )
        }
    }
}
