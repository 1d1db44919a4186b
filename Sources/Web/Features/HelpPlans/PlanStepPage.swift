import Casework
import Kernel
import WebSupport

/// One step of the help plan: how it stands, and its wording.
struct PlanStepPage {
    let step: PlanStep
    let plan: CaseHelpPlan
    private var forms: RecordForms
    private let texts: Texts

    /// Both forms show the step as it is kept.
    init(step: PlanStep, plan: CaseHelpPlan, agencies: [String], blank: Form) {
        self.step = step
        self.plan = plan
        texts = blank.texts
        let back = CaseFilePaths.helpPlan(step.caseFileId)
        let parts = [
            Self.standing(of: step, blank.texts), Self.wording(of: step, plan, agencies, blank.texts),
        ]
        forms = RecordForms(parts, at: step.revision, cancel: back, blank: blank)
    }

    /// The rewording as it was sent; with `details`, someone else was faster.
    mutating func reword(_ form: Form, overtaking details: PlanStepDetails?) {
        let conflict = details.map { PlanStepWords(plan: plan, texts: texts).conflict($0, step) }
        forms.refuse("wording", form, overtaken: conflict)
    }

    /// The mark as it was sent; with `status`, someone else was faster.
    mutating func mark(_ form: Form, overtaking status: PlanStep.Status?) {
        let conflict = status.map { status in
            EditConflict(
                mine: ["status": texts("helpPlans.stepStatus.\(status.rawValue)")],
                theirs: ["status": texts("helpPlans.stepStatus.\(step.status.rawValue)")],
                labels: ["status": texts("helpPlans.stepStands")],
                texts: texts
            )
        }
        forms.refuse("standing", form, overtaken: conflict)
    }

    var page: Page {
        CaseFrame(caseFile: plan.caseFile, section: .helpPlan, texts: texts).page(
            texts("helpPlans.step"),
            errors: forms.errors,
            width: .reading,
            content: """
                <p class="goal__text">\(HTML.name(step.text))</p>
                \(referrals)
                \(HTML.when(plan.caseFile.isOpen, forms.html + observing))
                """
        )
    }

    private var referrals: HTML {
        let sent = plan.referrals(from: step)
        guard !sent.isEmpty else { return .empty }
        let words = ReferralWords(profile: plan.profile, texts: texts)
        let lines = sent.map { referral -> HTML in
            let link: HTML = "<a href=\"\(ReferralPaths.one(referral))\">\(HTML.number(referral.number))</a>"
            return "<li>\(link) \(words.state(referral.state))</li>"
        }
        return "<h2>\(texts("referrals.ofStep"))</h2><ul>\(HTML.joined(lines))</ul>"
    }

    private var observing: HTML {
        "<p><a href=\"\(ObservationPaths.new(about: step))\">\(texts("observations.new"))</a></p>"
    }

    private static func standing(of step: PlanStep, _ texts: Texts) -> RecordForms.Part {
        let choices = PlanStep.Status.allCases.map {
            Choice($0.rawValue, texts("helpPlans.stepStatus.\($0.rawValue)"))
        }
        return RecordForms.Part(
            key: "standing",
            title: texts("helpPlans.stepStands"),
            submit: texts("helpPlans.saveMark"),
            path: HelpPlanPaths.mark(step),
            kept: ["status": step.status.rawValue]
        ) { form in
            """
            \(RadioGroup("status", form.texts("helpPlans.stepStands"), choices: choices, in: form).html)
            \(DayField(
                "on", form.texts("helpPlans.markedOn"), in: form,
                hint: form.texts("helpPlans.markedOnHint"), isOptional: true
            ).html)
            """
        }
    }

    private static func wording(
        of step: PlanStep,
        _ plan: CaseHelpPlan,
        _ agencies: [String],
        _ texts: Texts
    )
        -> RecordForms.Part
    {
        RecordForms.Part(
            key: "wording",
            title: texts("helpPlans.changeStep"),
            submit: texts("helpPlans.saveStep"),
            path: HelpPlanPaths.step(step),
            kept: PlanStepForm.fields(of: step)
        ) { form in
            PlanStepForm(form: form, plan: plan, agencies: agencies, step: step).html
        }
    }
}
