import Casework
import Kernel
import WebSupport

/// Who keeps whom waiting now, the latest first, and on which way the end of the plan hangs.
struct PlanWaits {
    let plan: CaseHelpPlan
    let outlook: PlanOutlook
    let texts: Texts

    var html: HTML {
        guard !outlook.schedule.times.values.allSatisfy(\.isDone) else { return .empty }
        return """
            <section class="plan-waits" aria-labelledby="plan-waits">
            <h2 id="plan-waits">\(texts("helpPlans.waits.title"))</h2>
            <p>\(texts("helpPlans.waits.end")) <strong>\(HTML.day(outlook.schedule.end))</strong>.</p>
            \(HTML.when(!waits.isEmpty, "<ul>\(HTML.each(waits, item))</ul>"))
            \(HTML.each(paths.prefix(3)) { path in
                "<p>\(texts("helpPlans.waits.critical")) \(HTML.joined(path.compactMap(step), by: " → "))</p>\n"
            })
            </section>
            """
    }

    private var waits: [StepWait] { outlook.waits.sorted { $0.overdueDays > $1.overdueDays } }

    private var paths: [[PlanStep.ID]] { outlook.schedule.criticalPaths.filter { $0.count > 1 } }

    private func item(_ wait: StepWait) -> HTML {
        """
        <li>\(HTML.joined(wait.waiting.compactMap(step), by: ", ")) \(texts("helpPlans.waits.for")) \
        \(step(wait.step) ?? "")\(late(wait))</li>

        """
    }

    private func late(_ wait: StepWait) -> HTML {
        guard wait.overdueDays > 0 else { return .empty }
        let late = Tag(texts("helpPlans.overdue", count: wait.overdueDays), .danger).html
        guard wait.pushesEndBy > 0 else { return " \(late) \(texts("helpPlans.waits.noPush"))" }
        let by = texts("helpPlans.waits.push", count: wait.pushesEndBy)
        return " \(late) \(by) \(HTML.day(wait.end))."
    }

    private func step(_ id: PlanStep.ID) -> HTML? {
        guard let step = plan.plan.step(id), let number = plan.plan.number(of: id) else { return nil }
        return "<span class=\"plan-waits__step\">\(number) \(HTML.name(step.text))</span>"
    }
}
