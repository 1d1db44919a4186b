import Kernel

/// Where days and rows lie on the drawing of a chain.
struct ChainFrame {
    static let width = 1080
    /// Words stand left of the days.
    static let left = 330
    static let top = 40
    static let rowHeight = 46
    static let barHeight = 20
    static let right = 24

    let from: Day
    let until: Day
    let rows: Int

    init(steps: [ChainChart.Step], today: Day) {
        let first = steps.map(\.from).min() ?? today
        let last = steps.map { max($0.latest, $0.until) }.max() ?? today
        from = min(first, today).adding(days: -3)
        until = max(max(last, today).adding(days: 3), from.adding(days: 27))
        rows = steps.count
    }

    var height: Int { Self.top + rows * Self.rowHeight + 8 }

    func x(_ day: Day) -> Int {
        let room = Self.width - Self.left - Self.right
        return Self.left + from.days(until: day) * room / max(from.days(until: until), 1)
    }

    /// The middle of a row.
    func y(_ row: Int) -> Int { Self.top + row * Self.rowHeight + Self.rowHeight / 2 }
}

/// Months, row lines and the line of today.
struct ChainGround {
    let frame: ChainFrame
    let today: Day
    let texts: Texts

    var html: HTML {
        """
        \(HTML.each(0..<frame.rows) { row in
            HTML.when(row % 2 == 0, """
                <rect class="chain__ground" x="0" y="\(frame.y(row) - ChainFrame.rowHeight / 2)" \
                width="\(ChainFrame.width)" height="\(ChainFrame.rowHeight)"/>
                """)
        })
        \(HTML.each(months, tick))
        <line class="chain__today" x1="\(frame.x(today))" x2="\(frame.x(today))" y1="18" y2="\(frame.height)"/>
        <text class="chain__today-label" x="\(frame.x(today))" y="13" text-anchor="\(anchor)">\
        \(texts("support.lanes.today")), \(today.german)</text>
        """
    }

    /// Near the end the words would be cut off.
    private var anchor: String { frame.x(today) > ChainFrame.width - 80 ? "end" : "middle" }

    private var months: [Day] {
        let first = frame.from
        let count = (frame.until.year - first.year) * 12 + frame.until.month - first.month
        let step = [1, 2, 3, 6, 12].first { count / $0 <= 14 } ?? 12
        return (1...max(count, 1)).compactMap { offset in
            let index = first.month - 1 + offset
            guard index % step == 0 else { return nil }
            return Day.clamped(year: first.year + index / 12, month: index % 12 + 1, day: 1)
        }.filter { $0 < frame.until }
    }

    private func tick(_ day: Day) -> HTML {
        let x = frame.x(day)
        let label = day.month == 1 ? String(day.year) : texts("support.lanes.months.\(day.month)")
        let date: HTML = "<text class=\"chain__date\" x=\"\(x + 4)\" y=\"34\">\(label)</text>"
        return """
            <line class="chain__tick" x1="\(x)" x2="\(x)" y1="24" y2="\(frame.height)"/>
            \(HTML.when(x < ChainFrame.width - 40, date))

            """
    }
}
