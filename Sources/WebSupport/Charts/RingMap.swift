/// Nodes in rings around a middle, each with its words beside it (Karte in Ringen).
public struct RingMap: Sendable {
    public enum Shape: Sendable {
        case round, square
    }

    public struct Node: Sendable {
        public let title: String
        public let note: String
        /// 0 is the innermost ring.
        public let ring: Int
        public let shape: Shape
        /// A sign inside the node, such as "+".
        public let sign: String
        /// Names the style of the line to the middle.
        public let line: String

        public init(
            _ title: String,
            note: String,
            ring: Int,
            shape: Shape,
            sign: String,
            line: String
        ) {
            self.title = title
            self.note = note
            self.ring = ring
            self.shape = shape
            self.sign = sign
            self.line = line
        }
    }

    public let title: String
    public let middle: String
    public let nodes: [Node]
    private let texts: Texts

    public init(_ title: String, middle: String, nodes: [Node], texts: Texts) {
        self.title = title
        self.middle = middle
        self.nodes = nodes
        self.texts = texts
    }

    public var html: HTML {
        let layout = RingLayout(rings: nodes.map(\.ring))
        return """
            <figure class="ring-map" role="group" aria-labelledby="ring-map-title">
            <figcaption class="ring-map__caption" id="ring-map-title">\(title)</figcaption>
            <div class="ring-map__scroll" role="region" tabindex="0" \
            aria-label="\(texts("support.lanes.scroll", ["title": title]))" data-behaviour="show-position" \
            data-position="5000">
            <svg class="ring-map__drawing" viewBox="0 0 \(layout.width) \(layout.height)" width="\(layout.width)" \
            height="\(layout.height)" aria-hidden="true" focusable="false">
            \(HTML.each(layout.radii.reversed()) { ring($0, layout) })
            \(HTML.each(zip(nodes, layout.places)) { node, place in line(node, place, layout) })
            <circle class="ring-map__middle" cx="\(layout.middle.x)" cy="\(layout.middle.y)" r="36"/>
            <text class="ring-map__middle-label" x="\(layout.middle.x)" y="\(layout.middle.y + 5)" \
            text-anchor="middle">\(middle)</text>
            \(HTML.each(zip(nodes, layout.places)) { node, place in mark(node, place) })
            </svg></div>
            </figure>
            """
    }

    private func ring(_ radius: Int, _ layout: RingLayout) -> HTML {
        "<circle class=\"ring-map__ring\" cx=\"\(layout.middle.x)\" cy=\"\(layout.middle.y)\" r=\"\(radius)\"/>\n"
    }

    private func line(_ node: Node, _ place: RingLayout.Place, _ layout: RingLayout) -> HTML {
        """
        <line class="ring-map__line ring-map__line--\(node.line)" x1="\(layout.middle.x)" y1="\(layout.middle.y)" \
        x2="\(place.x)" y2="\(place.y)"/>

        """
    }

    private func mark(_ node: Node, _ place: RingLayout.Place) -> HTML {
        let x = place.isLeft ? place.x - 16 : place.x + 16
        let anchor = place.isLeft ? "end" : "start"
        let shape: HTML =
            switch node.shape {
            case .round: "<circle class=\"ring-map__node\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"11\"/>"
            case .square:
                """
                <rect class="ring-map__node ring-map__node--square" x="\(place.x - 10)" y="\(place.y - 10)" \
                width="20" height="20"/>
                """
            }
        return """
            <g>\(shape)<text class="ring-map__sign" x="\(place.x)" y="\(place.y + 5)" text-anchor="middle">\
            \(node.sign)</text>
            <text class="ring-map__label" x="\(x)" y="\(place.y - 1)" text-anchor="\(anchor)">\
            \(ChainBar.fitting(node.title, RingLayout.characters))</text>
            <text class="ring-map__note" x="\(x)" y="\(place.y + 14)" text-anchor="\(anchor)">\
            \(ChainBar.fitting(node.note, RingLayout.characters))</text></g>

            """
    }
}
