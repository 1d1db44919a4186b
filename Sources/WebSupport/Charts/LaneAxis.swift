import Kernel

/// Years, months and the line of today above the lanes.
struct LaneAxis {
    let scale: LaneScale
    let today: Day
    let id: String
    let texts: Texts

    var html: HTML {
        """
        <svg class="lanes__axis" width="100%" height="42" aria-hidden="true" focusable="false">
        <defs>
        <pattern id="\(id)-gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="lanes__hatch" width="3" height="8"/></pattern>
        <pattern id="\(id)-open" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="lanes__open" width="3" height="6"/></pattern>
        </defs>
        \(HTML.each(ticks, tick))
        \(HTML.when(scale.shows(today), todayLabel))
        </svg>
        """
    }

    /// First days of months in the window, thinned out where there are many.
    private var ticks: [Day] {
        let first = Day.clamped(year: scale.from.year, month: scale.from.month, day: 1)
        let months = (scale.until.year - first.year) * 12 + scale.until.month - first.month
        let step = [1, 3, 6, 12].first { months / $0 <= 13 } ?? 12
        return (0...max(months, 0)).compactMap { offset in
            let index = first.month - 1 + offset
            guard index % step == 0 else { return nil }
            return Day.clamped(year: first.year + index / 12, month: index % 12 + 1, day: 1)
        }.filter(scale.shows)
    }

    private func tick(_ day: Day) -> HTML {
        let x = LaneScale.percent(scale.position(day))
        let label = day.month == 1 ? String(day.year) : texts("support.lanes.months.\(day.month)")
        let isNearEnd = LaneScale.pixels(10_000 - scale.position(day)) < 34
        let isYear = day.month == 1
        return """
            <line class="lanes__tick\(isYear ? " lanes__tick--year" : "")" x1="\(x)" x2="\(x)" y1="24" y2="42"/>
            \(HTML.when(!isNearEnd, """
                <text class="lanes__date\(isYear ? " lanes__date--year" : "")" x="\(x)" y="36" dx="4">\(label)</text>
                """))

            """
    }

    private var todayLabel: HTML {
        let position = scale.position(today)
        let anchor = position > 9000 ? "end" : position < 1000 ? "start" : "middle"
        return """
            <text class="lanes__today-label" x="\(LaneScale.percent(position))" y="14" text-anchor="\(anchor)">\
            \(texts("support.lanes.today")), \(today.german)</text>
            """
    }
}
