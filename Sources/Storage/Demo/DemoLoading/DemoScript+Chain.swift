import Casework
import Kernel

extension DemoScript {
    func details(of step: DemoPlan.Step, by agency: String) throws -> PlanStepDetails {
        try PlanStepDetails(
            text: step.text,
            agency: agency,
            dueOn: due(step.dueOn),
            timing: StepTiming(
                days: step.days,
                after: (step.after ?? []).map { try cast.current(cast.namedSteps[$0]) }
            ),
            legalSphere: step.sphere,
            responsible: step.responsible ?? .caseManager,
            persons: (step.persons ?? []).map { try cast.current(cast.persons[$0]) }
        )
    }

    func agreements(_ goal: DemoPlan.Goal, at index: Int, made: Day) -> [DemoScene] {
        guard let persons = goal.agreedBy else { return [] }
        let agreeing = scene(made, .plan) { moment in
            let kept = try cast.current(cast.goals[index])
            let action = AgreeGoal(
                caseFile: kept.caseFileId,
                goal: kept.id,
                day: made,
                persons: try persons.map { try cast.current(cast.persons[$0]) },
                expected: kept.revision
            )
            cast.goals[index] = try stage.perform(action, by: user, at: moment)
        }
        return [agreeing]
    }

    func agreement(_ plan: DemoPlan, on day: Day) -> DemoScene {
        let signing = plan.signing.map {
            PlanSigning(as: $0.form, language: $0.language, interpreter: $0.interpreter)
        }
        return scene(day, .agreement) { moment in
            let id = try cast.current(cast.file).id
            let action = signing.map { AgreeHelpPlan(caseFile: id, day: day, signing: $0) }
            try stage.perform(action ?? AgreeHelpPlan(caseFile: id, day: day), by: user, at: moment)
        }
    }

    func review(on day: Day, made: Day) -> DemoScene {
        let set = within(max(made, day.adding(days: -90)), from: made)
        return scene(set, .review) { moment in
            let action = SetPlanReview(caseFile: try cast.current(cast.file).id, day: day)
            try stage.perform(action, by: user, at: moment)
        }
    }

    func networkScenes() throws -> [DemoScene] {
        try (household.network ?? []).map { contact in
            let details = try NetworkContactDetails(
                kind: contact.kind,
                name: contact.name,
                role: contact.role,
                tie: contact.tie,
                effect: contact.effect,
                remark: contact.remark ?? ""
            )
            let day = within(household.assessments?.first.map { worked($0.day) } ?? opened, from: opened)
            return scene(day, .assessment) { moment in
                let id = try cast.current(cast.file).id
                try stage.perform(KeepNetworkContact(caseFile: id, details: details), by: user, at: moment)
            }
        }
    }
}
