import Kernel
import Steering
import WebSupport

/// The boards of the municipality at a glance (Gremien).
struct BoardListPage {
    let boards: [BoardOverview]
    let mayKeep: Bool
    let texts: Texts

    var page: Page {
        Page(
            texts("boards.title"),
            section: "figures",
            actions: HTML.when(mayKeep, ButtonLink(texts("boards.new"), path: BoardPaths.new).html),
            content: """
                <p class="lead">\(texts("boards.lead"))</p>
                \(boards.isEmpty ? EmptyState(texts("boards.empty")).html : list)
                <p><a href="\(ThemePaths.list)">\(texts("themes.title"))</a> ·
                <a href="\(MeasurePaths.list)">\(texts("measures.title"))</a></p>
                """
        )
    }

    private var list: HTML {
        TaskList(
            boards.map { overview in
                TaskList.Item(
                    HTML(text: overview.board.name),
                    path: BoardPaths.board(overview.board.id),
                    hint: hint(overview),
                    state: Tag(
                        texts("boards.kind.\(overview.board.kind.rawValue)"),
                        overview.board.kind == .steering ? .info : .neutral
                    )
                )
            }
        ).html
    }

    private func hint(_ overview: BoardOverview) -> HTML {
        let members = texts("boards.memberCount", count: overview.members.count)
        guard let next = overview.next else { return HTML(text: members) }
        return "\(members) · \(texts("boards.next", ["day": next.heldOn.german]))"
    }
}
