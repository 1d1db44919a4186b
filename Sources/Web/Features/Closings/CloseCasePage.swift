import Casework
import Kernel
import WebSupport

/// What is written down before the work on a case ends (Abschluss).
struct CloseCasePage {
    let record: CaseClosings
    let form: Form
    /// The form as it was sent, with what the case looked like when it was opened.
    let before: FormFields
    var isConflict = false

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { record.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .phases, texts: texts).page(
            texts("closings.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isConflict, ClosingConflict(record: record, form: form.filled(with: before)).html))
                <p>\(texts("closings.explanation"))</p>
                \(ClosingGoals(goals: record.goals.map { ($0.text, $0.status) }, texts: texts).html)
                \(HTML.when(hasOpenGoals, openGoals))
                \(form.html(
                    to: CaseFilePaths.closing(caseFile.id),
                    submit: texts("closings.button"),
                    kind: .warning,
                    cancel: CaseFilePaths.phases(caseFile.id),
                    fields
                ))
                """
        )
    }

    private var hasOpenGoals: Bool { record.goals.contains { $0.status == .open } }

    private var openGoals: HTML {
        """
        <p>\(texts("closings.openGoals"))
        <a href="\(CaseFilePaths.helpPlan(caseFile.id))">\(texts("closings.toPlan"))</a></p>
        """
    }

    private var fields: HTML {
        """
        \(RevisionField(of: form).html)
        \(HTML.each(ClosingFields.seen) { HiddenField(name: $0, value: form.fields.raw($0)).html })
        \(RadioGroup(
            "reason", texts("closings.reason"), choices: reasons, in: form, hint: texts("closings.reasonHint")
        ).html)
        \(DayField("day", texts("closings.day"), in: form).html)
        \(TextArea("summary", texts("closings.summary"), in: form, hint: texts("closings.summaryHint"), rows: 5,
        limit: 5000, isOptional: true).html)
        \(TextField("handOverTo", texts("closings.handOverTo"), in: form, hint: texts("closings.handOverToHint"),
        isOptional: true).html)
        <h2>\(texts("closings.feedback.title"))</h2>
        \(RadioGroup("feedback", texts("closings.feedback.label"), choices: feedback, in: form).html)
        \(TextArea("words", texts("closings.feedback.words"), in: form, hint: texts("closings.feedback.wordsHint"),
        rows: 3, limit: 2000, isOptional: true).html)
        <h2>\(texts("closings.afterCare"))</h2>
        \(DayField("afterCareOn", texts("closings.afterCareOn"), in: form, hint: texts("closings.afterCareHint"),
        isOptional: true).html)
        """
    }

    private var reasons: [Choice] {
        record.profile.closingReasons.filter(\.isOffered).map { reason in
            let years = record.profile.retentionYears.years(after: ClosingReason(rawValue: reason.code))
            return Choice(
                reason.code,
                reason.label(in: texts.language.code),
                hint: texts("closings.keptYears", count: years)
            )
        }
    }

    private var feedback: [Choice] {
        record.profile.closing.feedbackScale.map { step in
            Choice(String(step.value), step.label(in: texts.language.code))
        } + [
            Choice(ClosingFields.declined, texts("closings.feedback.declined")),
            Choice(ClosingFields.notAsked, texts("closings.feedback.notAsked")),
        ]
    }
}

/// How far the goals were reached, in one sentence and goal by goal.
struct ClosingGoals {
    let goals: [(text: String, status: Goal.Status)]
    let texts: Texts

    var html: HTML {
        guard !goals.isEmpty else { return "<p>\(texts("closings.noGoals"))</p>" }
        return """
            <h2>\(texts("closings.goals"))</h2>
            <p>\(texts("closings.goalsReached", ["reached": "\(count(.reached))", "partly": "\(count(.partlyReached))",
            "all": "\(goals.count)"]))</p>
            \(TaskList(goals.map(item)).html)
            """
    }

    private func count(_ status: Goal.Status) -> Int { goals.count { $0.status == status } }

    private func item(_ goal: (text: String, status: Goal.Status)) -> TaskList.Item {
        TaskList.Item(.name(goal.text), state: GoalTag(status: goal.status, texts: texts).tag)
    }
}
