import Casework
import Kernel
import WebSupport

/// The fields of a goal.
struct GoalForm {
    let form: Form
    let profile: CaseworkProfile

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        \(SelectField(
            "lifeDomain",
            texts("helpPlans.lifeDomain"),
            choices: Self.domains(profile, texts),
            in: form,
            empty: texts("helpPlans.chooseDomain")
        ).html)
        \(TextArea(
            "text", texts("helpPlans.goalText"), in: form,
            hint: texts("helpPlans.goalHint"), rows: 3, limit: 1000
        ).html)
        \(DayField("targetOn", texts("helpPlans.targetOn"), in: form, isOptional: true).html)
        \(Details(texts("helpPlans.smart.title"), isOpen: hasAnswers, questions).html)
        """
    }

    private var hasAnswers: Bool {
        SmartAnswers.Question.allCases.contains { !form.fields[$0.rawValue].isEmpty }
    }

    // Asked, never forced: what is left empty stays empty.
    private var questions: HTML {
        """
        <p>\(texts("helpPlans.smart.explanation"))</p>
        \(HTML.each(SmartAnswers.Question.allCases) { question in
            TextArea(
                question.rawValue, texts("helpPlans.smart.\(question.rawValue)"), in: form, rows: 2,
                limit: 1000, isOptional: true
            ).html
        })
        """
    }

    static func details(from reader: inout FieldReader) -> GoalDetails? {
        let domain = LifeDomain(rawValue: reader.fields["lifeDomain"])
        if domain.rawValue.isEmpty { reader.refuse(HelpPlanRefusal.domainMissing) }
        let text = reader.fields.raw("text")
        let targetOn = reader.optionalDay("targetOn")
        let fields = reader.fields
        let smart = SmartAnswers { fields.raw($0.rawValue) }
        let details = reader.value {
            try GoalDetails(lifeDomain: domain, text: text, targetOn: targetOn, smart: smart)
        }
        return reader.isClean ? details : nil
    }

    static func fields(of goal: Goal) -> FormFields {
        fields(of: goal.details).onTop(of: goal.revision)
    }

    private static func fields(of details: GoalDetails) -> FormFields {
        let smart = SmartAnswers.Question.allCases.map { (name: $0.rawValue, value: details.smart[$0]) }
        return FormFields(
            [
                (name: "lifeDomain", value: details.lifeDomain.rawValue), (name: "text", value: details.text),
                (name: "targetOn", value: details.targetOn?.german ?? ""),
            ] + smart
        )
    }

    /// What was entered beside what is kept, in words.
    static func conflict(
        _ mine: GoalDetails,
        _ kept: Goal,
        _ profile: CaseworkProfile,
        _ texts: Texts
    )
        -> EditConflict
    {
        func words(_ details: GoalDetails) -> FormFields {
            let domain = profile.label(of: details.lifeDomain, in: texts.language.code)
            let fields = self.fields(of: details).texts.filter { $0.name != "lifeDomain" }
            return FormFields(fields + [(name: "lifeDomain", value: domain)])
        }
        let smart = SmartAnswers.Question.allCases.map { question in
            (name: question.rawValue, label: texts("helpPlans.smart.\(question.rawValue)"))
        }
        return EditConflict(
            mine: words(mine),
            theirs: words(kept.details),
            labels: [
                (name: "lifeDomain", label: texts("helpPlans.lifeDomain")),
                (name: "text", label: texts("helpPlans.goalText")),
                (name: "targetOn", label: texts("helpPlans.targetOn")),
            ] + smart,
            texts: texts
        )
    }

    private static func domains(_ profile: CaseworkProfile, _ texts: Texts) -> [Choice] {
        profile.domains.filter(\.isOffered).map { Choice($0.code, $0.label(in: texts.language.code)) }
    }
}
