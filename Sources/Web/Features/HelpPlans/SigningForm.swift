import Casework
import Kernel
import WebSupport

/// How the plan was agreed: when, by whom, on what, in which language, with whose help.
struct SigningForm {
    let plan: CaseHelpPlan
    let form: Form
    let languages: [Choice]

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(DayField("on", texts("helpPlans.agreedOn"), in: form).html)
        \(HouseholdChoice(household: plan.household).field("helpPlans.signing.persons", in: form))
        \(RadioGroup("form", texts("helpPlans.signing.form"), choices: forms, in: form).html)
        \(SelectField(
            "language", texts("helpPlans.signing.language"), choices: languages, in: form,
            empty: texts("helpPlans.signing.chooseLanguage")
        ).html)
        \(CheckboxGroup(
            "interpreter", texts("helpPlans.signing.interpreter"),
            choices: [Choice("yes", texts("helpPlans.signing.interpreterYes"))], in: form, isOptional: true
        ).html)
        """
    }

    private var forms: [Choice] {
        PlanSigning.Form.allCases.map { Choice($0.rawValue, texts("helpPlans.signing.as.\($0.rawValue)")) }
    }

    /// Starts with today and whoever the case began with.
    static func start(_ plan: CaseHelpPlan) -> FormFields {
        let reference = plan.household.first { $0.details.relation == .reference } ?? plan.household.first
        let persons = reference.map { [(name: "persons", value: $0.id.text)] } ?? []
        return FormFields([(name: "on", value: plan.today.german)] + persons)
    }

    static func action(
        from reader: inout FieldReader,
        in caseFile: CaseFile.ID,
        languages: [Choice]
    )
        -> AgreeHelpPlan?
    {
        let day = reader.day("on")
        let form = reader.choice("form", of: PlanSigning.Form.self, missing: "helpPlans.signing.formMissing")
        let language = reader.value(
            of: "language",
            among: languages,
            missing: "helpPlans.refusal.languageMissing"
        )
        let persons = HouseholdChoice.persons(in: reader.fields)
        if persons.isEmpty { reader.refuse(HelpPlanRefusal.nobodyAgreed) }
        guard let day, let form, let language, reader.isClean else { return nil }
        let interpreter = reader.fields.all("interpreter").contains("yes")
        let signing = PlanSigning(as: form, language: language, interpreter: interpreter)
        return AgreeHelpPlan(caseFile: caseFile, day: day, signing: signing, persons: persons)
    }
}
