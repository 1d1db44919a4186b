import Casework
import Kernel
import WebSupport

/// Whether the household agreed, the form to record it, the text in use, and the proof of before.
struct ConsentsPage {
    let consents: CaseReleases
    let form: Form
    let languages: [Choice]
    let wording: PaperText?

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: consents.caseFile, section: .consents, texts: texts).page(
            texts("releases.consentAndReleases"),
            errors: form.errors,
            width: .reading,
            content: """
                <h2>\(texts("consents.title"))</h2>
                \(ConsentStandingBox(standing: consents.basis.consent, texts: texts).html)
                \(HTML.when(consents.caseFile.isOpen, "<div class=\"consent-recording\">\(recording)</div>"))
                \(HTML.some(wording, details))
                \(HTML.when(!consents.consents.isEmpty, history))
                \(ReleaseSection(releases: consents, texts: texts).html)
                """
        )
    }

    private var isValid: Bool {
        if case .valid = consents.basis.consent { true } else { false }
    }

    // While a consent holds, a new one is the exception and stays folded away.
    private var recording: HTML {
        guard isValid else { return "<h3>\(texts("consents.record"))</h3>\n\(fields)" }
        return Details(texts("consents.recordAnother"), isOpen: !form.errors.isEmpty, fields).html
    }

    private var fields: HTML {
        form.html(
            to: CaseFilePaths.consents(consents.caseFile.id),
            submit: texts("consents.save"),
            ConsentForm(form: form, languages: languages).html
        )
    }

    private func details(_ text: PaperText) -> HTML {
        let label = texts("consents.wording", ["version": "\(consents.profile.consentText)"])
        return Details(label, ConsentWording(text: text).html).html + papers
    }

    private var papers: HTML {
        PaperList(path: ConsentPaths.papers(consents.caseFile.id), texts: texts).html
    }

    private var history: HTML {
        Details(
            texts("consents.history"),
            """
            <p>\(texts("consents.historyExplanation"))</p>
            \(ConsentHistory(consents: consents.consents, languages: languages, texts: texts).html)
            """
        ).html
    }
}
