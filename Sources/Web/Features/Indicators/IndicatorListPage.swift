import Insight
import Kernel
import WebSupport

/// The indicators: a few at a glance, then all by what they tell about (Kennzahlen).
struct IndicatorListPage {
    let overview: IndicatorOverview
    let group: String?
    let form: Form

    private var texts: Texts { form.texts }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }

    var page: Page {
        Page(
            texts("indicators.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("indicators.lead", ["period": texts.period(overview.period.text)]))</p>
                \(ListWithFilters(
                    path: IndicatorPaths.all,
                    filters: IndicatorGroupChoice(groups: overview.catalogue.groups, form: form).html,
                    chips: Chips([], texts: texts),
                    list: "\(glance)\(HTML.each(IndicatorListPage.kinds, table))",
                    texts: texts
                ).html)
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p class="hint">\(texts("indicators.rule"))</p>
                <p><a href="\(ComparisonPaths.all)">\(texts("comparison.title"))</a></p>
                <p><a href="/steuerung">\(texts("figures.title"))</a></p>
                """
        )
    }

    private static let kinds: [IndicatorDefinition.Kind] = [.outcome, .process, .volume]

    private var glance: HTML {
        let first = overview.catalogue.first.compactMap { indicator in
            overview.answers.first { $0.indicator.key == indicator.key }
        }
        return "<h2>\(texts("indicators.first"))</h2>\(CardGrid(first.map(card)).html)"
    }

    private func card(_ answer: IndicatorAnswer) -> Card {
        let (now, before) = (answer.figures.last?.whole, answer.figures.first?.whole)
        return Card(
            link(answer.indicator),
            level: .three,
            """
            <p class="figure-value">\(now.map { wording.value($0, of: answer.indicator) } ?? "")</p>
            <p>\(wording.unit(answer.indicator)) · \(texts("indicators.change")): \(wording.change(now, before))</p>
            \(HTML.some(wording.light(now, answer.indicator)) { "<p>\($0.html)</p>" })
            """
        )
    }

    private func link(_ indicator: IndicatorDefinition) -> HTML {
        """
        <a href="\(IndicatorPaths.indicator(indicator.key, group: group))">\(wording.name(indicator.names))</a>
        """
    }

    private func table(_ kind: IndicatorDefinition.Kind) -> HTML {
        let answers = overview.answers.filter { $0.indicator.kind == kind }
        let title = texts("indicators.kind.\(kind.rawValue)")
        let table = Table(
            title,
            columns: [
                .init(texts("indicators.indicator")), .init(texts("indicators.now"), .number),
                .init(texts("indicators.before"), .number), .init(texts("indicators.change"), .number),
            ],
            rows: answers.map { answer in
                let (now, before) = (answer.figures.last?.whole, answer.figures.first?.whole)
                return [
                    "\(link(answer.indicator)) (\(wording.unit(answer.indicator)))", cell(now, answer),
                    cell(before, answer), HTML(text: wording.change(now, before)),
                ]
            }
        )
        return answers.isEmpty ? "" : "<section><h2>\(title)</h2>\(table.html)</section>"
    }

    private func cell(_ value: IndicatorValue?, _ answer: IndicatorAnswer) -> HTML {
        HTML(text: value.map { wording.value($0, of: answer.indicator) } ?? "")
    }
}

/// For whom the figures are shown (Auswahl der Zielgruppe).
struct IndicatorGroupChoice {
    let groups: [TargetGroup]
    let form: Form

    var html: HTML {
        let language = form.texts.language.code
        return SelectField(
            "gruppe",
            form.texts("indicators.group"),
            choices: groups.map { Choice($0.key, $0.names.label(in: language)) },
            in: form,
            empty: form.texts("indicators.everybody")
        ).html
    }
}
