import Casework
import Kernel
import WebSupport

/// Filing a paper: the file and what it is.
struct NewDocumentPage {
    let content: CaseDocuments
    let form: Form
    let allowsSpecial: Bool

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: content.caseFile, section: .documents, texts: texts).page(
            texts("documents.add"),
            errors: form.errors,
            width: .reading,
            content: form.withFiles.html(
                to: DocumentPaths.new(content.caseFile.id),
                submit: texts("documents.save"),
                cancel: DocumentPaths.list(content.caseFile.id),
                DocumentForm(form: form.withFiles, content: content, allowsSpecial: allowsSpecial).html
            )
        )
    }
}
