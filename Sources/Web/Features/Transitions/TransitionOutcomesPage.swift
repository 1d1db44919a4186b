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
                <p><a href="\(ChainPaths.waits)">\(texts("chains.waits.title"))</a></p>
                <p><a href="\(TransitionPaths.board)">\(texts("transitions.board.title"))</a></p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var tables: HTML {
        guard !outcomes.pairs.isEmpty else { return EmptyState(texts("transitions.outcomes.empty")).html }
        return """
            \(part("transitions.outcomes.byPair", outcomes.pairs, isOpen: true) { line in
                words.pair(line.fromSphere, line.toSphere)
            })
            \(part("transitions.outcomes.byAgency", outcomes.agencies, isOpen: false) { line in
                "\(words.agency(line.agency)) (\(words.pair(line.fromSphere, line.toSphere)))"
            })
            <p class="hint">\(texts("transitions.outcomes.test"))</p>
            """
    }

    private func part(
        _ title: String,
        _ lines: [UncoveredDays],
        isOpen: Bool,
        _ name: @escaping (UncoveredDays) -> HTML
    ) -> HTML {
        guard !lines.isEmpty else { return "" }
        let tables = UncoveredDaysTables(lines: lines, name: name, texts: texts)
        let more = [("distribution", tables.distribution), ("overTime", tables.overTime)].map { key, table in
            Details(texts("transitions.outcomes.\(key)"), isOpen: isOpen, table).html
        }
        return """
            <section class="cohort-group"><h2>\(texts(title))</h2>\(tables.overview(texts(title)))
            \(HTML.joined(more))</section>
            """
    }
}
