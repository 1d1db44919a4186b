import Casework
import Kernel

extension DemoScript {
    func planScenes() throws -> [DemoScene] {
        guard let plan = household.plan else { return [] }
        let made = plan.agreedOn.map(worked) ?? lastMove(to: .helpPlan) ?? opened
        var scenes = try plan.goals.indices.flatMap { try goalScenes(plan.goals[$0], at: $0, made: made) }
        if let day = plan.reviewOn { scenes.append(review(on: due(day), made: made)) }
        if plan.agreedOn != nil { scenes.append(agreement(plan, on: made)) }
        return scenes
    }

    private func goalScenes(_ goal: DemoPlan.Goal, at index: Int, made: Day) throws -> [DemoScene] {
        let details = try GoalDetails(
            lifeDomain: goal.domain,
            text: goal.text,
            targetOn: due(goal.targetOn),
            smart: SmartAnswers { goal.smart?[$0.rawValue] ?? "" }
        )
        let adding = scene(made, .plan) { moment in
            let action = AddGoal(caseFile: try cast.current(cast.file).id, details: details)
            cast.goals[index] = try stage.perform(action, by: user, at: moment)
        }
        let steps = try goal.steps.indices.flatMap {
            try stepScenes(goal.steps[$0], at: [index, $0], made: made)
        }
        return [adding] + agreements(goal, at: index, made: made) + steps
            + (try reviewScenes(goal, at: index, made: made))
    }

    private func stepScenes(_ step: DemoPlan.Step, at place: [Int], made: Day) throws -> [DemoScene] {
        let agency = try setting.organisation(step.agency).name
        let adding = scene(made, .plan) { moment in
            let goal = try cast.current(place.first.flatMap { cast.goals[$0] })
            let details = try details(of: step, by: agency)
            let action = AddPlanStep(caseFile: goal.caseFileId, goal: goal.id, details: details)
            let added = try stage.perform(action, by: user, at: moment)
            cast.steps[place] = added
            if let key = step.key { cast.namedSteps[key] = added.id }
        }
        let begun = within(step.begunOn.map(worked) ?? lastMove(to: .linking) ?? made, from: made)
        let ended = within(worked(step.doneOn ?? step.dueOn), from: begun)
        return switch step.status {
        case .planned: [adding]
        case .underWay: [adding, mark(place, .underWay, on: begun)]
        case .done: [adding, mark(place, .underWay, on: begun), mark(place, .done, on: ended)]
        case .dropped: [adding, mark(place, .dropped, on: ended)]
        }
    }

    private func mark(_ place: [Int], _ status: PlanStep.Status, on day: Day) -> DemoScene {
        scene(day, .step) { moment in
            let step = try cast.current(cast.steps[place])
            let action = MarkPlanStep(
                caseFile: step.caseFileId,
                step: step.id,
                status: status,
                expected: step.revision
            )
            cast.steps[place] = try stage.perform(action, by: user, at: moment)
        }
    }

    // What was reached is reviewed on its day, at the latest before the case goes to its evaluation.
    private func reviewScenes(_ goal: DemoPlan.Goal, at index: Int, made: Day) throws -> [DemoScene] {
        guard goal.status != .open else { return [] }
        let day = within(worked(goal.targetOn), from: made, until: lastMove(to: .evaluation))
        let review = scene(day, .review) { moment in
            let goal = (kept: try cast.current(cast.goals[index]), status: goal.status)
            let action = ReviewGoal(
                caseFile: goal.kept.caseFileId,
                goal: goal.kept.id,
                status: goal.status,
                expected: goal.kept.revision
            )
            cast.goals[index] = try stage.perform(action, by: user, at: moment)
        }
        return [review] + (try goal.outcome.map { [try note($0, .internal, on: day)] } ?? [])
    }

    func followUpScenes() throws -> [DemoScene] {
        try household.followUps.indices.flatMap { index in
            let reminder = household.followUps[index]
            let details = try FollowUpDetails(dueOn: due(reminder.dueOn), text: reminder.text)
            let set = within(worked(reminder.dueOn).adding(days: -14), from: opened)
            let setting = scene(set, .followUp) { moment in
                let action = SetFollowUp(caseFile: try cast.current(cast.file).id, details: details)
                cast.followUps[index] = try stage.perform(action, by: user, at: moment)
            }
            return [setting] + (reminder.done ? [completion(index, on: worked(reminder.dueOn))] : [])
        }
    }

    private func completion(_ index: Int, on day: Day) -> DemoScene {
        scene(within(day, from: opened), .followUp) { moment in
            let followUp = try cast.current(cast.followUps[index])
            let action = CompleteFollowUp(
                caseFile: followUp.caseFileId,
                followUp: followUp.id,
                expected: followUp.revision
            )
            cast.followUps[index] = try stage.perform(action, by: user, at: moment)
        }
    }

    private func lastMove(to phase: Phase) -> Day? {
        household.moves.last { $0.to == phase }.map { worked($0.day) }
    }
}
