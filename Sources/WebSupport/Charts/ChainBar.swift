import Kernel

/// One step of a chain: its words on the left, its bar, and how far it may slip.
struct ChainBar {
    /// Characters that surely fit left of the bars.
    static let room = 40

    let step: ChainChart.Step
    let row: Int
    let frame: ChainFrame

    private var top: Int { frame.y(row) - ChainFrame.barHeight / 2 }
    private var start: Int { frame.x(step.from) }
    var width: Int { max(frame.x(step.until) - start, 4) }

    var html: HTML {
        """
        <g class="chain__step chain__step--\(step.kind.rawValue)\(step.isCritical ? " chain__step--critical" : "")">
        <title>\(step.number) \(step.title)</title>
        <text class="chain__title" x="8" y="\(frame.y(row) - 3)">\(words)</text>
        <text class="chain__note" x="8" y="\(frame.y(row) + 14)">\(Self.fitting(step.note, Self.room + 6))</text>
        \(HTML.when(step.latest > step.until, slack))
        <rect class="chain__bar" x="\(start)" y="\(top)" width="\(width)" height="\(ChainFrame.barHeight)" rx="2"/>
        \(HTML.when(step.isCritical, critical))
        \(HTML.when(step.kind == .done, done))
        </g>

        """
    }

    private var words: String { Self.fitting("\(step.number)  \(step.title)", Self.room) }

    private var slack: HTML {
        let y = frame.y(row)
        return """
            <line class="chain__slack" x1="\(start + width)" x2="\(frame.x(step.latest))" y1="\(y)" y2="\(y)"/>
            <line class="chain__slack-end" x1="\(frame.x(step.latest))" x2="\(frame.x(step.latest))" \
            y1="\(y - 6)" y2="\(y + 6)"/>
            """
    }

    // A second line inside the bar, so that the way shows without colour too.
    private var critical: HTML {
        """
        <line class="chain__mark" x1="\(start + 2)" x2="\(start + max(width - 2, 3))" y1="\(frame.y(row))" \
        y2="\(frame.y(row))"/>
        """
    }

    private var done: HTML {
        let x = start + width / 2
        let y = frame.y(row)
        return "<path class=\"chain__check\" d=\"M\(x - 6) \(y) l4 5 l8 -10\"/>"
    }

    static func fitting(_ text: String, _ room: Int) -> String {
        text.count <= room ? text : text.prefix(room - 1) + "…"
    }

    /// What an entry of the legend looks like.
    static func sample(_ entry: String) -> HTML {
        switch entry {
        case "slack":
            return """
                <line class="chain__slack" x1="2" x2="26" y1="8" y2="8"/>\
                <line class="chain__slack-end" x1="26" x2="26" y1="3" y2="13"/>
                """
        case "critical":
            return """
                <g class="chain__step--critical"><rect class="chain__bar" x="2" y="2" width="26" height="12" rx="2"/>\
                <line class="chain__mark" x1="4" x2="26" y1="8" y2="8"/></g>
                """
        default:
            let check: HTML = "<path class=\"chain__check\" d=\"M9 8 l4 4 l7 -8\"/>"
            return """
                <g class="chain__step--\(HTML(text: entry))">\
                <rect class="chain__bar" x="2" y="2" width="26" height="12" rx="2"/>\
                \(HTML.when(entry == "done", check))</g>
                """
        }
    }
}
