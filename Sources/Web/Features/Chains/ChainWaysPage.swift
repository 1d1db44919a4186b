import Insight
import Kernel
import WebSupport

/// The ways that enough cases went from beginning to end (Wege durch die Kette).
struct ChainWaysPage {
    let variants: ChainVariants
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }

    var page: Page {
        frame.page(ChainPaths.ways, title: "chains.ways.title", lead: "chains.ways.lead", content)
    }

    private var content: HTML {
        guard !variants.ways.isEmpty else {
            return EmptyState(texts("chains.ways.empty"), text: texts("chains.emptyHint")).html
        }
        return """
            <p>\(texts("chains.cases", ["cases": ChainCounts(texts).about(variants.cases)]))</p>
            \(table)
            <p class="hint">\(texts("chains.ways.others", ["cases": ChainCounts(texts).about(variants.others)]))</p>
            """
    }

    private var table: HTML {
        let counts = ChainCounts(texts)
        return Table(
            texts("chains.ways.title"),
            columns: [
                .init(texts("chains.ways.way")), .init(texts("chains.inCases"), .number),
                .init(texts("chains.ways.days"), .number), .init(texts("chains.quartiles"), .number),
            ],
            rows: variants.ways.map { way in
                [steps(way), way.cases.cell(texts), counts.median(way.days), counts.quartiles(way.days)]
            }
        ).html
    }

    private func steps(_ way: ChainVariants.Way) -> HTML {
        """
        <ol class="chain-way">\(HTML.each(way.activities) { activity in
            """
            <li><a href="\(path(activity))">\(frame.words.activity(activity))</a></li>

            """
        })</ol>
        """
    }

    private func path(_ activity: String) -> String {
        frame.choice.path(ChainPaths.ways, with: ["ereignis": activity])
    }
}
