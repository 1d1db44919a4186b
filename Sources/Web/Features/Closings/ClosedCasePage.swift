import Casework
import Kernel
import WebSupport

/// How the work on a case ended, until when the file is kept, and the way back (Abgeschlossener Fall).
struct ClosedCasePage {
    let record: CaseClosings
    let user: User
    let form: Form
    var isConflict = false

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { record.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .phases, texts: texts).page(
            texts("closings.closed"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isConflict, ClosingConflict(record: record, form: form).html))
                \(HTML.some(record.retention, retention))
                \(HTML.each(record.closings) { ClosingView(made: $0, profile: record.profile, texts: texts).html })
                \(HTML.when(user.may(.leadCases), holding))
                \(HTML.when(user.may(.leadCases), reopening))
                """
        )
    }

    private func retention(_ retention: Retention) -> HTML {
        let key = retention.isHeld ? "held" : retention.isOver(on: record.today) ? "over" : "until"
        let kind: NoticeBox.Kind = retention.isHeld ? .warning : .info
        let sentence = texts("closings.retention.\(key)", ["day": retention.until.german])
        return NoticeBox(kind, title: texts("closings.retention.title"), "<p>\(sentence)</p>").html
    }

    private var holding: HTML {
        """
        <h2>\(texts("closings.hold.title"))</h2>
        \(HTML.each(record.holds, hold))
        \(HTML.when(record.hold == nil, Details(texts("closings.hold.set"), isOpen: form.errors["holdReason"] != nil,
        setting).html))
        """
    }

    private var setting: HTML {
        form.html(
            to: ClosingPaths.hold(caseFile.id),
            submit: texts("closings.hold.button"),
            kind: .secondary,
            TextField(
                "holdReason",
                texts("closings.hold.reason"),
                in: form,
                hint: texts("closings.hold.hint")
            ).html
        )
    }

    private func hold(_ hold: LegalHold) -> HTML {
        let since = texts("closings.hold.since", ["day": hold.setOn.german])
        let lifted = hold.liftedOn.map { texts("closings.hold.lifted", ["day": $0.german]) }
        return """
            <p>\(since) \(HTML.name(hold.reason)) \(lifted ?? "")</p>
            \(HTML.when(
                hold.isInForce,
                form.button(texts("closings.hold.lift"), to: ClosingPaths.lifting(hold))
            ))
            """
    }

    private var reopening: HTML {
        """
        <h2>\(texts("closings.reopen.title"))</h2>
        <p>\(texts("closings.reopen.explanation"))
        <a href="\(ClosingPaths.reopening(caseFile.id))">\(texts("closings.reopen.link"))</a></p>
        """
    }
}

/// One closing as it was written down.
struct ClosingView {
    let made: MadeClosing
    let profile: CaseworkProfile
    let texts: Texts

    private var closing: Closing { made.closing }
    private var words: ClosingWords { ClosingWords(profile: profile, texts: texts) }

    var html: HTML {
        Card(
            "\(texts("closings.closedOn", ["day": closing.closedOn.german]))",
            """
            \(SummaryList(rows, texts: texts).html)
            \(HTML.when(
                !made.goals.isEmpty,
                ClosingGoals(goals: made.goals.map { ($0.text, $0.status) }, texts: texts).html
            ))
            \(HTML.some(closing.reopening, reopened))
            """
        ).html
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("closings.reason"), "\(words.reason(closing.reason))"),
            .init(texts("closings.summary"), text(closing.summary)),
            .init(texts("closings.handOverTo"), text(closing.handOverTo)),
            .init(texts("closings.feedback.title"), feedback),
            .init(texts("closings.afterCareOn"), closing.afterCareOn.map { .day($0) } ?? ""),
            .init(texts("closings.closedBy"), .name(made.closedByName)),
        ]
    }

    private var feedback: HTML {
        let code = ClosingFields.fields(of: closing)["feedback"]
        guard !closing.feedback.words.isEmpty else { return "\(words.feedback(code))" }
        return "\(words.feedback(code)): <span dir=\"auto\">\(closing.feedback.words)</span>"
    }

    private func text(_ text: String) -> HTML { text.isEmpty ? "" : "<span dir=\"auto\">\(text)</span>" }

    private func reopened(_ reopening: Reopening) -> HTML {
        """
        <p>\(texts("closings.reopen.on", ["day": reopening.on.german])) \(HTML.some(made.reopenedByName) {
            "(\(HTML.name($0)))"
        }): <span dir="auto">\(reopening.reason)</span></p>
        """
    }
}
