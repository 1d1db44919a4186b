import Casework
import Kernel
import WebSupport

/// Recording a release, or one in the place of an earlier one.
struct ReleaseFormPage {
    let releases: CaseReleases
    let replaced: Release?
    let form: Form
    let languages: [Choice]

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: releases.caseFile, section: .consents, texts: texts).page(
            texts(replaced == nil ? "releases.record" : "releases.replace"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts(replaced == nil ? "releases.explanation" : "releases.replaceExplanation"))</p>
                \(form.html(
                    to: replaced.map(ReleasePaths.replacement) ?? ReleasePaths.new(releases.caseFile.id),
                    submit: texts("releases.save"),
                    cancel: ReleasePaths.list(releases.caseFile.id),
                    """
                    \(ReleaseForm(form: form, releases: releases, languages: languages).html)
                    \(preview)
                    """
                ))
                """
        )
    }

    // The paper is signed before the release is recorded, so it is printed from what is in the form.
    private var preview: HTML {
        """
        <div class="release-preview">
        \(HTML.some(replaced) { HiddenField(name: "replaces", value: $0.id.text).html })
        <p class="hint">\(texts("releases.previewHint"))</p>
        \(SelectField("paper", texts("releases.paperIn"), choices: PaperLanguage.choices, in: form).html)
        <button class="button button--secondary" type="submit" \
        formaction="\(ReleasePaths.preview(releases.caseFile.id))">\(texts("releases.preview"))</button>
        </div>
        """
    }
}
