import Casework
import Kernel
import WebSupport

/// Whether the household agreed, the form to record it, the text in use, and the proof of before.
struct ConsentsPage {
    let consents: CaseConsents
    let form: Form
    let languages: [Choice]
    let wording: ConsentText?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: consents.caseFile, section: .consents, texts: texts).page(
            texts("consents.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(ConsentStandingBox(standing: consents.standing, texts: texts).html)
                \(HTML.when(consents.caseFile.isOpen, "<div class=\"consent-recording\">\(recording)</div>"))
                \(HTML.some(wording, details))
                \(HTML.when(!consents.consents.isEmpty, history))
                """
        )
    }

    private var isValid: Bool {
        if case .valid = consents.standing { true } else { false }
    }

    // While a consent holds, a new one is the exception and stays folded away.
    private var recording: HTML {
        guard isValid else { return "<h2>\(texts("consents.record"))</h2>\n\(fields)" }
        return Details(texts("consents.recordAnother"), isOpen: !form.errors.isEmpty, fields).html
    }

    private var fields: HTML {
        form.html(
            to: CaseFilePaths.consents(consents.caseFile.id),
            submit: texts("consents.save"),
            ConsentForm(form: form, languages: languages).html
        )
    }

    private func details(_ text: ConsentText) -> HTML {
        let label = texts("consents.wording", ["version": "\(consents.textVersion)"])
        return Details(label, ConsentWording(text: text).html).html
    }

    private var history: HTML {
        """
        <h2>\(texts("consents.history"))</h2>
        <p>\(texts("consents.historyExplanation"))</p>
        \(ConsentHistory(consents: consents.consents, languages: languages, texts: texts).html)
        """
    }
}
