import Insight
import Kernel
import WebSupport

/// Few figures, each with its trend, its target and the year before (Überblick).
struct DashboardPage {
    let dashboard: Dashboard
    let layouts: [DashboardLayout]
    let parts: HTML
    let form: Form

    private var texts: Texts { form.texts }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }

    static func empty(_ texts: Texts) -> Page {
        Page(
            texts("dashboards.title"),
            section: "figures",
            content: EmptyState(texts("dashboards.none")).html
        )
    }

    var page: Page {
        Page(
            wording.name(dashboard.layout.names),
            section: "figures",
            content: """
                <p class="lead">\(wording.name(dashboard.layout.lead))</p>
                \(others)
                \(CardGrid(dashboard.answers.map(card)).html)
                \(parts)
                <section><h2>\(texts("dashboards.trends"))</h2>
                \(HTML.each(dashboard.answers.enumerated()) { place, answer in trend(answer, place) })</section>
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p><a href="\(IndicatorPaths.all)">\(texts("indicators.title"))</a></p>
                """
        )
    }

    private var others: HTML {
        let items = layouts.map { layout in
            SubNavigation.Item(
                wording.name(layout.names),
                path: DashboardPaths.one(layout.key),
                isCurrent: layout.key == dashboard.layout.key
            )
        }
        return SubNavigation(label: texts("dashboards.title"), items: items).html
    }

    private func card(_ answer: IndicatorAnswer) -> Card {
        let indicator = answer.indicator, now = answer.latest?.whole
        let group = dashboard.layout.group
        let link: HTML = """
            <a href="\(IndicatorPaths.indicator(indicator.key, group: group))">\(wording.name(indicator.names))</a>
            """
        return Card(
            link,
            level: .two,
            """
            <p class="figure-value">\(now.map { wording.value($0, of: indicator) } ?? texts("indicators.none"))</p>
            <p>\(wording.unit(indicator)) · \(answer.latest.map { texts.period($0.period.text) } ?? "")</p>
            <p>\(texts("dashboards.yearBefore")): \(before(answer))</p>
            \(HTML.some(indicator.target) { "<p>\(texts("dashboards.target")): \(wording.target($0))</p>" })
            \(HTML.some(wording.light(now, indicator)) { "<p>\($0.html)</p>" })
            """
        )
    }

    private func before(_ answer: IndicatorAnswer) -> String {
        guard let before = answer.yearBefore?.whole else { return texts("indicators.none") }
        let change = wording.change(answer.latest?.whole, before)
        return "\(wording.value(before, of: answer.indicator)) (\(change))"
    }

    private func trend(_ answer: IndicatorAnswer, _ place: Int) -> HTML {
        let points = answer.figures.map { figure in
            TrendChart.Point(
                texts.period(figure.period.text),
                value(figure.whole),
                words: wording.value(figure.whole, of: answer.indicator)
            )
        }
        let name = wording.name(answer.indicator.names)
        let chart = TrendChart(
            name,
            valueTitle: wording.unit(answer.indicator),
            points: points,
            id: "trend-\(place + 1)",
            texts: texts
        )
        return Details(name, isOpen: place == 0, chart.html).html
    }

    private func value(_ value: IndicatorValue) -> TrendChart.Value {
        guard let estimate = value.estimate else { return value.isWithheld ? .withheld : .missing }
        return .number(estimate)
    }
}
