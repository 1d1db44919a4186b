import Insight
import Kernel
import WebSupport

/// How many days closed transitions left uncovered, by pair and by agency, without names (Wirkung der Wechsel).
struct TransitionOutcomesPage {
    let outcomes: TransitionOutcomes
    let texts: Texts

    private var words: FactTexts { FactTexts(words: outcomes.words, texts: texts) }

    var page: Page {
        Page(
            texts("transitions.outcomes.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("transitions.outcomes.lead", ["day": outcomes.since.german]))</p>
                \(tables)
                <p class="hint">\(texts("transitions.outcomes.counting"))</p>
                <p class="hint">\(texts("transitions.outcomes.withheld"))</p>
                <p><a href="\(TransitionPaths.board)">\(texts("transitions.board.title"))</a></p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var tables: HTML {
        guard !outcomes.pairs.isEmpty else { return EmptyState(texts("transitions.outcomes.empty")).html }
        return """
            \(table("transitions.outcomes.byPair", outcomes.pairs) { words.pair($0.fromSphere, $0.toSphere) })
            \(table("transitions.outcomes.byAgency", outcomes.agencies) { line in
                "\(words.agency(line.agency)) (\(words.pair(line.fromSphere, line.toSphere)))"
            })
            """
    }

    private func table(
        _ title: String,
        _ lines: [TransitionOutcomes.Line],
        _ name: (TransitionOutcomes.Line) -> HTML
    ) -> HTML {
        let table = Table(
            texts(title),
            columns: [
                .init(texts("transitions.pairLabel")),
                .init(texts("transitions.outcomes.transitions"), .number),
                .init(texts("transitions.outcomes.gapless"), .number),
                .init(texts("transitions.outcomes.withGap"), .number),
                .init(texts("transitions.outcomes.about"), .number),
            ],
            rows: lines.map { line in
                [
                    name(line), line.transitions.cell(words.texts), line.gapless.cell(words.texts),
                    line.withGap.cell(words.texts), about(line),
                ]
            }
        )
        return "<section class=\"cohort-group\"><h2>\(texts(title))</h2>\(table.html)</section>"
    }

    private func about(_ line: TransitionOutcomes.Line) -> HTML {
        guard let days = line.aboutDays else { return HTML(text: texts("support.figures.suppressed")) }
        return "\(days.formattedGerman)"
    }
}
