import Casework
import Kernel
import WebSupport

/// The fields of a plan step; the agency is offered from the network, but may be any name.
struct PlanStepForm {
    let form: Form
    let plan: CaseHelpPlan
    let agencies: [String]
    /// The step that is changed; without it a new one is made.
    var step: PlanStep?

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(TextArea(
            "text", texts("helpPlans.stepText"), in: form,
            hint: texts("helpPlans.stepHint"), rows: 2, limit: 1000
        ).html)
        \(SuggestionField(
            "agency",
            texts("helpPlans.agency"),
            suggestions: agencies,
            in: form,
            hint: texts("helpPlans.agencyHint"),
            isOptional: true
        ).html)
        \(RadioGroup("responsible", texts("helpPlans.responsible.label"), choices: responsible, in: form).html)
        \(household)
        <div class="field-row">
        \(TextField(
            "days", texts("helpPlans.duration"), in: form,
            hint: texts("helpPlans.durationHint"), isOptional: true
        ).html)
        \(DayField("dueOn", texts("helpPlans.dueOn"), in: form, isOptional: true).html)
        \(DayField("notBefore", texts("helpPlans.notBefore"), in: form, isOptional: true).html)
        </div>
        \(predecessors)
        \(SelectField(
            "legalSphere", texts("helpPlans.legalSphere"), choices: spheres, in: form,
            empty: texts("helpPlans.noSphere"), isOptional: true
        ).html)
        """
    }

    private var household: HTML {
        guard plan.household.count > 1 else { return .empty }
        return HouseholdChoice(household: plan.household).field(
            "helpPlans.stepPersons",
            in: form,
            hint: "helpPlans.stepPersonsHint",
            isOptional: true
        )
    }

    private var predecessors: HTML {
        let others = plan.plan.steps.filter { $0.id != step?.id && $0.status != .dropped }
        guard !others.isEmpty else { return .empty }
        return CheckboxGroup(
            "predecessors",
            texts("helpPlans.predecessors"),
            choices: others.map { other in
                Choice(other.id.text, "\(plan.plan.number(of: other.id) ?? 0) \(other.text)")
            },
            in: form,
            hint: texts("helpPlans.predecessorsHint"),
            isOptional: true
        ).html
    }

    private var responsible: [Choice] {
        Responsible.allCases.map { Choice($0.rawValue, texts("helpPlans.responsible.\($0.rawValue)")) }
    }

    private var spheres: [Choice] {
        plan.profile.legalSpheres.map { Choice($0.code, $0.label(in: texts.language.code)) }
    }
}

extension PlanStepForm {
    static func details(from reader: inout FieldReader) -> PlanStepDetails? {
        let dueOn = reader.optionalDay("dueOn")
        let timing = timing(from: &reader)
        let responsible = reader.choice(
            "responsible",
            of: Responsible.self,
            missing: "helpPlans.responsible.missing"
        )
        let fields = reader.fields
        let details = reader.value {
            try PlanStepDetails(
                text: fields.raw("text"),
                agency: fields["agency"],
                dueOn: dueOn,
                timing: timing ?? StepTiming(),
                legalSphere: fields.optional("legalSphere").map(LegalSphere.init(rawValue:)),
                responsible: responsible ?? .caseManager,
                persons: HouseholdChoice.persons(in: fields)
            )
        }
        return reader.isClean ? details : nil
    }

    private static func timing(from reader: inout FieldReader) -> StepTiming? {
        let notBefore = reader.optionalDay("notBefore")
        let fields = reader.fields
        let days = fields.optional("days").map { Int($0) ?? -1 }
        return reader.value {
            try StepTiming(
                days: days,
                notBefore: notBefore,
                after: fields.all("predecessors").filter { !$0.isEmpty }.map { Identifier($0) }
            )
        }
    }

    static func fields(of step: PlanStep) -> FormFields {
        let details = step.details
        return FormFields(
            [
                (name: "text", value: details.text), (name: "agency", value: details.agency),
                (name: "dueOn", value: details.dueOn?.german ?? ""),
                (name: "days", value: details.days.map { "\($0)" } ?? ""),
                (name: "notBefore", value: details.notBefore?.german ?? ""),
                (name: "legalSphere", value: details.legalSphere?.rawValue ?? ""),
                (name: "responsible", value: details.responsible.rawValue),
            ]
                + details.predecessors.map { (name: "predecessors", value: $0.text) }
                + details.persons.map { (name: "persons", value: $0.text) }
        )
    }
}
