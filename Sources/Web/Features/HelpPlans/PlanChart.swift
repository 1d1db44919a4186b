import Casework
import Kernel
import WebSupport

/// The plan as a chain: the drawing, and the same as a table.
struct PlanChart {
    let plan: CaseHelpPlan
    let outlook: PlanOutlook
    let texts: Texts

    private var words: PlanStepWords { PlanStepWords(plan: plan, texts: texts) }

    var html: HTML {
        """
        \(chart.html)
        \(Details(texts("helpPlans.chain.table"), isOpen: true, table).html)
        """
    }

    /// Steps that still count, in the order in which they can begin.
    private var rows: [(number: Int, step: PlanStep, times: ChainSchedule.Times)] {
        let rows = plan.plan.steps.enumerated().compactMap { index, step in
            outlook.times(of: step).map { (number: index + 1, step: step, times: $0) }
        }
        return rows.sorted { one, other in
            (one.times.earliestStart, one.number) < (other.times.earliestStart, other.number)
        }
    }

    private var chart: ChainChart {
        ChainChart(
            texts("helpPlans.chain.title"),
            steps: rows.map(bar),
            arrows: arrows,
            today: plan.today,
            texts: texts
        )
    }

    private func bar(_ number: Int, _ step: PlanStep, _ times: ChainSchedule.Times) -> ChainChart.Step {
        let who = [step.agency, words.persons(step.details)].filter { !$0.isEmpty }
        let kinds: [PlanStep.Status: ChainChart.Kind] = [.underWay: .underWay, .done: .done]
        return ChainChart.Step(
            number,
            step.text,
            note: who.joined(separator: " · "),
            from: times.earliestStart,
            until: times.earliestFinish,
            latest: times.latestFinish,
            kind: kinds[step.status] ?? .planned,
            isCritical: times.isCritical
        )
    }

    private var arrows: [ChainChart.Arrow] {
        outlook.chain.links.flatMap { link in
            link.predecessors.compactMap { before in
                guard let from = plan.plan.number(of: before), let to = plan.plan.number(of: link.id) else {
                    return nil
                }
                let isCritical = outlook.schedule.isCritical(from: before, to: link.id)
                return ChainChart.Arrow(from: from, to: to, isCritical: isCritical)
            }
        }
    }

    private var table: HTML {
        let columns = ["step", "waitsFor", "days", "start", "finish", "slack", "stands"]
        return Table(
            texts("helpPlans.chain.title"),
            columns: columns.map { .init(texts("helpPlans.chain.\($0)")) },
            rows: rows.map(row)
        ).html
    }

    private func row(_ number: Int, _ step: PlanStep, _ times: ChainSchedule.Times) -> [HTML] {
        let before = words.predecessors(step.details)
        return [
            "\(number) \(HTML.name(step.text))",
            before.isEmpty ? "–" : "\(before)",
            "\(words.days(step.details))",
            HTML.day(times.earliestStart),
            finish(times),
            slack(times),
            PlanStepTag(step: step, today: plan.today, texts: texts).tag.html,
        ]
    }

    private func finish(_ times: ChainSchedule.Times) -> HTML {
        guard times.slack > 0, !times.isDone else { return HTML.day(times.earliestFinish) }
        return
            "\(HTML.day(times.earliestFinish)), \(texts("helpPlans.chain.latest")) \(HTML.day(times.latestFinish))"
    }

    private func slack(_ times: ChainSchedule.Times) -> HTML {
        if times.isDone { return "–" }
        if times.isCritical { return Tag(texts("helpPlans.chain.critical"), .warning).html }
        return "\(texts("helpPlans.days", count: times.slack))"
    }
}
