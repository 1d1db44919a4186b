import Casework
import Kernel
import WebSupport

/// One question before a consent is withdrawn: from which day.
struct WithdrawConsentPage {
    let caseFile: CaseFile
    let consent: Consent
    let form: Form
    let conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .consents, texts: texts).page(
            texts("consents.withdraw.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                <p>\(texts("consents.withdraw.explanation", ["day": consent.givenOn.german]))</p>
                \(HTML.when(consent.withdrawnOn == nil, question))
                """
        )
    }

    private var question: HTML {
        form.html(
            to: ConsentPaths.withdrawal(consent),
            submit: texts("consents.withdraw.button"),
            kind: .warning,
            cancel: CaseFilePaths.consents(caseFile.id),
            """
            \(RevisionField(of: form).html)
            \(DayField("on", texts("consents.withdraw.on"), in: form).html)
            """
        )
    }
}
