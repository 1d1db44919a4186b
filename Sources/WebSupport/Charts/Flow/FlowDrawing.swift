/// A flow chart as it is drawn: calm boxes, arrows as wide as they are busy, the wait beside each (Zeichnung).
public struct FlowDrawing: Sendable {
    private let chart: FlowChart
    private let layout: FlowLayout

    private static let margin = 24.0
    private static let headRoom = 56.0

    public init(_ chart: FlowChart, _ layout: FlowLayout) {
        self.chart = chart
        self.layout = layout
    }

    /// The drawing inside a page, styled by its sheets.
    ///
    /// In so many percent of its own size.
    public func html(percent: Int = 100) -> HTML { svg(style: "", heading: false, percent: percent) }

    /// A file of its own, with title and the style it needs.
    public func file(_ style: FlowStyle) -> HTML {
        let styled: HTML = "<style>\(HTML(stringLiteral: style.css))</style>"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(svg(style: styled, heading: true))\n"
    }

    private func svg(style: HTML, heading: Bool, percent: Int = 100) -> HTML {
        let top = heading ? Self.headRoom : Self.margin
        let room = heading ? Double(max(chart.title.count * 10, chart.note.count * 7)) : 0
        let (wide, high) = (max(layout.width, room) + 2 * Self.margin, layout.height + top + Self.margin)
        let (width, height) = (Self.written(wide), Self.written(high))
        let scale = Double(percent) / 100
        let order = chart.arrows.indices.sorted { chart.arrows[$0].strength < chart.arrows[$1].strength }
        return """
            <svg class="flow" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
            width="\(Self.written(wide * scale))" height="\(Self.written(high * scale))" \
            role="img" aria-label="\(chart.title)">
            \(style)\(HTML.when(heading, self.heading(width, height)))
            <g transform="translate(\(Self.written(Self.margin)) \(Self.written(top)))">
            \(HTML.each(order) { arrow(chart.arrows[$0], layout.curves[$0]) })
            \(HTML.each(chart.nodes.indices) { node(chart.nodes[$0], layout.boxes[$0]) })
            \(HTML.each([FlowChart.beginning, FlowChart.end]) { border($0) })
            \(HTML.each(order) { label(chart.arrows[$0], layout.curves[$0]) })
            </g></svg>
            """
    }

    private func heading(_ width: String, _ height: String) -> HTML {
        """
        <rect class="flow__ground" width="\(width)" height="\(height)"/>
        <text class="flow__title" x="24" y="28">\(chart.title)</text>
        <text class="flow__note" x="24" y="46">\(chart.note)</text>
        """
    }

    private func node(_ node: FlowChart.Node, _ box: FlowLayout.Box?) -> HTML {
        guard let box else { return "" }
        let lines = NetworkGraph.lines(of: node.title), isOne = lines.second.isEmpty
        let (left, top) = (box.x - box.width / 2, box.y - box.height / 2)
        let width = max(4, (box.width - 2) * node.strength)
        return """
            <g class="flow__node"><title>\(node.title): \(node.note)</title>
            <rect class="flow__box" x="\(Self.written(left))" y="\(Self.written(top))" \
            width="\(Self.written(box.width))" height="\(Self.written(box.height))" rx="6"/>
            <rect class="flow__fill" x="\(Self.written(left + 1))" y="\(Self.written(top + box.height - 5))" \
            width="\(Self.written(width))" height="4" rx="2"/>
            \(Self.line(lines.first, "flow__label", box.x, box.y - (isOne ? 3 : 12)))
            \(HTML.when(!isOne, Self.line(lines.second, "flow__label", box.x, box.y + 3)))
            \(Self.line(node.note, "flow__count", box.x, box.y + (isOne ? 13 : 20)))</g>

            """
    }

    private static func line(_ text: String, _ style: String, _ x: Double, _ y: Double) -> HTML {
        "<text class=\"\(style)\" x=\"\(written(x))\" y=\"\(written(y))\">\(text)</text>"
    }

    private func border(_ place: Int) -> HTML {
        guard let box = layout.boxes[place] else { return "" }
        let kind = place == FlowChart.beginning ? "beginning" : "end"
        return """
            <circle class="flow__border flow__border--\(kind)" cx="\(Self.written(box.x))" \
            cy="\(Self.written(box.y))" r="9"/>

            """
    }

    private func arrow(_ arrow: FlowChart.Arrow, _ curve: FlowLayout.Curve?) -> HTML {
        guard let curve, let first = curve.points.first, let last = curve.points.last else { return "" }
        let rest = curve.points.dropFirst().map(Self.written).joined(separator: " ")
        let width = arrow.kind == .border ? 1.5 : 1 + 7 * arrow.strength
        return """
            <g class="flow__arrow flow__arrow--\(arrow.kind.rawValue)">
            <path class="flow__line" d="M\(Self.written(first)) C\(rest)" stroke-width="\(Self.written(width))"/>
            <path class="flow__head" d="\(Self.head(curve.points, last, width))"/></g>

            """
    }

    // Graphviz ends the line where the head begins.
    private static func head(
        _ points: [FlowLayout.Point],
        _ base: FlowLayout.Point,
        _ width: Double
    ) -> String {
        let before = points.dropLast().last { $0.x != base.x || $0.y != base.y } ?? (base.x, base.y - 1)
        let (x, y) = (base.x - before.x, base.y - before.y)
        let length = max((x * x + y * y).squareRoot(), 0.001)
        let (dx, dy) = (x / length, y / length), side = 3.5 + width * 0.55
        let tip = (x: base.x + dx * 8, y: base.y + dy * 8)
        let left = (x: base.x - dy * side, y: base.y + dx * side)
        let right = (x: base.x + dy * side, y: base.y - dx * side)
        return "M\(written(tip)) L\(written(left)) L\(written(right)) Z"
    }

    private func label(_ arrow: FlowChart.Arrow, _ curve: FlowLayout.Curve?) -> HTML {
        guard !arrow.label.isEmpty, let place = curve?.label else { return "" }
        return Self.line(
            arrow.label,
            "flow__wait flow__wait--\(arrow.kind.rawValue)",
            place.x + 4,
            place.y + 4
        )
    }

    private static func written(_ point: FlowLayout.Point) -> String {
        "\(written(point.x)) \(written(point.y))"
    }

    private static func written(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
}
