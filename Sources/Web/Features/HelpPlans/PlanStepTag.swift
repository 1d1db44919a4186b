import Casework
import Kernel
import WebSupport

/// How a step stands, in a word; what is overdue says since when.
struct PlanStepTag {
    let step: PlanStep
    let today: Day
    let texts: Texts

    var tag: Tag {
        if let dueOn = step.dueOn, step.isOverdue(on: today) {
            return Tag(texts("helpPlans.overdue", count: dueOn.days(until: today)), .danger)
        }
        return Tag(texts("helpPlans.stepStatus.\(step.status.rawValue)"), tone)
    }

    private var tone: Tag.Tone {
        switch step.status {
        case .planned, .dropped: .neutral
        case .underWay: .info
        case .done: .success
        }
    }
}
