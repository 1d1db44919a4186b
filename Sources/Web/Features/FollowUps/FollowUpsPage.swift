import Casework
import Kernel
import WebSupport

/// What is to come back to in a case, the earliest first, with the form for another.
struct FollowUpsPage {
    let followUps: CaseFollowUps
    let form: Form

    private var texts: Texts { form.texts }
    private var open: [FollowUp] { followUps.followUps.filter { $0.doneOn == nil } }
    private var done: [FollowUp] { followUps.followUps.filter { $0.doneOn != nil } }

    var page: Page {
        CaseFrame(caseFile: followUps.caseFile, section: .followUps, texts: texts).page(
            texts("followUps.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <h2>\(texts("followUps.open"))</h2>
                \(FollowUpList(followUps: open, today: followUps.today, form: form).html)
                \(HTML.when(followUps.caseFile.isOpen, setting))
                \(HTML.when(!done.isEmpty, finished))
                """
        )
    }

    private var setting: HTML {
        """
        <h2>\(texts("followUps.new"))</h2>
        \(FollowUpForm(form: form, caseFile: followUps.caseFile.id).html)
        """
    }

    private var finished: HTML {
        Details(
            texts("followUps.finished", count: done.count),
            FollowUpList(followUps: done.reversed(), today: followUps.today, form: form).html
        ).html
    }
}
