import Casework
import Kernel
import WebSupport

/// One paper: what it is, its versions, and the ways to replace or remove it.
struct DocumentPage {
    let record: DocumentRecord
    let form: Form

    private var texts: Texts { form.texts }
    private var document: Document { record.document }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .documents, texts: texts).page(
            texts("documents.document"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(document.isSpecial, special))
                \(HTML.when(document.isRemoved, removed))
                \(SummaryList(rows, texts: texts).html)
                <h2>\(texts("documents.versions"))</h2>
                \(versions)
                \(HTML.when(!document.isRemoved, changes))
                """
        )
    }

    private var special: HTML {
        NoticeBox(.warning, title: texts("documents.special"), "<p>\(texts("documents.specialNotice"))</p>")
            .html
    }

    private var removed: HTML {
        let day = document.removedOn?.german ?? ""
        return NoticeBox(
            .info,
            title: texts("documents.removedTitle", ["day": day]),
            """
            <p>\(texts("documents.removedExplanation"))</p>
            <p>\(texts("documents.reasonOf")) \(HTML.name(document.removalReason ?? ""))</p>
            """
        ).html
    }

    private var rows: [SummaryList.Row] {
        [
            .init(texts("documents.description"), .name(record.words?.description ?? "–")),
            .init(
                texts("documents.kind"),
                HTML(text: record.profile.documents.label(of: document.kind, in: texts.language.code))
            ),
            .init(texts("documents.datedOn"), .day(document.datedOn)),
            .init(
                texts("documents.person"),
                record.person.map { .name($0.details.displayName) }
                    ?? HTML(text: texts("documents.wholeHousehold"))
            ),
            .init(texts("documents.source"), .name(record.words?.source ?? "")),
        ]
    }

    private var versions: HTML {
        Timeline(
            record.versions.map { kept in
                let version = kept.version
                let mark = FileMark(format: version.format, size: version.size, texts: texts).text
                return Timeline.Entry(
                    version.addedAt.day,
                    time: version.addedAt.timeOfDay,
                    title: HTML(text: texts("documents.version", ["number": String(version.number)])),
                    author: kept.addedByName,
                    content: """
                        <p>\(document.isRemoved ? HTML(text: mark) : link(kept, mark))</p>
                        <p class="documents__print">SHA-256 <code>\(version.sha256)</code></p>
                        """
                )
            }
        ).html
    }

    private func link(_ kept: KeptVersion, _ mark: String) -> HTML {
        """
        <a href="\(DocumentPaths.file(document, kept.version.number))" download>\(HTML.name(kept.fileName))</a> \
        (\(mark))
        """
    }

    private var changes: HTML {
        """
        \(HTML.when(record.caseFile.isOpen && !record.isLetter, replacing))
        <p><a href="\(DocumentPaths.removal(document))">\(texts("documents.remove"))</a></p>
        """
    }

    private var replacing: HTML {
        Details(
            texts("documents.replace"),
            isOpen: !form.errors.isEmpty,
            form.withFiles.withoutWarning.html(
                to: DocumentPaths.replacement(document),
                submit: texts("documents.replaceButton"),
                kind: .secondary,
                """
                \(RevisionField(document.revision).html)
                <p>\(texts("documents.replaceExplanation"))</p>
                \(DocumentForm.file(in: form, record.profile.documents))
                """
            )
        ).html
    }
}

/// One question before a paper is removed for good: why.
struct RemoveDocumentPage {
    let record: DocumentRecord
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .documents, texts: texts).page(
            texts("documents.removeTitle"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(HTML.name(record.words?.description ?? ""))</p>
                <p>\(texts("documents.removeExplanation"))</p>
                \(form.html(
                    to: DocumentPaths.removal(record.document),
                    submit: texts("documents.removeButton"),
                    kind: .warning,
                    cancel: DocumentPaths.document(record.document),
                    """
                    \(RevisionField(record.document.revision).html)
                    \(TextArea("reason", texts("documents.reason"), in: form, hint: texts("documents.reasonHint"),
                        rows: 3, limit: 500).html)
                    """
                ))
                """
        )
    }
}
