import Insight
import Kernel
import Steering
import WebSupport

/// Figures of the caseload, with small numbers suppressed, and the boards that use them (Steuerung).
struct FigurePage {
    let figures: CaseloadFigures
    let boards: [BoardOverview]
    let texts: Texts

    var page: Page {
        Page(
            texts("figures.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("figures.lead", ["day": figures.day.german]))</p>
                <p><a href="\(ThemePaths.list)">\(texts("themes.title"))</a></p>
                <p><a href="\(BoardPaths.list)">\(texts("boards.title"))</a></p>
                <p><a href="\(MeasurePaths.list)">\(texts("measures.title"))</a></p>
                <p><a href="\(DashboardPaths.dashboard)">\(texts("dashboards.title"))</a></p>
                <p><a href="\(IndicatorPaths.all)">\(texts("indicators.title"))</a></p>
                <p><a href="\(ObservationPaths.facts)">\(texts("observations.facts.title"))</a></p>
                <p><a href="\(CohortPaths.all)">\(texts("cohorts.title"))</a></p>
                <p><a href="\(ReferralPaths.figures)">\(texts("referralFigures.title"))</a></p>
                <p><a href="\(ChainPaths.map)">\(texts("chains.title"))</a></p>
                <p><a href="\(NetworkPaths.picture)">\(texts("networkPicture.title"))</a></p>
                <p><a href="\(TransitionPaths.outcomes)">\(texts("transitions.outcomes.title"))</a></p>
                <p><a href="\(TransitionPaths.board)">\(texts("transitions.board.title"))</a></p>
                \(total)
                <div class="card-grid">\(HTML.each(figures.tables, table))</div>
                <p class="hint">\(texts("figures.suppression"))</p>
                \(HTML.each(boards, board))
                """
        )
    }

    private var total: HTML {
        SummaryList(
            [
                .init(texts("figures.open"), (figures.tables.first?.total ?? .exact(0)).cell(texts)),
                .init(texts("figures.closedThisYear"), figures.closedThisYear.cell(texts)),
            ],
            texts: texts
        ).html
    }

    private func table(_ table: FigureTable) -> HTML {
        BarList(
            texts("figures.by.\(table.breakdown.rawValue)"),
            bars: table.lines.map { .init(name($0.category, table.breakdown), amount($0.count)) },
            texts: texts
        ).html
    }

    private func name(_ category: String, _ breakdown: Breakdown) -> String {
        switch breakdown {
        case .phase: texts("phases.name.\(category)")
        case .town: category.isEmpty ? texts("figures.townUnknown") : category
        default: category
        }
    }

    private func amount(_ count: PublishedCount) -> BarList.Amount {
        switch count {
        case .exact(let number): .number(number)
        case .suppressed: .suppressed
        }
    }

    private func board(_ overview: BoardOverview) -> HTML {
        Card(
            "<a href=\"\(BoardPaths.board(overview.board.id))\">\(overview.board.name)</a>",
            "<ul>\(HTML.each(overview.members) { "<li>\($0)</li>" })</ul>"
        ).html
    }
}
