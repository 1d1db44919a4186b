import Insight
import Kernel
import WebSupport

/// The same transitions three ways: at a glance, by length, by quarter (Tabellen der ungedeckten Tage).
struct UncoveredDaysTables {
    let lines: [UncoveredDays]
    let name: (UncoveredDays) -> HTML
    let texts: Texts

    private var counts: ChainCounts { ChainCounts(texts) }

    func overview(_ title: String) -> HTML {
        Table(
            title,
            columns: [
                .init(texts("transitions.pairLabel")), number("transitions"), number("gapless"),
                number("withGap"), number("median"), number("quartiles"), number("ninetieth"),
                .init(texts("transitions.outcomes.change")),
            ],
            rows: lines.map { line in
                [
                    name(line), line.transitions.cell(texts), line.gapless.cell(texts),
                    line.withGap.cell(texts), counts.median(line.days), counts.quartiles(line.days),
                    HTML(text: line.days?.ninetieth.map(\.formattedGerman) ?? "–"), change(line.change),
                ]
            }
        ).html
    }

    /// Not the middle alone: how many were left how long.
    var distribution: HTML {
        let ends = lines.first?.bins.map(\.most) ?? []
        return Table(
            texts("transitions.outcomes.distribution"),
            columns: [.init(texts("transitions.pairLabel"))] + ends.map { .init(end($0), .number) },
            rows: lines.map { line in [name(line)] + line.bins.map { $0.transitions.cell(texts) } }
        ).html
    }

    var overTime: HTML {
        Table(
            texts("transitions.outcomes.overTime"),
            columns: [
                .init(texts("transitions.pairLabel")), .init(texts("transitions.outcomes.quarter")),
                number("transitions"), number("withGap"), number("median"), number("quartiles"),
            ],
            rows: lines.flatMap { line in
                line.quarters.map { quarter in
                    [
                        name(line), HTML(text: "\(quarter.number)/\(quarter.year)"),
                        quarter.transitions.cell(texts), quarter.withGap.cell(texts),
                        counts.median(quarter.days), counts.quartiles(quarter.days),
                    ]
                }
            }
        ).html
    }

    private func number(_ key: String) -> Table.Column {
        .init(texts("transitions.outcomes.\(key)"), .number)
    }

    private func end(_ most: Int?) -> String {
        switch most {
        case nil: texts("chains.waits.beyond")
        case 0: texts("transitions.outcomes.none")
        case let most?: texts("chains.waits.upTo", count: most)
        }
    }

    private func change(_ change: WaitChange?) -> HTML {
        guard let change else { return HTML(text: texts("transitions.outcomes.tooFew")) }
        let values = [
            "before": change.before.median.formattedGerman, "after": change.after.median.formattedGerman,
            "chance": ChainChance(change.chance).percent,
        ]
        let key = change.isSignificant ? change.longer > 0.5 ? "longer" : "shorter" : "same"
        return HTML(text: texts("transitions.outcomes.\(key)", values))
    }
}
