import Casework
import Kernel
import WebSupport

/// One step of the help plan: how it stands, and its wording.
struct PlanStepPage {
    let step: PlanStep
    let plan: CaseHelpPlan
    let agencies: [String]
    private var marking: Form
    private var wording: Form
    private var conflict: EditConflict?

    /// Both forms show the step as it is kept.
    init(step: PlanStep, plan: CaseHelpPlan, agencies: [String], blank: Form) {
        self.step = step
        self.plan = plan
        self.agencies = agencies
        marking = blank.filled(with: Self.markFields(of: step))
        wording = blank.filled(with: PlanStepForm.fields(of: step))
    }

    /// The rewording as it was sent; with `details`, someone else was faster.
    mutating func reword(_ form: Form, overtaking details: PlanStepDetails?) {
        wording = details == nil ? form : form.filled(with: form.fields.onTop(of: step.revision))
        conflict = details.map { PlanStepForm.conflict($0, step, texts) }
    }

    /// The mark as it was sent; with `status`, someone else was faster.
    mutating func mark(_ form: Form, overtaking status: PlanStep.Status?) {
        marking = status == nil ? form : form.filled(with: form.fields.onTop(of: step.revision))
        conflict = status.map { status in
            EditConflict(
                mine: ["status": texts("helpPlans.stepStatus.\(status.rawValue)")],
                theirs: ["status": texts("helpPlans.stepStatus.\(step.status.rawValue)")],
                labels: ["status": texts("helpPlans.stepStands")],
                texts: texts
            )
        }
    }

    private var texts: Texts { wording.texts }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.step"),
            errors: marking.errors.isEmpty ? wording.errors : marking.errors,
            width: .reading,
            content: """
                <p class="goal__text">\(HTML.name(step.text))</p>
                \(HTML.some(conflict) { $0.html })
                \(HTML.when(plan.caseFile.isOpen, forms + observing))
                """
        )
    }

    // A form that was refused stands alone, so that nobody sends the other one instead.
    private var forms: HTML {
        if !wording.errors.isEmpty { return rewordingForm(.primary) }
        if !marking.errors.isEmpty { return markingForm }
        return "\(markingForm)\(Details(texts("helpPlans.changeStep"), rewordingForm(.secondary)).html)"
    }

    private var observing: HTML {
        "<p><a href=\"\(ObservationPaths.new(about: step))\">\(texts("observations.new"))</a></p>"
    }

    private var markingForm: HTML {
        marking.html(
            to: HelpPlanPaths.mark(step),
            submit: texts("helpPlans.saveMark"),
            cancel: CaseFilePaths.helpPlan(step.caseFileId),
            """
            \(RevisionField(of: marking).html)
            \(RadioGroup("status", texts("helpPlans.stepStands"), choices: statuses, in: marking).html)
            """
        )
    }

    private func rewordingForm(_ kind: Button.Kind) -> HTML {
        wording.html(
            to: HelpPlanPaths.step(step),
            submit: texts("helpPlans.saveStep"),
            kind: kind,
            cancel: kind == .primary ? CaseFilePaths.helpPlan(step.caseFileId) : nil,
            """
            \(RevisionField(of: wording).html)
            \(PlanStepForm(form: wording, agencies: agencies).html)
            """
        )
    }

    private var statuses: [Choice] {
        PlanStep.Status.allCases.map { status in
            Choice(status.rawValue, texts("helpPlans.stepStatus.\(status.rawValue)"))
        }
    }

    private static func markFields(of step: PlanStep) -> FormFields {
        ["status": step.status.rawValue, "revision": "\(step.revision.number)"]
    }
}
