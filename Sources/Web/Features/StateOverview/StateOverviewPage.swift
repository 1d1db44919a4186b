import Insight
import Kernel
import WebSupport

/// A few figures of the whole state, one of them with trend, ranking and map (Landesüberblick).
struct StateOverviewPage {
    let overview: StateOverview
    let map: DistrictMap
    let form: Form

    private var texts: Texts { form.texts }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }
    private var indicator: IndicatorDefinition { overview.chosen.indicator }

    var page: Page {
        Page(
            texts("stateOverview.title"),
            section: "stateOverview",
            content: """
                <p class="lead">\(texts("stateOverview.lead", count: overview.participants))</p>
                \(overview.participants == 0 ? EmptyState(texts("stateOverview.nobody")).html : content)
                """
        )
    }

    private var content: HTML {
        let indicators = overview.comparison.comparable.map { Choice($0.key, wording.name($0.names)) }
        let choice = SelectField(
            "kennzahl",
            texts("indicators.indicator"),
            choices: indicators,
            in: form.filled(with: ["kennzahl": indicator.key])
        )
        let words = "stateOverview.standing"
        return """
            <section><h2>\(texts("stateOverview.glance"))</h2>\(CardGrid(overview.figures.map(card)).html)
            <p class="hint">\(texts("stateOverview.rule"))</p></section>
            \(ListWithFilters(path: StateOverviewPaths.state, filters: choice.html, chips: Chips([], texts: texts),
                list: "\(trend)\(ranking)\(map.html(overview.comparison, texts, words: words))", texts: texts).html)
            """
    }

    private func card(_ figure: StateOverview.Figure) -> Card {
        let latest = figure.latest
        let isSum = figure.indicator.statistic == .count
        let told = ["told": String(latest?.told ?? 0), "all": String(overview.participants)]
        let spread = latest.flatMap { month in
            month.lowest.flatMap { lowest in
                month.highest.map { "\(wording.number(lowest)) – \(wording.number($0))" }
            }
        }
        return Card(
            HTML(text: wording.name(figure.indicator.names)),
            level: .three,
            """
            <p class="figure-value">\(value(latest, figure.indicator))</p>
            <p>\(wording.unit(figure.indicator)) · \(texts(isSum ? "stateOverview.sum" : "stateOverview.middle"))</p>
            <p>\(texts("stateOverview.spread")): \(spread ?? texts("indicators.none"))</p>
            <p>\(texts("stateOverview.told", told)) · \(latest.map(month) ?? "")</p>
            """
        )
    }

    private func value(_ month: StateOverview.Month?, _ indicator: IndicatorDefinition) -> String {
        guard let value = month?.value else { return texts("stateOverview.standing.unknown") }
        return indicator.unit == .percent ? "\(wording.number(value)) %" : wording.number(value)
    }

    private func month(_ month: StateOverview.Month) -> String {
        texts.period(String(month.until.iso.prefix(7)))
    }

    private var trend: HTML {
        let points = overview.chosen.months.map { month in
            TrendChart.Point(
                self.month(month),
                month.value.map { .number($0) } ?? .missing,
                words: value(month, indicator)
            )
        }
        let title = texts("stateOverview.trend", ["indicator": wording.name(indicator.names)])
        let chart = TrendChart(title, valueTitle: wording.unit(indicator), points: points, texts: texts)
        return "<section><h2>\(title)</h2>\(chart.html)</section>"
    }

    private var ranking: HTML {
        let title = "\(wording.name(indicator.names)) (\(wording.unit(indicator)))"
        let table = Table(
            title,
            columns: [
                .init(texts("comparison.municipality")), .init(texts("indicators.value"), .number),
                .init(texts("indicators.interval"), .number), .init(texts("comparison.rank"), .number),
                .init(texts("stateOverview.beside")), .init(texts("stateOverview.month")),
            ],
            rows: overview.comparison.rows.map { row in
                [
                    HTML(text: row.municipality),
                    HTML(text: row.value.map(wording.number) ?? texts("indicators.withheld")),
                    HTML(text: wording.interval(row.interval)), HTML(text: wording.rank(row.ranks)),
                    HTML(text: texts("stateOverview.standing.\(row.standing.rawValue)")),
                    HTML(text: row.until.map { texts.period(String($0.iso.prefix(7))) } ?? ""),
                ]
            }
        )
        return """
            <section><h2>\(texts("stateOverview.ranking"))</h2>\(table.html)
            <p class="hint">\(texts("comparison.rule"))</p></section>
            """
    }
}
