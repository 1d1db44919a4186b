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

    /// A row for each line of which a quarter may be shown at all.
    var overTime: HTML {
        let quarters = Set(lines.flatMap(\.quarters).map(QuarterName.init)).sorted().suffix(8)
        let shown = lines.filter { line in line.quarters.contains { $0.days != nil } }
        guard !shown.isEmpty else { return "<p>\(texts("transitions.outcomes.quartersTooFew"))</p>" }
        let table = Table(
            texts("transitions.outcomes.overTime"),
            columns: [.init(texts("transitions.pairLabel"))] + quarters.map { .init(texts.period($0.text)) },
            rows: shown.map { line in
                let own = Dictionary(line.quarters.map { (QuarterName($0), $0) }) { first, _ in first }
                return [name(line)] + quarters.map { own[$0].map(told) ?? "–" }
            }
        )
        return "<p class=\"hint\">\(texts("transitions.outcomes.quarterCells"))</p>\(table.html)"
    }

    private func told(_ quarter: UncoveredDays.Quarter) -> HTML {
        guard let days = quarter.days, let of = quarter.transitions.exact else {
            return quarter.transitions.cell(texts)
        }
        let gaps = quarter.withGap.exact?.formattedGerman ?? texts("support.figures.suppressed")
        let values = ["gaps": gaps, "of": of.formattedGerman, "median": days.median.formattedGerman]
        return HTML(text: texts("transitions.outcomes.ofQuarter", values))
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

/// A quarter as a heading (Quartal).
private struct QuarterName: Hashable, Comparable {
    let year: Int
    let number: Int

    init(_ quarter: UncoveredDays.Quarter) {
        year = quarter.year
        number = quarter.number
    }

    var text: String { "\(year)-Q\(number)" }

    static func < (one: QuarterName, other: QuarterName) -> Bool {
        (one.year, one.number) < (other.year, other.number)
    }
}
