import Casework
import Kernel
import WebSupport

/// Follow-ups, each to be ticked off with one press.
struct FollowUpList {
    let followUps: [FollowUp]
    let today: Day
    let form: Form
    var wayBack: WayBack?

    private var texts: Texts { form.texts }

    var html: HTML {
        followUps.isEmpty
            ? "<p>\(texts("followUps.empty"))</p>" : TaskList(followUps.map(item)).html
    }

    private func item(_ followUp: FollowUp) -> TaskList.Item {
        TaskList.Item(
            HTML.name(followUp.text),
            hint: hint(followUp),
            state: state(followUp),
            action: followUp.doneOn == nil ? ticking(followUp) : ""
        )
    }

    private func hint(_ followUp: FollowUp) -> HTML {
        guard let doneOn = followUp.doneOn else { return .day(followUp.dueOn) }
        return "\(HTML.day(followUp.dueOn)) · \(texts("followUps.doneOn", ["day": doneOn.german]))"
    }

    private func state(_ followUp: FollowUp) -> Tag? {
        if followUp.doneOn != nil { return Tag(texts("followUps.isDone"), .success) }
        if followUp.isOverdue(on: today) {
            return Tag(texts("followUps.overdue", count: followUp.dueOn.days(until: today)), .danger)
        }
        return followUp.dueOn == today ? Tag(texts("followUps.dueToday"), .warning) : nil
    }

    private func ticking(_ followUp: FollowUp) -> HTML {
        form.button(
            texts("followUps.done"),
            to: FollowUpPaths.done(followUp),
            values: [
                "revision": "\(followUp.revision.number)", WayBack.field: wayBack?.rawValue ?? "",
            ]
        )
    }
}
