import Kernel

/// From the end of one bar to the beginning of the one that waits for it.
struct ChainArrow {
    let arrow: ChainChart.Arrow
    let steps: [ChainChart.Step]
    let rows: [Int: Int]
    let frame: ChainFrame

    static let heads: HTML = """
        <marker id="chain-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
        <path class="chain__head" d="M0 0 L8 4 L0 8 z"/></marker>\
        <marker id="chain-head-critical" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" \
        orient="auto"><path class="chain__head chain__head--critical" d="M0 0 L8 4 L0 8 z"/></marker>
        """

    var html: HTML {
        guard let first = rows[arrow.from], let second = rows[arrow.to] else { return .empty }
        let kind = arrow.isCritical ? " chain__arrow--critical" : ""
        let head = arrow.isCritical ? "chain-head-critical" : "chain-head"
        return """
            <path class="chain__arrow\(kind)" d="\(way(from: first, to: second))" marker-end="url(#\(head))"/>

            """
    }

    // Down beside the waiting bar; where that began earlier, along the line between two rows and back.
    private func way(from first: Int, to second: Int) -> String {
        let bar = ChainBar(step: steps[first], row: first, frame: frame)
        let x1 = frame.x(steps[first].from) + bar.width
        let x2 = frame.x(steps[second].from)
        let (y1, y2) = (frame.y(first), frame.y(second))
        if x2 >= x1 + 14 { return "M\(x1) \(y1) H\(x2 - 10) V\(y2) H\(x2)" }
        let between = y1 + (y2 > y1 ? 1 : -1) * ChainFrame.rowHeight / 2
        return "M\(x1) \(y1) H\(x1 + 6) V\(between) H\(x2 - 10) V\(y2) H\(x2)"
    }
}
