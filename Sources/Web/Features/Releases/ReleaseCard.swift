import Casework
import Kernel
import WebSupport

/// One release: to whom, what for, what, how long, how it stands, and what can be done with it.
struct ReleaseCard {
    let release: Release
    let releases: CaseReleases
    let texts: Texts

    private var words: ReleaseWords { ReleaseWords(releases: releases, texts: texts) }

    var html: HTML {
        Card(
            "\(words.kind(release)): \(releases.agency(release.details.recipientId))",
            level: .three,
            actions: words.state(release).html,
            """
            \(SummaryList(rows, texts: texts).html)
            \(HTML.when(release.details.given.form == .oral, "<p dir=\"auto\">\(release.details.given.note)</p>"))
            \(PaperList(path: ReleasePaths.paper(release), texts: texts).html)
            \(HTML.when(!links.isEmpty, "<p class=\"release__links\">\(links)</p>"))
            """
        ).html
    }

    private var rows: [SummaryList.Row] {
        let details = release.details
        return [
            .init(texts("releases.purpose"), "<span dir=\"auto\">\(details.purpose)</span>"),
            .init(
                texts("releases.content"),
                words.topics(details.content.domains, details.content.categories)
            ),
            .init(
                texts("releases.direction.label"),
                "\(texts("releases.direction.\(details.direction.rawValue)"))"
            ),
            .init(texts("releases.persons"), words.names(details.content.persons)),
            .init(texts("releases.period"), "\(words.period(release))"),
            .init(texts("releases.how"), "\(how)"),
        ]
    }

    private var how: String {
        let given = release.details.given
        return [
            given.givenOn.german, texts("consents.form.\(given.form.rawValue)"),
            given.interpreter ? texts("consents.interpreter.yes") : nil,
            earlier.map { texts("releases.replaces", ["day": $0.details.given.givenOn.german]) },
        ].compactMap(\.self).joined(separator: ", ")
    }

    private var earlier: Release? {
        releases.releases.first { $0.id == release.supersedesId }
    }

    private var links: HTML {
        let isOver = release.withdrawnOn != nil || releases.basis.successor(of: release) != nil
        let replace = !isOver && releases.caseFile.isOpen
        return .joined(
            [
                HTML.when(
                    replace,
                    "<a href=\"\(ReleasePaths.replacement(release))\">\(texts("releases.replace"))</a>"
                ),
                HTML.when(
                    release.withdrawnOn == nil,
                    "<a href=\"\(ReleasePaths.withdrawal(release))\">\(texts("releases.withdraw.link"))</a>"
                ),
            ].filter { !$0.isEmpty },
            by: " "
        )
    }
}
