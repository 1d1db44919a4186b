/// A flow chart in the language of Graphviz; texts only take room there, they are drawn by ourselves (dot-Text).
struct FlowScript {
    /// Points to the inch.
    static let scale = 72.0

    let text: String

    init(_ chart: FlowChart) {
        let nodes = chart.nodes.enumerated().map { place, node in
            let size = Self.inches(Self.width(of: node))
            return "\(Self.name(place)) [width=\(size), height=\(Self.inches(Self.height(of: node)))];"
        }
        let borders = [FlowChart.beginning, FlowChart.end].map {
            "\(Self.name($0)) [width=0.3, height=0.3, shape=circle];"
        }
        let arrows = chart.arrows.map { arrow in
            // The frequent ways pull the picture straight.
            let weight = max(1, Int(arrow.strength * 20)), label = Self.label(arrow.label)
            return
                "\(Self.name(arrow.from)) -> \(Self.name(arrow.to)) [label=\"\(label)\", weight=\(weight)];"
        }
        text = """
            digraph {
            graph [rankdir=TB, nodesep=0.35, ranksep=0.55, splines=spline, start=1];
            node [shape=box, fixedsize=true, label=""];
            edge [fontsize=12, fontname="DejaVu Sans", arrowsize=0.8];
            \((borders + nodes + arrows).joined(separator: "\n"))
            { rank=source; \(Self.name(FlowChart.beginning)); }
            { rank=sink; \(Self.name(FlowChart.end)); }
            }

            """
    }

    static func name(_ place: Int) -> String {
        switch place {
        case FlowChart.beginning: "begin"
        case FlowChart.end: "end"
        default: "n\(place)"
        }
    }

    static func place(_ name: String) -> Int? {
        switch name {
        case "begin": FlowChart.beginning
        case "end": FlowChart.end
        default: Int(name.dropFirst())
        }
    }

    static func width(of node: FlowChart.Node) -> Double {
        let lines = NetworkGraph.lines(of: node.title)
        let letters = [lines.first.count, lines.second.count].max() ?? 0
        return max(Double(letters) * 7.6, Double(node.note.count) * 6.6) + 28
    }

    static func height(of node: FlowChart.Node) -> Double {
        NetworkGraph.lines(of: node.title).second.isEmpty ? 46 : 62
    }

    private static func inches(_ points: Double) -> String { "\((points / scale * 1000).rounded() / 1000)" }

    // Only letters as wide as the real ones; nothing of the text can break out of the quotes.
    private static func label(_ text: String) -> String {
        String(text.map { $0.isLetter || $0.isNumber ? "0" : " " } + "00")
    }
}
