import Hummingbird
import Insight
import Kernel
import WebSupport

/// What was observed across cases, counted by kind, life domain and change of legal sphere (Strukturhinweise).
struct ObservationFactPage {
    let facts: ObservationFacts
    let texts: Texts

    var page: Page {
        Page(
            texts("observations.facts.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("observations.facts.lead", ["day": facts.since.german]))</p>
                \(facts.lines.isEmpty ? empty : table)
                <p class="hint">\(texts("observations.facts.counted")) \(texts("support.figures.rounded"))</p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var empty: HTML {
        EmptyState(texts("observations.facts.empty"), text: texts("observations.facts.emptyHint")).html
    }

    private var table: HTML {
        Table(
            texts("observations.facts.caption"),
            columns: [
                .init(texts("observations.kind")), .init(texts("observations.lifeDomain")),
                .init(texts("observations.facts.sphere")), .init(texts("observations.facts.cases"), .number),
            ],
            rows: facts.lines.map { line in
                [
                    word(line.fact.kind, "kind"), word(line.fact.lifeDomain, "domain"), spheres(line.fact),
                    line.cases.cell(texts),
                ]
            }
        ).html
    }

    private func word(_ code: String, _ catalogue: String) -> HTML {
        HTML(text: facts.words.word(for: code, of: catalogue, in: texts.language.code))
    }

    private func spheres(_ fact: ObservationFact) -> HTML {
        let words = SphereChange(fact.originSphere, fact.targetSphere) {
            facts.words.word(for: $0, of: "sphere", in: texts.language.code)
        }.words(texts)
        return HTML(text: words ?? texts("observations.facts.anySphere"))
    }
}

/// The page of structural findings, for those who steer.
struct ObservationFactRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/beobachtungen") { _, context in
            let facts = try await runner.answer(ReadObservationFacts(), for: try context.requireUser())
            return Response.page(ObservationFactPage(facts: facts, texts: context.texts).page, in: context)
        }
    }
}
