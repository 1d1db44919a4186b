import Kernel
import Steering
import WebSupport

/// One paper as it will be printed, with what can be done to it (Vorlage).
struct CouncilPaperPage {
    let view: CouncilPaperView
    let document: OfficeDocument
    let mayKeep: Bool
    let form: Form

    private var texts: Texts { form.texts }
    private var paper: CouncilPaper { view.paper }

    var page: Page {
        Page(
            paper.content.title,
            section: "papers",
            errors: form.errors,
            width: .reading,
            content: """
                \(state)
                \(HTML.when(mayKeep && !paper.isIssued, editing))
                <section class="paper-preview" lang="de">\(document.body)</section>
                <h2>\(texts("councilPapers.downloads"))</h2>
                \(downloads)
                \(HTML.when(mayKeep, deeds))
                <p><a href="\(CouncilPaperPaths.list)">\(texts("councilPapers.title"))</a></p>
                """
        )
    }

    private var editing: HTML {
        "<p><a href=\"\(CouncilPaperPaths.editing(paper.id))\">\(texts("councilPapers.edit"))</a></p>"
    }

    private var state: HTML {
        guard let issue = paper.issue else {
            return NoticeBox(.info, "<p>\(texts("councilPapers.draftNotice"))</p>").html
        }
        let frozen = texts(
            "councilPapers.frozen",
            ["day": issue.day.german, "version": "\(paper.version)", "digest": issue.digest]
        )
        let broken = HTML.when(
            !issue.isIntact,
            NoticeBox(.danger, "<p>\(texts("councilPapers.broken"))</p>").html
        )
        let later = HTML.some(view.supersededBy) { id in
            let link: HTML =
                "<p><a href=\"\(CouncilPaperPaths.one(id))\">\(texts("councilPapers.supersededBy"))</a></p>"
            return NoticeBox(.warning, link).html
        }
        return broken + later + "<p class=\"hint\">\(frozen)</p>"
    }

    private var downloads: HTML {
        let tables = document.tables.isEmpty ? [] : ["xlsx", "csv"]
        return """
            <ul>\(HTML.each(["pdf", "odt"] + tables) { ending in
                """
                <li><a href="\(CouncilPaperPaths.file(paper.id, ending))">\(texts("councilPapers.file")) \
                (\(ending.uppercased()))</a></li>

                """
            })</ul>
            """
    }

    private var deeds: HTML {
        if paper.isIssued {
            return form.button(
                texts("councilPapers.revise"),
                to: CouncilPaperPaths.revising(paper.id),
                .secondary
            )
        }
        return """
            <h2>\(texts("councilPapers.issue"))</h2>
            <p>\(texts("councilPapers.issueExplanation"))</p>
            \(form.button(
                texts("councilPapers.issue"),
                to: CouncilPaperPaths.issuing(paper.id),
                .primary,
                values: ["revision": "\(paper.revision.number)"]
            ))
            \(form.button(
                texts("councilPapers.discard"),
                to: CouncilPaperPaths.discarding(paper.id),
                .warning,
                values: ["revision": "\(paper.revision.number)"]
            ))
            """
    }
}

/// Editing a draft.
struct CouncilPaperEditPage {
    let view: CouncilPaperView
    let layout: PaperLayout
    let form: Form
    var conflict: EditConflict?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("councilPapers.edit"),
            section: "papers",
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.some(conflict) { $0.html })
                \(Details(texts("councilPapers.figures"), figures).html)
                \(form.html(
                    to: CouncilPaperPaths.editing(view.paper.id),
                    submit: texts("forms.save"),
                    cancel: CouncilPaperPaths.one(view.paper.id),
                    RevisionField(of: form).html + CouncilPaperForm(layout: layout, form: form).html
                ))
                """
        )
    }

    private var figures: HTML {
        """
        <p>\(texts("councilPapers.figuresExplanation"))</p>
        <ul>\(HTML.each(view.names) { "<li><code>\($0)</code></li>\n" })</ul>
        """
    }
}
