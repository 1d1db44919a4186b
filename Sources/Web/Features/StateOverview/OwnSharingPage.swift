import Insight
import Kernel
import WebSupport

/// Whether one's own municipality takes part in the state's view, and exactly what is shown of it (Teilnahme).
struct OwnSharingPage {
    let own: OwnSharing
    let mayDecide: Bool
    let form: Form

    private var texts: Texts { form.texts }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }

    var page: Page {
        Page(
            texts("stateOverview.own.title"),
            section: "figures",
            errors: form.errors,
            content: """
                <p class="lead">\(texts("stateOverview.own.lead"))</p>
                \(state)
                \(values)
                <p><a href="\(ComparisonPaths.all)">\(texts("comparison.title"))</a></p>
                """
        )
    }

    private var state: HTML {
        Card(
            HTML(
                text: texts(own.sharing == nil ? "stateOverview.own.notTaking" : "stateOverview.own.taking")
            ),
            """
            \(HTML.some(own.sharing) { sharing in
                "<p>\(texts("stateOverview.own.since", ["day": sharing.agreedOn.german, "name": sharing.agreedBy]))</p>"
            })
            <p>\(texts(own.sharing == nil ? "stateOverview.own.effectOn" : "stateOverview.own.effectOff"))</p>
            \(decision)
            """
        ).html
    }

    private var decision: HTML {
        guard mayDecide, own.isWhole else { return "<p class=\"hint\">\(texts("stateOverview.own.who"))</p>" }
        return own.sharing == nil
            ? form.html(
                to: StateOverviewPaths.own,
                submit: texts("stateOverview.own.agree"),
                cancel: nil,
                ""
            )
            : form.html(
                to: StateOverviewPaths.withdraw,
                submit: texts("stateOverview.own.withdraw"),
                cancel: nil,
                ""
            )
    }

    private var values: HTML {
        guard let until = own.until, !own.values.isEmpty else { return "" }
        let key = own.sharing == nil ? "stateOverview.own.would" : "stateOverview.own.shown"
        let title = texts(key, ["month": texts.period(String(until.iso.prefix(7)))])
        let table = Table(
            title,
            columns: [
                .init(texts("indicators.indicator")), .init(texts("indicators.value"), .number),
                .init(texts("indicators.interval"), .number),
            ],
            rows: own.values.compactMap(row)
        )
        return "<section><h2>\(title)</h2>\(table.html)</section>"
    }

    private func row(_ value: AggregateContent.Value) -> [HTML]? {
        guard let indicator = own.indicators.first(where: { $0.key == value.indicator }) else { return nil }
        let tenths = { (number: Int) in wording.number(Double(number) / 10) }
        let interval = value.lower.flatMap { lower in value.upper.map { "\(tenths(lower)) – \(tenths($0))" } }
        return [
            "\(wording.name(indicator.names)) (\(wording.unit(indicator)))",
            HTML(text: value.value.map(tenths) ?? texts("indicators.withheld")),
            HTML(text: interval ?? texts("indicators.none")),
        ]
    }
}
