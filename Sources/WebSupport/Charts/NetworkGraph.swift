/// Nodes on a circle and arrows between them, as wide as they are busy (Netzwerkbild).
///
/// It is drawn for those who see; the page always carries the same as a table.
public struct NetworkGraph: Sendable {
    public struct Arrow: Sendable {
        public let from: Int
        public let to: Int
        /// 0 is withheld, 5 the busiest.
        public let width: Int
        public let isStrained: Bool

        public init(from: Int, to: Int, width: Int, isStrained: Bool) {
            self.from = from
            self.to = to
            self.width = min(max(width, 0), 5)
            self.isStrained = isStrained
        }
    }

    public let title: String
    public let nodes: [String]
    public let arrows: [Arrow]
    private let texts: Texts

    public init(_ title: String, nodes: [String], arrows: [Arrow], texts: Texts) {
        self.title = title
        self.nodes = nodes
        self.arrows = arrows
        self.texts = texts
    }

    public var html: HTML {
        let layout = RingLayout(rings: nodes.map { _ in 2 })
        return """
            <figure class="network" role="group" aria-labelledby="network-title">
            <figcaption class="network__caption" id="network-title">\(title)</figcaption>
            <div class="network__scroll" role="region" tabindex="0" \
            aria-label="\(texts("support.lanes.scroll", ["title": title]))" data-behaviour="show-position" \
            data-position="5000">
            <svg class="network__drawing" viewBox="0 0 \(layout.width) \(layout.height)" width="\(layout.width)" \
            height="\(layout.height)" aria-hidden="true" focusable="false">
            \(HTML.each(arrows.sorted { $0.width < $1.width }) { arrow($0, layout) })
            \(HTML.each(zip(nodes, layout.places)) { name, place in node(name, place) })
            </svg></div>
            </figure>
            """
    }

    private func arrow(_ arrow: Arrow, _ layout: RingLayout) -> HTML {
        guard layout.places.indices.contains(arrow.from), layout.places.indices.contains(arrow.to) else {
            return ""
        }
        let curve = NetworkCurve(
            from: layout.places[arrow.from],
            to: layout.places[arrow.to],
            around: layout.middle,
            headroom: 12 + arrow.width
        )
        let strained = arrow.isStrained ? " network__arrow--strained" : ""
        return """
            <g class="network__arrow network__arrow--\(arrow.width)\(strained)">
            <path class="network__line" d="\(curve.line)"/><path class="network__head" d="\(curve.head)"/></g>

            """
    }

    private func node(_ name: String, _ place: RingLayout.Place) -> HTML {
        let x = place.isLeft ? place.x - 16 : place.x + 16
        let anchor = place.isLeft ? "end" : "start"
        let lines = Self.lines(of: name)
        return """
            <g><circle class="network__node" cx="\(place.x)" cy="\(place.y)" r="9"/>
            <text class="network__label" x="\(x)" y="\(place.y + (lines.second.isEmpty ? 5 : -2))" \
            text-anchor="\(anchor)">\(lines.first)</text>
            <text class="network__label" x="\(x)" y="\(place.y + 15)" text-anchor="\(anchor)">\(lines.second)</text></g>

            """
    }

    // Two lines at most, broken between words.
    static func lines(of name: String) -> (first: String, second: String) {
        let room = RingLayout.characters
        guard name.count > room else { return (name, "") }
        var first: [Substring] = []
        var rest = name.split(separator: " ")[...]
        while let word = rest.first, (first + [word]).reduce(-1, { $0 + $1.count + 1 }) <= room {
            first.append(word)
            rest = rest.dropFirst()
        }
        guard !first.isEmpty else { return (ChainBar.fitting(name, room), "") }
        return (first.joined(separator: " "), ChainBar.fitting(rest.joined(separator: " "), room))
    }
}
