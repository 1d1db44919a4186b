import Kernel

/// The same as the drawing, as a table for reading and listening.
struct LaneTable {
    let title: String
    let lanes: [LaneChart.Lane]
    let texts: Texts

    var html: HTML {
        Table(
            title,
            columns: [
                .init(texts("support.lanes.lane")), .init(texts("support.lanes.entry")),
                .init(texts("support.lanes.from"), .day), .init(texts("support.lanes.until"), .day),
                .init(texts("support.lanes.length"), .number),
            ],
            rows: lanes.flatMap(rows)
        ).html
    }

    private func rows(_ lane: LaneChart.Lane) -> [[HTML]] {
        let bars = lane.bars.map { (from: $0.from, cells: cells($0, in: lane)) }
        let gaps = lane.gaps.map { (from: $0.from, cells: cells($0, in: lane)) }
        return (bars + gaps).sorted { $0.from < $1.from }.map(\.cells)
    }

    private func cells(_ bar: LaneChart.Bar, in lane: LaneChart.Lane) -> [HTML] {
        let unknown = HTML(text: texts("support.lanes.unknown"))
        let from = bar.isFromUncertain ? unknown : HTML.day(bar.from)
        let until =
            bar.isUntilUncertain
            ? unknown : bar.until.map(HTML.day) ?? HTML(text: texts("support.lanes.open"))
        return ["\(lane.title)", "\(bar.label)", from, until, "\(length(bar))"]
    }

    private func cells(_ gap: LaneChart.Gap, in lane: LaneChart.Lane) -> [HTML] {
        [
            "\(lane.title)", Tag(texts("support.lanes.gap"), .danger).html, HTML.day(gap.from),
            HTML.day(gap.until),
            "\(texts("support.lanes.days", count: gap.days))",
        ]
    }

    private func length(_ bar: LaneChart.Bar) -> String {
        guard let until = bar.until, !bar.isFromUncertain, !bar.isUntilUncertain else { return "" }
        return texts("support.lanes.days", count: bar.from.days(until: until) + 1)
    }
}
