import Insight
import Kernel
import WebSupport

/// Where one's own municipality stands among others, as a table, on a map, with files in and out (Vergleich).
struct ComparisonPage {
    let comparison: Comparison
    let map: DistrictMap
    let mayImport: Bool
    let form: Form

    private var texts: Texts { form.texts }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }

    var page: Page {
        let indicators = comparison.comparable.map { Choice($0.key, wording.name($0.names)) }
        let choice = SelectField(
            "kennzahl",
            texts("indicators.indicator"),
            choices: indicators,
            in: form.filled(with: ["kennzahl": comparison.indicator.key])
        )
        return Page(
            texts("comparison.title"),
            section: "figures",
            errors: form.errors,
            content: """
                <p class="lead">\(texts("comparison.lead"))</p>
                \(ListWithFilters(path: ComparisonPaths.all, filters: choice.html, chips: Chips([], texts: texts),
                    list: "\(ranking)\(map.html(comparison, texts))", texts: texts).html)
                \(exchange)
                <p><a href="\(StateOverviewPaths.own)">\(texts("stateOverview.own.title"))</a></p>
                <p><a href="\(IndicatorPaths.all)">\(texts("indicators.back"))</a></p>
                """
        )
    }

    private var ranking: HTML {
        let title = "\(wording.name(comparison.indicator.names)) (\(wording.unit(comparison.indicator)))"
        let table = Table(
            title,
            columns: [
                .init(texts("comparison.municipality")), .init(texts("indicators.value"), .number),
                .init(texts("indicators.interval"), .number), .init(texts("comparison.rank"), .number),
                .init(texts("comparison.beside")),
            ],
            rows: comparison.rows.map { row in
                [
                    HTML(text: row.municipality),
                    HTML(text: row.value.map(wording.number) ?? texts("indicators.withheld")),
                    HTML(text: wording.interval(row.interval)), HTML(text: wording.rank(row.ranks)),
                    HTML(text: texts("comparison.standing.\(row.isOwn ? "own" : row.standing.rawValue)")),
                ]
            }
        )
        return """
            <section><h2>\(title)</h2>\(table.html)<p class="hint">\(texts("comparison.rule"))</p></section>
            """
    }

    private var exchange: HTML {
        let importForm = form.withFiles.html(
            to: ComparisonPaths.all,
            submit: texts("comparison.import"),
            cancel: nil,
            FileField(
                "file",
                texts("comparison.file"),
                in: form,
                hint: texts("comparison.fileHint"),
                accept: "application/json"
            ).html
        )
        return """
            \(Card(HTML(text: texts("comparison.export")), """
                <p>\(texts("comparison.exportLead"))</p>
                \(form.html(to: ComparisonPaths.file, submit: texts("comparison.exportNow"), cancel: nil, ""))
                """).html)
            \(HTML.when(mayImport, Card(HTML(text: texts("comparison.import")), importForm).html))
            """
    }
}

/// The addresses of the comparison (Vergleich).
enum ComparisonPaths {
    static let all = "/steuerung/vergleich"
    static let file = "/steuerung/vergleich/datei"
}
