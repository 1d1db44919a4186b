import Kernel

/// One bar: clipped to its width, with open edges where an end is not known.
struct LaneBar {
    let bar: LaneChart.Bar
    let start: Int
    let end: Int
    let y: Int
    let isCutLeft: Bool
    let isCutRight: Bool
    let endsSoon: Bool
    /// Where the line of today stands, if it is on the drawing.
    let today: Int?
    let id: String

    private var width: Int { max(end - start, 30) }

    var shape: HTML {
        clipped(
            """
            <title>\(bar.label)</title>
            <rect class="lanes__fill" width="100%" height="100%"/>
            <rect class="lanes__foot" y="\(LaneStrip.barHeight - 4)" width="100%" height="4"/>
            \(HTML.when(bar.isFromUncertain, openEdge("0", dx: 0)))
            \(HTML.when(bar.isUntilUncertain, openEdge("100%", dx: -12)))
            \(HTML.when(!isCutLeft && !bar.isFromUncertain, edge("0")))
            \(HTML.when(!isCutRight && !bar.isUntilUncertain, edge("100%")))
            """
        )
    }

    /// Stands on the wider side of today's line where that would cross the words.
    var caption: HTML {
        let place = place
        return clipped(
            """
            <text class="lanes__label" x="\(place.start)" dx="\(place.isAfterToday ? 7 : indent)" y="19">\
            \(fitting(place.room))</text>
            """
        )
    }

    private var indent: Int { bar.isFromUncertain ? 18 : 9 }

    private var place: (start: String, room: Int, isAfterToday: Bool) {
        let whole = LaneScale.pixels(width)
        guard let today, today > start, today < start + width else { return ("0", whole, false) }
        let left = LaneScale.pixels(today - start)
        // A bar too short for words on either side keeps what fits its whole length.
        guard characters(in: max(left, whole - left)) >= 4 else { return ("0", whole, false) }
        if characters(in: left) >= bar.label.count || left * 2 >= whole { return ("0", left, false) }
        return (LaneScale.percent((today - start) * 10_000 / width), whole - left, true)
    }

    private func clipped(_ content: HTML) -> HTML {
        """
        <svg class="lanes__bar lanes__bar--\(bar.kind.rawValue)\(endsSoon ? " lanes__bar--soon" : "")" \
        x="\(LaneScale.percent(start))" y="\(y)" width="\(LaneScale.percent(width))" height="\(LaneStrip.barHeight)">
        \(content)
        </svg>

        """
    }

    private func edge(_ x: String) -> HTML {
        "<line class=\"lanes__edge\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"100%\"/>"
    }

    private func openEdge(_ x: String, dx: Int) -> HTML {
        """
        <svg x="\(x)" overflow="visible" width="12" height="\(LaneStrip.barHeight)">\
        <rect x="\(dx)" width="12" height="\(LaneStrip.barHeight)" fill="url(#\(id)-open)"/></svg>
        """
    }

    /// The label as far as it surely fits; the table has it in full.
    private func fitting(_ pixels: Int) -> String {
        let room = characters(in: pixels)
        if bar.label.count <= room { return bar.label }
        return room < 4 ? "" : bar.label.prefix(room - 1) + "…"
    }

    private func characters(in pixels: Int) -> Int { (pixels - 14) / 7 }
}
