import Insight
import WebSupport

/// The picture of the chains as a chart with its words.
struct ChainFlowChart {
    let picture: ChainPicture
    let words: ChainWords

    var chart: FlowChart {
        FlowChart(
            words.texts("chains.title"),
            note: words.texts("chains.rounding"),
            nodes: picture.stations.map(node),
            arrows: picture.arrows.compactMap(arrow)
        )
    }

    private var most: Int { max(1, picture.cases.exact ?? 1) }

    private func node(_ station: ChainPicture.Station) -> FlowChart.Node {
        FlowChart.Node(
            words.activity(station.activity),
            note: words.texts("chains.nodeNote", ["count": (station.cases.exact ?? 0).formattedGerman]),
            strength: Double(station.cases.exact ?? 0) / Double(most)
        )
    }

    private func arrow(_ arrow: ChainPicture.Arrow) -> FlowChart.Arrow? {
        guard let from = place(arrow.from, FlowChart.beginning), let to = place(arrow.to, FlowChart.end)
        else {
            return nil
        }
        let isBorder = arrow.from == nil || arrow.to == nil
        return FlowChart.Arrow(
            from: from,
            to: to,
            label: label(arrow),
            strength: (Double(arrow.cases.exact ?? 0) / Double(most)).squareRoot(),
            kind: isBorder ? .border : isSlow(arrow) ? .slow : .usual
        )
    }

    private func place(_ activity: String?, _ outside: Int) -> Int? {
        guard let activity else { return outside }
        return picture.stations.firstIndex { $0.activity == activity }
    }

    private func label(_ arrow: ChainPicture.Arrow) -> String {
        guard let wait = arrow.wait else { return "\(arrow.cases.exact ?? 0)" }
        return words.texts(
            "chains.arrowLabel",
            ["cases": "\(arrow.cases.exact ?? 0)", "days": "\(wait.median)"]
        )
    }

    /// One in ten arrows: those on which cases lose most days together.
    private func isSlow(_ arrow: ChainPicture.Arrow) -> Bool {
        lost(arrow) >= slow && lost(arrow) > 0
    }

    private var slow: Int {
        let all = picture.arrows.map(lost).sorted(by: >)
        return all.isEmpty ? 0 : all[all.count / 10]
    }

    private func lost(_ arrow: ChainPicture.Arrow) -> Int {
        (arrow.cases.exact ?? 0) * (arrow.wait?.median ?? 0)
    }
}
