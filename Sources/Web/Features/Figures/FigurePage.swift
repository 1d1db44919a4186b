import Insight
import Kernel
import Steering
import WebSupport

/// Figures of the caseload, rounded, with small numbers suppressed, and the ways to all that steers (Steuerung).
struct FigurePage {
    let figures: CaseloadFigures
    let deadlines: [SteeringDeadline]
    let texts: Texts

    var page: Page {
        Page(
            texts("figures.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("figures.lead", ["day": figures.day.german]))</p>
                \(SteeringDeadlineList(deadlines: deadlines, today: figures.day, texts: texts).html)
                \(CardGrid(ways).html)
                \(total)
                <div class="card-grid">\(HTML.each(figures.tables, table))</div>
                <p class="hint">\(texts("support.figures.rounded"))</p>
                """
        )
    }

    private var ways: [Card] {
        [
            way(
                "structure",
                [
                    (ThemePaths.list, "themes.title"), (BoardPaths.list, "boards.title"),
                    (MeasurePaths.list, "measures.title"),
                    (ObservationPaths.facts, "observations.facts.title"),
                ]
            ),
            way(
                "figures",
                [
                    (DashboardPaths.dashboard, "dashboards.title"), (IndicatorPaths.all, "indicators.title"),
                    (ReferralPaths.figures, "referralFigures.title"), ("\(CohortPaths.all)", "cohorts.title"),
                ]
            ),
            way(
                "chains",
                [
                    (ChainPaths.map, "chains.title"), (NetworkPaths.picture, "networkPicture.title"),
                    (TransitionPaths.outcomes, "transitions.outcomes.title"),
                    (TransitionPaths.board, "transitions.board.title"),
                ]
            ),
        ]
    }

    private func way(_ name: String, _ links: [(path: String, title: String)]) -> Card {
        let items = HTML.each(links) { "<li><a href=\"\($0.path)\">\(texts($0.title))</a></li>" }
        return Card(HTML(text: texts("figures.ways.\(name)")), "<ul class=\"links\">\(items)</ul>")
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
        let title = texts("figures.by.\(table.breakdown.rawValue)")
        guard !table.isTooFew else {
            return "<section><h2>\(title)</h2><p>\(texts("support.figures.tooFew"))</p></section>"
        }
        return BarList(
            title,
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
}
