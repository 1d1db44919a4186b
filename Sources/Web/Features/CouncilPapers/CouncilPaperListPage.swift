import Kernel
import Steering
import WebSupport

/// The papers: drafts for those who write them, issued ones for the boards (Vorlagen).
struct CouncilPaperListPage {
    let papers: [CouncilPaper]
    let shelf: CouncilPaperShelf
    let mayKeep: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("councilPapers.title"),
            section: "papers",
            actions: mayKeep ? ButtonLink(texts("councilPapers.add"), path: CouncilPaperPaths.new).html : "",
            content: """
                <p class="lead">\(texts("councilPapers.lead"))</p>
                \(papers.isEmpty ? EmptyState(texts("councilPapers.empty")).html : table)
                """
        )
    }

    private var table: HTML {
        Table(
            texts("councilPapers.title"),
            columns: ["paper", "layout", "number", "version", "state"].map {
                .init(texts("councilPapers.column.\($0)"))
            },
            rows: papers.map(row)
        ).html
    }

    private func row(_ paper: CouncilPaper) -> [HTML] {
        let layout = paper.issue?.frozen.layout ?? shelf.layout(paper.layout)
        return [
            "<a href=\"\(CouncilPaperPaths.one(paper.id))\">\(paper.content.title)</a>",
            "\(layout?.title ?? paper.layout)", "\(paper.content.number)", "\(paper.version)",
            CouncilPaperState(paper: paper, texts: texts).html,
        ]
    }
}

/// A draft, or since when a paper stands.
struct CouncilPaperState {
    let paper: CouncilPaper
    let texts: Texts

    var html: HTML {
        guard let issue = paper.issue else { return Tag(texts("councilPapers.draft")).html }
        return "\(texts("councilPapers.issuedOn", ["day": issue.day.german]))"
    }
}

/// Beginning a paper: which form, and what it is called.
struct NewCouncilPaperPage {
    let shelf: CouncilPaperShelf
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        let layouts = shelf.layouts.map { Choice($0.code, "\($0.title) – \($0.origin)") }
        return Page(
            texts("councilPapers.add"),
            section: "papers",
            errors: form.errors,
            width: .reading,
            content: form.html(
                to: CouncilPaperPaths.new,
                submit: texts("councilPapers.begin"),
                cancel: CouncilPaperPaths.list,
                """
                \(RadioGroup("layout", texts("councilPapers.field.layout"), choices: layouts, in: form).html)
                \(TextField("title", texts("councilPapers.field.title"), in: form).html)
                \(TextField("number", texts("councilPapers.field.number"), in: form, isOptional: true).html)
                \(DayField("day", texts("councilPapers.field.day"), in: form).html)
                """
            )
        )
    }
}
