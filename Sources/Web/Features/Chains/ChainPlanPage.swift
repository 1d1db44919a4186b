import Insight
import Kernel
import WebSupport

/// A chain of the profile beside what happened: where cases leave it, and how many days that costs (Bruchstellen).
struct ChainPlanPage {
    let plan: ChainPlan
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }

    var page: Page {
        frame.page(
            ChainPaths.plan,
            title: "chains.plan.title",
            lead: "chains.plan.lead",
            own: chains,
            content
        )
    }

    private var chains: HTML {
        let choices = plan.plans.map { Choice($0.code, name($0)) }
        let fields: FormFields = ["kette": plan.plan?.code ?? ""]
        return SelectField(
            "kette",
            texts("chains.plan.chain"),
            choices: choices,
            in: frame.form.filled(with: fields)
        )
        .html
    }

    private func name(_ plan: PlannedChain) -> String {
        texts.language == .english ? plan.name.en : plan.name.de
    }

    private var content: HTML {
        guard let fitness = plan.fitness else {
            return EmptyState(texts("chains.plan.empty"), text: texts("chains.plan.emptyHint")).html
        }
        return """
            \(SummaryList(
                [
                    .init(texts("chains.plan.cases"), plan.cases.cell(texts)),
                    .init(texts("chains.plan.keeping"), plan.keeping.cell(texts)),
                    .init(texts("chains.plan.fitness"), "\(fitness) %"),
                ],
                texts: texts
            ).html)
            <section><h2>\(texts("chains.plan.breaks"))</h2>\(steps)</section>
            <p class="hint">\(texts("chains.plan.counting"))</p>
            """
    }

    private var steps: HTML {
        guard !plan.steps.isEmpty else { return EmptyState(texts("chains.plan.none")).html }
        let columns = ["inCases", "skipped", "otherOrder", "repeated", "late", "daysLost"]
        return Table(
            texts("chains.plan.breaks"),
            columns: [.init(texts("chains.plan.step"))]
                + columns.map { .init(texts("chains.plan.\($0)"), .number) },
            rows: plan.steps.map { step in
                [HTML(text: frame.words.activity(step.code))]
                    + [step.cases, step.skipped, step.otherOrder, step.repeated, step.late].map {
                        $0.cell(texts)
                    }
                    + [HTML(text: step.daysLost.map(\.formattedGerman) ?? "–")]
            }
        ).html
    }
}
