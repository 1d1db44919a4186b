import Kernel

/// Years, months and today above the windows, and the patterns their bars are filled with.
struct WindowAxis {
    let scale: LaneScale
    let today: Day
    let id: String
    let texts: Texts

    var html: HTML {
        """
        <svg class="windows__axis" width="100%" height="40" aria-hidden="true" focusable="false">
        <defs>
        <pattern id="\(id)-unknown" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="windows__ink windows__ink--unknown" width="2" height="7"/></pattern>
        <pattern id="\(id)-contested" width="12" height="12" patternUnits="userSpaceOnUse">
        <rect class="windows__ink windows__ink--contested" width="6" height="12"/></pattern>
        </defs>
        \(HTML.each(ticks, tick))
        \(HTML.when(scale.shows(today), todayLabel))
        </svg>
        """
    }

    /// First days of years; of half years and quarters where the window is short.
    private var ticks: [Day] {
        let first = Day.clamped(year: scale.from.year, month: scale.from.month, day: 1)
        let months = (scale.until.year - first.year) * 12 + scale.until.month - first.month
        let step = [1, 3, 6, 12, 24].first { months / $0 <= 6 } ?? 60
        return (0...max(months, 0)).compactMap { offset in
            let index = first.year * 12 + first.month - 1 + offset
            return index % step == 0 ? Day.clamped(year: index / 12, month: index % 12 + 1, day: 1) : nil
        }.filter(scale.shows)
    }

    private func tick(_ day: Day) -> HTML {
        let x = LaneScale.percent(scale.position(day))
        let isYear = day.month == 1
        let label = isYear ? String(day.year) : texts("support.lanes.months.\(day.month)")
        let isNearEnd = scale.position(day) > 9_000
        return """
            <line class="windows__tick\(isYear ? " windows__tick--year" : "")" x1="\(x)" x2="\(x)" y1="22" y2="40"/>
            \(HTML.when(!isNearEnd, """
                <text class="windows__date\(isYear ? " windows__date--year" : "")" x="\(x)" y="35" dx="4">\
                \(label)</text>
                """))

            """
    }

    private var todayLabel: HTML {
        let position = scale.position(today)
        let anchor = position > 8_000 ? "end" : position < 2_000 ? "start" : "middle"
        return """
            <text class="windows__today-label" x="\(LaneScale.percent(position))" y="13" text-anchor="\(anchor)">\
            \(texts("support.lanes.today")), \(today.german)</text>
            """
    }
}
