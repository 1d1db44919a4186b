import Casework
import Kernel
import WebSupport

/// For whom, from when and towards which goal a chain template is taken over.
struct ChainChoiceForm {
    static let newGoal = "new"

    let plan: CaseHelpPlan
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(HouseholdChoice(household: plan.household).field(
            "helpPlans.templates.persons", in: form, hint: "helpPlans.templates.personsHint"
        ))
        \(DayField("start", texts("helpPlans.templates.start"), in: form).html)
        \(HTML.when(!plan.plan.goals.isEmpty, goals))
        \(TextArea(
            "text", texts("helpPlans.templates.goalText"), in: form,
            hint: texts("helpPlans.goalHint"), rows: 2, limit: 1000
        ).html)
        """
    }

    private var goals: HTML {
        let kept = plan.plan.goals.filter { $0.status == .open }.map { Choice($0.id.text, $0.text) }
        let new = [Choice(Self.newGoal, texts("helpPlans.templates.newGoal"))]
        return SelectField("goal", texts("helpPlans.templates.goal"), choices: new + kept, in: form).html
    }

    /// Everyone in the household, from today, with the words of the template.
    static func start(_ template: ChainTemplate, _ plan: CaseHelpPlan, _ language: Language) -> FormFields {
        let adults = plan.household.filter { $0.details.relation != .child }
        let persons = (adults.isEmpty ? plan.household : adults).map { (name: "persons", value: $0.id.text) }
        return FormFields(
            [
                (name: "start", value: plan.today.german), (name: "goal", value: newGoal),
                (name: "text", value: template.goal.text(in: language.code)),
            ] + persons
        )
    }

    static func choice(of template: ChainTemplate, from reader: inout FieldReader) -> ChainChoice? {
        let start = reader.day("start")
        let fields = reader.fields
        let persons = HouseholdChoice.persons(in: fields)
        if persons.isEmpty { reader.errors(add: "helpPlans.templates.personMissing", to: "persons") }
        let kept = fields.optional("goal").flatMap { $0 == newGoal ? nil : $0 }
        if kept == nil, fields["text"].isEmpty { reader.refuse(HelpPlanRefusal.goalTextMissing) }
        guard let start, reader.isClean else { return nil }
        let target = kept.map { ChainChoice.Target.kept(Identifier($0)) } ?? .new(fields.raw("text"))
        return ChainChoice(template: template.code, persons: persons, start: start, target: target)
    }
}
