import Insight
import Kernel
import WebSupport

/// One indicator: its value, how it developed, by what it differs, and what it is made of (Kennzahl).
struct IndicatorPage {
    let depth: IndicatorDepth
    let form: Form

    private var texts: Texts { form.texts }
    private var reading: IndicatorReading { depth.reading }
    private var trend: IndicatorReading { depth.trend }
    private var wording: IndicatorWording { IndicatorWording(texts: texts) }
    private var indicator: IndicatorDefinition { reading.answer.indicator }
    private var whole: IndicatorValue? { reading.answer.latest?.whole }

    var page: Page {
        Page(
            wording.name(indicator.names),
            section: "figures",
            content: """
                <p class="lead">\(wording.name(indicator.definition))</p>
                \(ListWithFilters(
                    path: IndicatorPaths.indicator(indicator.key),
                    filters: filters,
                    chips: Chips([], texts: texts),
                    list: "\(ways)\(value)\(chart)\(parts)\(IndicatorSources(reading: reading, texts: texts).html)",
                    texts: texts
                ).html)
                <p class="hint">\(texts("support.figures.rounded"))</p>
                <p class="hint">\(texts("indicators.rule"))</p>
                <p><a href="\(IndicatorPaths.all)">\(texts("indicators.back"))</a></p>
                """
        )
    }

    private var filters: HTML {
        let dimensions = reading.catalogue.dimensions.filter {
            indicator.dimensions?.contains($0.key) == true
        }
        let steps = FigurePeriod.Step.allCases.map { Choice($0.rawValue, texts("indicators.\($0.rawValue)")) }
        return """
            \(IndicatorGroupChoice(groups: reading.catalogue.groups, form: form).html)
            \(SelectField("nach", texts("indicators.chooseDimension"),
                choices: dimensions.map { Choice($0.key, wording.name($0.names)) }, in: form,
                empty: texts("indicators.noDimension")).html)
            \(HTML.when(!depth.towns.isEmpty, SelectField("ort", texts("indicators.town"),
                choices: depth.towns.map { Choice($0, $0) }, in: form, empty: texts("indicators.allTowns")).html))
            \(SelectField("schritt", texts("indicators.step"), choices: steps, in: form).html)
            """
    }

    private var value: HTML {
        let period = reading.answer.latest.map { texts.period($0.period.text) } ?? ""
        return Card(
            "\(reading.answer.group.map { wording.name($0.names) } ?? texts("indicators.everybody")), \(period)",
            """
            <p class="figure-value">\(whole.map { wording.value($0, of: indicator) } ?? "")</p>
            <p>\(wording.unit(indicator))\(HTML.some(whole?.interval) {
                " · \(texts("indicators.interval")) \(wording.interval($0))"
            })</p>
            \(HTML.some(whole?.quartiles) { "<p>\(days($0))</p>" })
            \(HTML.some(wording.light(whole, indicator)) { "<p>\($0.html)</p>" })
            """
        ).html
    }

    private func days(_ quartiles: PublishedQuartiles) -> String {
        texts(
            "indicators.quartiles",
            [
                "lower": quartiles.lower.formattedGerman, "median": quartiles.median.formattedGerman,
                "upper": quartiles.upper.formattedGerman,
            ]
        )
    }

    private var ways: HTML { IndicatorWays(depth: depth, texts: texts).html }

    private var chart: HTML {
        TrendChart(
            texts("indicators.trend"),
            valueTitle: wording.unit(indicator),
            points: trend.answer.figures.map { figure in
                TrendChart.Point(
                    texts.period(figure.period.text),
                    figure.whole.estimate.map { .number($0) }
                        ?? (figure.whole.isWithheld ? .withheld : .missing),
                    words: wording.value(figure.whole, of: indicator),
                    range: figure.whole.interval.map { $0.lower...max($0.lower, $0.upper) }
                )
            },
            texts: texts
        ).html
    }

    private var parts: HTML {
        guard let dimension = reading.answer.dimension, let figure = reading.answer.latest else { return "" }
        let title = texts("indicators.parts", ["name": wording.name(dimension.names)])
        guard !figure.isTooFewForParts else {
            return "<section><h2>\(title)</h2><p>\(texts("support.figures.tooFew"))</p></section>"
        }
        let table = Table(
            title,
            columns: [
                .init(wording.name(dimension.names)), .init(wording.unit(indicator), .number),
                .init(texts("indicators.count"), .number), .init(texts("indicators.interval"), .number),
            ],
            rows: figure.parts.map { part in
                [
                    IndicatorWays(depth: depth, texts: texts).heading(part),
                    HTML(text: wording.value(part, of: indicator)), HTML(text: wording.count(part.count)),
                    HTML(text: wording.interval(part.interval)),
                ]
            }
        )
        return "<section><h2>\(title)</h2>\(table.html)</section>"
    }
}

/// What a number is made of: definition, numerator, denominator, day, source, file (Zusammensetzung).
struct IndicatorSources {
    let reading: IndicatorReading
    let texts: Texts

    var html: HTML {
        let wording = IndicatorWording(texts: texts)
        let (indicator, whole) = (reading.answer.indicator, reading.answer.latest?.whole)
        var rows: [SummaryList.Row] = [
            .init(texts("indicators.definition"), HTML(text: wording.name(indicator.definition))),
            .init(texts("indicators.numerator"), HTML(text: wording.count(whole?.count))),
        ]
        if indicator.denominator != nil, indicator.denominator?.count != .posts {
            rows.append(.init(texts("indicators.denominator"), HTML(text: wording.count(whole?.denominator))))
        }
        if let group = reading.answer.group {
            rows.append(.init(texts("indicators.group"), HTML(text: wording.name(group.definition))))
        }
        if let target = indicator.target {
            rows.append(.init(texts("indicators.target"), HTML(text: wording.target(target))))
        }
        rows += [
            .init(
                texts("indicators.direction"),
                HTML(text: texts("indicators.towards.\(indicator.direction.rawValue)"))
            ),
            .init(texts("indicators.source"), HTML(text: wording.name(indicator.source))),
            .init(texts("indicators.definedBy"), "<code>Resources/Indicators/\(indicator.key).yaml</code>"),
        ]
        let day = reading.answer.latest?.period.until.german ?? ""
        return """
            <section><h2>\(texts("indicators.madeOf"))</h2>
            <p>\(texts("indicators.madeOfLead", ["day": day]))</p>
            \(SummaryList(rows, texts: texts).html)</section>
            """
    }
}
