import Casework
import Kernel
import WebSupport

/// Every version of the plan that was agreed, newest first.
struct PlanVersionsPage {
    let plan: CaseHelpPlan
    let references: References
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.versions.title"),
            content: plan.versions.isEmpty
                ? EmptyState(texts("helpPlans.versions.empty"), text: texts("helpPlans.notAgreed")).html
                : table
        )
    }

    private var table: HTML {
        Table(
            texts("helpPlans.versions.title"),
            columns: ["version", "day", "by", "form", "language"].map {
                .init(texts("helpPlans.versions.\($0)"))
            },
            rows: plan.versions.map { version in
                [
                    """
                    <a href="\(HelpPlanPaths.version(version))">\
                    \(texts("helpPlans.versions.of", ["number": "\(version.number)"]))</a>
                    """,
                    HTML.day(version.agreedOn),
                    HTML.joined(version.content.agreedBy.map(HTML.name), by: ", "),
                    "\(texts("helpPlans.signing.as.\(version.signing.form.rawValue)"))",
                    PlanVersionPage.language(version, references, texts),
                ]
            }
        ).html
    }
}

/// One version as it was agreed; nothing on it can be changed.
struct PlanVersionPage {
    let version: PlanVersion
    let plan: CaseHelpPlan
    let references: References
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.versions.of", ["number": "\(version.number)"]),
            content: """
                <p><a href="\(HelpPlanPaths.versions(plan.caseFile.id))">\(texts("helpPlans.versions.all"))</a></p>
                \(facts)
                <p>\(texts("helpPlans.versions.fixed"))</p>
                \(HTML.each(version.content.goals, goal))
                """
        )
    }

    static func language(_ version: PlanVersion, _ references: References, _ texts: Texts) -> HTML {
        let name = references.languages(version.signing.language, in: texts.language)
        let help = version.signing.interpreter ? ", " + texts("helpPlans.signing.interpreterYes") : ""
        return "\(name)\(help)"
    }

    private var facts: HTML {
        SummaryList(
            [
                .init(texts("helpPlans.versions.day"), HTML.day(version.agreedOn)),
                .init(
                    texts("helpPlans.versions.by"),
                    HTML.joined(version.content.agreedBy.map(HTML.name), by: ", ")
                ),
                .init(
                    texts("helpPlans.versions.form"),
                    "\(texts("helpPlans.signing.as.\(version.signing.form.rawValue)"))"
                ),
                .init(texts("helpPlans.versions.language"), Self.language(version, references, texts)),
                .init(
                    texts("helpPlans.review.dueOn"),
                    HTML.some(version.content.nextReviewOn) { HTML.day($0) }
                ),
            ],
            texts: texts
        ).html
    }

    private func goal(_ goal: PlanContent.Goal) -> HTML {
        let domain = plan.profile.label(of: goal.lifeDomain, in: texts.language.code)
        let steps = version.content.steps(of: goal)
        let until: HTML = HTML.some(goal.targetOn) { " · \(texts("helpPlans.target")) \(HTML.day($0))" }
        return Card(
            HTML.name(goal.text),
            """
            <p class="goal__facts">\(domain)\(until)</p>
            \(HTML.when(!steps.isEmpty, table(of: steps, goal)))
            """
        ).html
    }

    private func table(of steps: [PlanContent.Step], _ goal: PlanContent.Goal) -> HTML {
        Table(
            goal.text,
            columns: [
                .init(texts("helpPlans.chain.step")), .init(texts("helpPlans.agency")),
                .init(texts("helpPlans.stepPersons")), .init(texts("helpPlans.chain.waitsFor")),
                .init(texts("helpPlans.dueOn")),
            ],
            rows: steps.map { step in
                let before = version.content.steps.filter { step.predecessors.contains($0.id) }
                return [
                    "\(step.number) \(HTML.name(step.text))", HTML.name(step.agency),
                    HTML.joined(step.persons.map(HTML.name), by: ", "),
                    HTML(text: before.map { "\($0.number)" }.joined(separator: ", ")),
                    HTML.some(step.dueOn) { HTML.day($0) },
                ]
            }
        ).html
    }
}
