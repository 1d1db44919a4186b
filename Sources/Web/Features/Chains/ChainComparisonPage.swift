import Insight
import Kernel
import WebSupport

/// Two periods or two towns beside each other: what is more frequent, what takes longer (Vergleich).
struct ChainComparisonPage {
    /// So many lines are shown at first.
    private static let first = 25

    let difference: ChainDifference
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }

    var page: Page {
        frame.page(
            ChainPaths.comparison,
            title: "chains.comparison.title",
            lead: "chains.comparison.lead",
            content
        )
    }

    private var content: HTML {
        let counts = ChainCounts(texts)
        let values = ["first": counts.about(difference.first), "second": counts.about(difference.second)]
        return """
            <p>\(texts("chains.comparison.cases", values))</p>
            \(difference.lines.isEmpty ? EmptyState(texts("chains.comparison.empty")).html : table)
            \(HTML.when(difference.lines.count > lines.count, rest))
            <p class="hint">\(texts("chains.comparison.test"))</p>
            """
    }

    private var lines: [ChainDifference.Line] {
        frame.choice.fields["alle"].isEmpty ? Array(difference.lines.prefix(Self.first)) : difference.lines
    }

    private var rest: HTML {
        let path = frame.choice.path(ChainPaths.comparison, with: ["alle": "1"])
        return "<p><a href=\"\(path)\">\(texts("chains.comparison.all"))</a></p>"
    }

    private var table: HTML {
        Table(
            texts("chains.comparison.title"),
            columns: [
                .init(texts("chains.before")), .init(texts("chains.after")),
                .init(texts("chains.comparison.first"), .number),
                .init(texts("chains.comparison.second"), .number),
                .init(texts("chains.comparison.waits")),
            ],
            rows: lines.map { line in
                [
                    HTML(text: frame.words.activity(line.from)), HTML(text: frame.words.activity(line.to)),
                    line.first.cell(texts), line.second.cell(texts), waits(line),
                ]
            }
        ).html
    }

    private func waits(_ line: ChainDifference.Line) -> HTML {
        guard let waits = line.waits else { return HTML(text: texts("chains.waits.tooFew")) }
        let values = [
            "before": waits.before.median.formattedGerman, "after": waits.after.median.formattedGerman,
            "chance": ChainChance(waits.chance).percent,
        ]
        let key = line.isSignificant ? waits.longer > 0.5 ? "longer" : "shorter" : "same"
        return HTML(text: texts("chains.comparison.\(key)", values))
    }
}
