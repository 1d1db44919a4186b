import Casework
import Kernel
import WebSupport

/// What a step says, in words for people.
struct PlanStepWords {
    let plan: CaseHelpPlan
    let texts: Texts

    func responsible(_ step: PlanStep) -> String {
        texts("helpPlans.responsible.\(step.details.responsible.rawValue)")
    }

    func sphere(_ details: PlanStepDetails) -> String {
        details.legalSphere.map { plan.profile.label(of: $0, in: texts.language.code) } ?? ""
    }

    func persons(_ details: PlanStepDetails) -> String {
        plan.names(of: details.persons).joined(separator: ", ")
    }

    /// The numbers of the steps before, such as 1, 4.
    func predecessors(_ details: PlanStepDetails) -> String {
        details.predecessors.compactMap { plan.plan.number(of: $0) }.sorted().map(String.init)
            .joined(separator: ", ")
    }

    func days(_ details: PlanStepDetails) -> String {
        details.days.map { texts("helpPlans.days", count: $0) }
            ?? texts("helpPlans.daysAssumed", count: PlanOutlook.assumedDays)
    }

    /// What was entered beside what is kept.
    func conflict(_ mine: PlanStepDetails, _ kept: PlanStep) -> EditConflict {
        EditConflict(
            mine: words(mine),
            theirs: words(kept.details),
            labels: [
                "text": texts("helpPlans.stepText"), "agency": texts("helpPlans.agency"),
                "dueOn": texts("helpPlans.dueOn"), "days": texts("helpPlans.duration"),
                "notBefore": texts("helpPlans.notBefore"), "predecessors": texts("helpPlans.predecessors"),
                "persons": texts("helpPlans.stepPersons"), "legalSphere": texts("helpPlans.legalSphere"),
                "responsible": texts("helpPlans.responsible.label"),
            ],
            texts: texts
        )
    }

    private func words(_ details: PlanStepDetails) -> FormFields {
        [
            "text": details.text, "agency": details.agency, "dueOn": details.dueOn?.german ?? "",
            "days": details.days.map { "\($0)" } ?? "", "notBefore": details.notBefore?.german ?? "",
            "predecessors": predecessors(details), "persons": persons(details),
            "legalSphere": sphere(details),
            "responsible": texts("helpPlans.responsible.\(details.responsible.rawValue)"),
        ]
    }
}
