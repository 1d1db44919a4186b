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
        """
    }

    static func details(from reader: inout FieldReader) -> GoalDetails? {
        let domain = LifeDomain(rawValue: reader.fields["lifeDomain"])
        if domain.rawValue.isEmpty { reader.refuse(HelpPlanRefusal.domainMissing) }
        let text = reader.fields.raw("text")
        let targetOn = reader.optionalDay("targetOn")
        let details = reader.value { try GoalDetails(lifeDomain: domain, text: text, targetOn: targetOn) }
        return reader.isClean ? details : nil
    }

    static func fields(of goal: Goal) -> FormFields {
        [
            "lifeDomain": goal.lifeDomain.rawValue, "text": goal.text,
            "targetOn": goal.targetOn?.german ?? "", "revision": "\(goal.revision.number)",
        ]
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
        func words(_ domain: LifeDomain, _ text: String, _ targetOn: Day?) -> FormFields {
            let label = profile.label(of: domain, in: texts.language.code)
            return ["lifeDomain": label, "text": text, "targetOn": targetOn?.german ?? ""]
        }
        return EditConflict(
            mine: words(mine.lifeDomain, mine.text, mine.targetOn),
            theirs: words(kept.lifeDomain, kept.text, kept.targetOn),
            labels: [
                "lifeDomain": texts("helpPlans.lifeDomain"), "text": texts("helpPlans.goalText"),
                "targetOn": texts("helpPlans.targetOn"),
            ],
            texts: texts
        )
    }

    private static func domains(_ profile: CaseworkProfile, _ texts: Texts) -> [Choice] {
        profile.domains.filter(\.isOffered).map { Choice($0.code, $0.label(in: texts.language.code)) }
    }
}
