import Casework
import Kernel
import WebSupport

/// One question before a release is withdrawn: from which day.
struct WithdrawReleasePage {
    let releases: CaseReleases
    let release: Release
    let form: Form
    let conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: releases.caseFile, section: .consents, texts: texts).page(
            texts("releases.withdraw.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                <p>\(explanation)</p>
                \(HTML.when(release.withdrawnOn == nil, question))
                """
        )
    }

    private var explanation: String {
        texts(
            "releases.withdraw.explanation",
            [
                "kind": ReleaseWords(releases: releases, texts: texts).kind(release),
                "day": release.details.given.givenOn.german,
                "recipient": releases.agency(release.details.recipientId),
            ]
        )
    }

    private var question: HTML {
        form.html(
            to: ReleasePaths.withdrawal(release),
            submit: texts("releases.withdraw.button"),
            kind: .warning,
            cancel: ReleasePaths.list(releases.caseFile.id),
            """
            \(RevisionField(of: form).html)
            \(DayField("on", texts("releases.withdraw.on"), in: form).html)
            """
        )
    }
}

/// Both states of a declaration that two people ended at once: what was entered, what is kept.
struct WithdrawalConflict {
    let entered: Day?
    let kept: Day?
    let texts: Texts

    var view: EditConflict {
        EditConflict(
            mine: ["state": words(entered)],
            theirs: ["state": words(kept)],
            labels: ["state": texts("releases.withdraw.state")],
            texts: texts
        )
    }

    private func words(_ day: Day?) -> String {
        guard let day else { return texts("releases.withdraw.open") }
        return texts("releases.withdraw.done", ["day": day.german])
    }
}
