import Insight
import Kernel
import WebSupport

/// How long cases wait where the legal sphere or the agency changes (Wartezeiten).
struct ChainWaitsPage {
    /// So many pairs are shown at first.
    private static let first = 12

    let waits: ChainWaits
    let frame: ChainPageFrame

    private var texts: Texts { frame.form.texts }

    var page: Page {
        frame.page(ChainPaths.waits, title: "chains.waits.title", lead: "chains.waits.lead", content)
    }

    private var content: HTML {
        guard !(waits.spheres.isEmpty && waits.agencies.isEmpty) else {
            return EmptyState(texts("chains.waits.empty"), text: texts("chains.emptyHint")).html
        }
        return """
            \(part("chains.waits.spheres", waits.spheres, frame.words.sphere))
            \(part("chains.waits.agencies", waits.agencies, frame.words.agency))
            <p class="hint">\(texts("chains.waits.test"))</p>
            <p><a href="\(TransitionPaths.outcomes)">\(texts("transitions.outcomes.title"))</a></p>
            """
    }

    private func part(
        _ title: String,
        _ all: [ChainPassages.Line],
        _ name: @escaping (String) -> String
    ) -> HTML {
        guard !all.isEmpty else { return "" }
        let lines = frame.choice.fields["alle"].isEmpty ? Array(all.prefix(Self.first)) : all
        let counts = ChainCounts(texts)
        let table = Table(
            texts(title),
            columns: [
                .init(texts("chains.waits.pair")), .init(texts("chains.inCases"), .number),
                .init(texts("chains.median"), .number), .init(texts("chains.quartiles"), .number),
                .init(texts("chains.waits.ninetieth"), .number), .init(texts("chains.waits.change")),
            ],
            rows: lines.map { line in
                [
                    pair(line, name), line.cases.cell(texts), counts.median(line.wait),
                    counts.quartiles(line.wait),
                    HTML(text: line.wait.ninetieth.map(\.formattedGerman) ?? "–"), change(line.change),
                ]
            }
        )
        return """
            <section><h2>\(texts(title))</h2>\(table.html)
            \(HTML.when(all.count > lines.count, rest))</section>
            <section><h3>\(texts("chains.waits.distribution"))</h3>\(distribution(lines, name))</section>
            """
    }

    private var rest: HTML {
        let path = frame.choice.path(ChainPaths.waits, with: ["alle": "1"])
        return "<p><a href=\"\(path)\">\(texts("chains.waits.all"))</a></p>"
    }

    private func pair(_ line: ChainPassages.Line, _ name: (String) -> String) -> HTML {
        HTML(text: texts("chains.waits.fromTo", ["from": name(line.from), "to": name(line.to)]))
    }

    private func change(_ change: WaitChange?) -> HTML {
        guard let change else { return HTML(text: texts("chains.waits.tooFew")) }
        let values = [
            "before": change.before.median.formattedGerman, "after": change.after.median.formattedGerman,
            "chance": ChainChance(change.chance).percent,
        ]
        let key = change.isSignificant ? change.longer > 0.5 ? "longer" : "shorter" : "same"
        return HTML(text: texts("chains.waits.\(key)", values))
    }

    /// Not the mean alone: how many waited how long.
    private func distribution(_ lines: [ChainPassages.Line], _ name: (String) -> String) -> HTML {
        let ends = lines.first?.bins.map(\.most) ?? []
        return Table(
            texts("chains.waits.distribution"),
            columns: [.init(texts("chains.waits.pair"))]
                + ends.map { end in
                    .init(
                        end.map { texts("chains.waits.upTo", count: $0) } ?? texts("chains.waits.beyond"),
                        .number
                    )
                },
            rows: lines.map { line in [pair(line, name)] + line.bins.map { $0.cases.cell(texts) } }
        ).html
    }
}

/// A probability as it is said in a sentence (Irrtumswahrscheinlichkeit).
struct ChainChance {
    let percent: String

    init(_ chance: Double) {
        percent = chance < 0.001 ? "< 0,1" : "\((chance * 1000).rounded() / 10)".replacing(".", with: ",")
    }
}
