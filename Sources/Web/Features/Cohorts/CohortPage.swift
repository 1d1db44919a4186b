import Insight
import Kernel
import Pathways
import WebSupport

/// How many people stand at which distance from which title, and what is in the way (Kohorten der Wege).
struct CohortPage {
    let cohorts: PathwayCohorts
    let rulebook: Rulebook
    let texts: Texts

    var page: Page {
        Page(
            texts("cohorts.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("cohorts.lead", ["day": cohorts.day.german, "people": people]))</p>
                \(obstacles)
                \(HTML.each(PathwayGroup.allCases, group))
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p class="hint">\(texts("cohorts.assumption"))</p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private var people: String {
        cohorts.people.exact.map(\.formattedGerman) ?? texts("support.figures.suppressed")
    }

    private var obstacles: HTML {
        guard !cohorts.obstacles.isEmpty else { return "" }
        let title = texts("cohorts.obstacles")
        let table = Table(
            title,
            columns: [
                .init(texts("cohorts.condition")), .init(texts("cohorts.pathway")),
                .init(texts("cohorts.about"), .number),
            ],
            rows: cohorts.obstacles.map { obstacle in
                [
                    HTML(text: condition(obstacle)), HTML(text: name(obstacle.pathway)),
                    "\(obstacle.about.formattedGerman)",
                ]
            }
        )
        return "<section class=\"cohort-group\"><h2>\(title)</h2>\(table.html)</section>"
    }

    private func condition(_ obstacle: PathwayObstacle) -> String {
        let conditions = rulebook[obstacle.pathway]?.versions.flatMap(\.conditions) ?? []
        let found = conditions.last { $0.id == obstacle.condition }
        return found?.text?.text(in: texts.language.code) ?? obstacle.condition
    }

    private func name(_ pathway: String) -> String {
        guard let rule = rulebook[pathway] else { return pathway }
        let version = rule.versions.last { !$0.status.isUncertain } ?? rule.versions.last
        let norm = version?.norm ?? ""
        return "\(rule.name.text(in: texts.language.code)) (\(norm))"
    }

    private func group(_ group: PathwayGroup) -> HTML {
        let rows = cohorts.cohorts.filter { rulebook[$0.pathway]?.group == group }
        guard !rows.isEmpty else { return "" }
        return """
            <section class="cohort-group">
            <h2>\(texts("cohorts.group.\(group.rawValue)"))</h2>
            \(table(rows, texts("cohorts.group.\(group.rawValue)")))
            </section>
            """
    }

    private func table(_ rows: [PathwayCohort], _ caption: String) -> HTML {
        Table(
            caption,
            columns: [.init(texts("cohorts.pathway"))]
                + PathwayDistance.allCases.map { .init(texts("cohorts.distance.\($0.rawValue)"), .number) },
            rows: rows.map { row in
                [HTML(text: name(row.pathway))] + row.people.cells(PathwayDistance.allCases.count, texts)
            }
        ).html
    }
}
