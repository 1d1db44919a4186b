import Insight
import WebSupport

/// A chain map as a chart with its words.
struct ChainMapChart {
    private let map: ChainMap
    private let name: String

    init(_ map: ChainMap, named name: String) {
        self.map = map
        self.name = name
    }

    var chart: FlowChart {
        FlowChart(name, note: note, nodes: map.steps.map(node), arrows: map.paths.map(arrow) + borders)
    }

    private var note: String {
        "\(map.cases) cases · \(map.steps.count) steps · "
            + "the arrows cover \(Int((map.shownShare * 100).rounded())) % of "
            + "all ways gone · beside them: how often, and the median wait; marked: where most time passes"
    }

    private func node(_ step: ChainMap.Step) -> FlowChart.Node {
        let note = "\(step.cases) cases" + (step.events > step.cases ? " · \(step.events) times" : "")
        return FlowChart.Node(step.name, note: note, strength: Double(step.cases) / Double(max(1, map.cases)))
    }

    private func arrow(_ path: ChainMap.Path) -> FlowChart.Arrow {
        FlowChart.Arrow(
            from: path.from,
            to: path.to,
            label: "\(path.count) · \(ChainTable.duration(path.waits?.median))",
            strength: strength(path.count),
            kind: (path.waits?.sum ?? 0) >= slow ? .slow : .usual
        )
    }

    /// Every tenth way is marked: those on which most time is lost.
    private var slow: Double {
        let sums = map.paths.map { $0.waits?.sum ?? 0 }.sorted(by: >)
        return max(1, sums.isEmpty ? 0 : sums[sums.count / 10])
    }

    // The root keeps rare ways visible beside very frequent ones.
    private func strength(_ count: Int) -> Double {
        let most = max(1, map.paths.map(\.count).max() ?? 1, map.steps.map(\.starts).max() ?? 1)
        return (Double(count) / Double(most)).squareRoot()
    }

    private var borders: [FlowChart.Arrow] {
        let shown = max(1, map.cases / 20)
        return map.steps.enumerated().flatMap { place, step in
            [
                (FlowChart.beginning, place, step.starts), (place, FlowChart.end, step.ends),
            ]
            .filter { $0.2 >= shown }
            .map {
                FlowChart.Arrow(
                    from: $0.0,
                    to: $0.1,
                    label: "\($0.2)",
                    strength: strength($0.2),
                    kind: .border
                )
            }
        }
    }
}
