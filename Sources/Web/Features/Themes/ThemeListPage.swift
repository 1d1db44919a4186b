import Kernel
import Steering
import WebSupport

/// All themes, how often each was met and how far they have come (Themen).
struct ThemeListPage {
    let list: ThemeList
    let texts: Texts

    var page: Page {
        Page(
            texts("themes.title"),
            section: "figures",
            actions: HTML.when(
                list.openFindings != nil,
                ButtonLink(texts("themes.findings"), path: ThemePaths.findings).html
            ),
            content: """
                <p class="lead">\(texts("themes.lead"))</p>
                \(HTML.some(list.openFindings) { "<p>\(texts("themes.openFindings", count: $0))</p>" })
                \(ThemeFunnelView(funnel: list.funnel, texts: texts).html)
                \(list.themes.isEmpty ? EmptyState(texts("themes.empty")).html : table)
                <p class="hint">\(texts("themes.rounding"))</p>
                <p><a href="\(BoardPaths.list)">\(texts("boards.title"))</a> ·
                <a href="\(MeasurePaths.list)">\(texts("measures.title"))</a></p>
                """
        )
    }

    private var table: HTML {
        Table(
            texts("themes.title"),
            columns: [
                .init(texts("themes.one")), .init(texts("themes.stateLabel")),
                .init(texts("themes.households"), .number), .init(texts("themes.openedOn"), .day),
            ],
            rows: list.themes.map { theme in
                [
                    "<a href=\"\(ThemePaths.theme(theme.id))\">\(theme.title)</a>",
                    ThemeTag(state: theme.state, texts: texts).tag.html,
                    (list.households[theme.id] ?? .withheld).cell(texts), .day(theme.openedOn),
                ]
            }
        ).html
    }
}
