import Kernel

/// The bar of one row: its stretches, today as a line, the days after which it is gone as cliffs.
struct WindowStrip {
    static let height = 34
    static let barTop = 7
    static let barHeight = 20

    let row: WindowChart.Row
    let scale: LaneScale
    let today: Day
    let id: String

    var html: HTML {
        """
        <svg class="windows__strip" width="100%" height="\(Self.height)" aria-hidden="true" focusable="false">
        <line class="windows__ground" x1="0" x2="100%" y1="\(middle)" y2="\(middle)"/>
        \(HTML.each(visible, bar))
        \(HTML.when(scale.shows(today), todayLine))
        \(HTML.each(row.cliffs.filter(scale.shows), cliff))
        </svg>
        """
    }

    private var middle: Int { Self.barTop + Self.barHeight / 2 }

    private var visible: [WindowChart.Stretch] {
        row.stretches.filter { stretch in
            stretch.until.map { $0 >= scale.from } ?? true && stretch.from.map { $0 <= scale.until } ?? true
        }
    }

    private func bar(_ stretch: WindowChart.Stretch) -> HTML {
        let start = stretch.from.map(scale.position) ?? 0
        let end = stretch.until.map(scale.end) ?? 10_000
        // A window of a few days stays to be seen.
        let width = max(end - start, 60)
        let place = """
            x="\(LaneScale.percent(min(start, 10_000 - width)))" y="\(Self.barTop)" \
            width="\(LaneScale.percent(width))" height="\(Self.barHeight)"
            """
        return """
            <rect class="windows__bar windows__bar--\(stretch.kind.rawValue)" \(HTML(stringLiteral: place))/>
            \(HTML.some(pattern(of: stretch.kind)) { pattern in
                "<rect class=\"windows__pattern\" fill=\"url(#\(pattern))\" \(HTML(stringLiteral: place))/>"
            })
            """
    }

    private func pattern(of kind: WindowChart.Kind) -> String? {
        kind == .unknown || kind == .contested ? "\(id)-\(kind.rawValue)" : nil
    }

    private var todayLine: HTML {
        let x = LaneScale.percent(scale.position(today))
        return "<line class=\"windows__today\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(Self.height)\"/>"
    }

    /// A post where the bar breaks off, with a flag that leans back over it.
    private func cliff(_ day: Day) -> HTML {
        """
        <svg class="windows__cliff" x="\(LaneScale.percent(scale.end(day)))" y="0" overflow="visible" \
        width="1" height="\(Self.height)">\
        <rect x="-2" y="0" width="3" height="\(Self.height)"/><path d="M-2 0 h-9 l4 4 l-4 4 h9 z"/></svg>

        """
    }
}
