import Testing

@testable import WebSupport

@Suite("The drawing of a chain")
struct FlowChartTests {
    private static let chart = FlowChart(
        "Chain",
        note: "2 steps",
        nodes: [
            FlowChart.Node("\"]; shape=evil <script>", note: "5 cases", strength: 1),
            FlowChart.Node("B", note: "3 cases", strength: 0.5),
        ],
        arrows: [
            FlowChart.Arrow(from: 0, to: 1, label: "3 \" · 2 d", strength: 1, kind: .slow),
            FlowChart.Arrow(from: 1, to: 1, label: "1", strength: 0.1, kind: .usual),
        ]
    )

    private static let answer = """
        graph 1 4 5
        node begin 2 4.9 0.3 0.3 "" solid circle black lightgrey
        node n0 2 4 1.5 0.6 "" solid box black lightgrey
        node n1 2 1 1.5 0.6 "" solid box black lightgrey
        edge n0 n1 4 2 3.7 2 3 2 2 2 1.4 "0 0 00" 2.3 2.5 solid black
        edge n1 n1 4 2.7 1 3 1 3 1 2.8 1 0 3 1 solid black
        stop
        """

    @Test("No name breaks out of what Graphviz is told")
    func script() {
        let text = FlowScript(Self.chart).text
        #expect(!text.contains("evil"))
        #expect(!text.contains("\\\""))
        #expect(text.contains("n0 -> n1"))
    }

    @Test("What Graphviz answers is drawn, and names are escaped")
    func drawing() throws {
        let layout = try FlowLayout(plain: Self.answer, Self.chart)
        #expect(layout.boxes[0]?.y == 72)
        #expect(layout.curves[0]?.points.count == 4)
        let svg = FlowDrawing(Self.chart, layout).html(percent: 100).text
        #expect(svg.contains("M144.0 93.6 C144.0 144.0 144.0 216.0 144.0 259.2"))
        #expect(svg.contains("&lt;script&gt;"))
        #expect(!svg.contains("<script>"))
        #expect(svg.contains("flow__arrow--slow"))
    }

    @Test("An answer that is none is an error, no crash")
    func unreadable() {
        #expect(throws: FlowLayout.Failure.self) { try FlowLayout(plain: "", Self.chart) }
        #expect(throws: FlowLayout.Failure.self) { try FlowLayout(plain: "graph x", Self.chart) }
        #expect(throws: Never.self) {
            try FlowLayout(
                plain: "graph 1 1 1\nedge n0\nnode n0 \"\nedge n0 n1 99 1\nedge n0 n1 -5 1",
                Self.chart
            )
        }
    }
}
