import Kernel

/// The drawing of one lane: bars in rows so that none hides another, gaps hatched, today as a line.
struct LaneStrip {
    static let barHeight = 30
    static let rowHeight = 34
    static let noteHeight = 18

    let lane: LaneChart.Lane
    let scale: LaneScale
    let today: Day
    let soon: Int
    let id: String
    let texts: Texts

    var html: HTML {
        let rows = rows
        let notes = notes
        let foot = max(rows.count, 1) * Self.rowHeight
        let height = foot + (notes.map(\.row).max().map { $0 + 1 } ?? 0) * Self.noteHeight
        let bars = rows.enumerated().flatMap { row in row.element.map { bar($0, in: row.offset) } }
        return """
            <svg class="lanes__strip" width="100%" height="\(height)" aria-hidden="true" focusable="false">
            <rect class="lanes__ground" x="0" y="0" width="100%" height="\(height)"/>
            \(HTML.each(visibleGaps, gap))
            \(HTML.each(bars) { $0.shape })
            \(HTML.when(scale.shows(today), todayLine(foot)))
            \(HTML.each(bars) { $0.caption })
            \(HTML.each(visibleGaps.filter(hasRoom), length))
            \(HTML.each(notes) { note($0, below: foot) })
            </svg>
            """
    }

    private var visibleGaps: [LaneChart.Gap] {
        lane.gaps.filter { $0.until >= scale.from && $0.from <= scale.until }
    }

    /// Bars by row: each into the first row where nothing is in its way.
    private var rows: [[LaneChart.Bar]] {
        var rows: [[LaneChart.Bar]] = []
        let visible = lane.bars.filter { ($0.until ?? scale.until) >= scale.from && $0.from <= scale.until }
        for bar in visible.sorted(by: { $0.from < $1.from }) {
            let free = rows.firstIndex { row in row.last?.until.map { $0 < bar.from } ?? false }
            if let free { rows[free].append(bar) } else { rows.append([bar]) }
        }
        return rows
    }

    private func bar(_ bar: LaneChart.Bar, in row: Int) -> LaneBar {
        LaneBar(
            bar: bar,
            start: scale.position(bar.from),
            end: bar.until.map(scale.end) ?? 10_000,
            y: row * Self.rowHeight + 2,
            isCutLeft: bar.from < scale.from,
            isCutRight: bar.until.map { $0 > scale.until } ?? true,
            endsSoon: endsSoon(bar),
            today: scale.shows(today) ? scale.position(today) : nil,
            id: id
        )
    }

    private func endsSoon(_ bar: LaneChart.Bar) -> Bool {
        bar.until.map { (0...soon).contains(today.days(until: $0)) } ?? false
    }

    private func gap(_ gap: LaneChart.Gap) -> HTML {
        let start = scale.position(gap.from)
        let width = max(scale.end(gap.until) - start, 10)
        return """
            <svg class="lanes__gap" x="\(LaneScale.percent(start))" y="2" width="\(LaneScale.percent(width))" \
            height="\(Self.barHeight)">
            <rect class="lanes__gap-ground" width="100%" height="100%"/>
            <rect width="100%" height="100%" fill="url(#\(id)-gap)"/>
            <rect class="lanes__gap-edge" width="100%" height="100%"/>
            </svg>

            """
    }

    private func hasRoom(_ gap: LaneChart.Gap) -> Bool {
        let room = LaneScale.pixels(scale.end(gap.until) - scale.position(gap.from))
        return LaneScale.pixels(of: texts("support.lanes.days", count: gap.days)) <= room
    }

    private func length(_ gap: LaneChart.Gap) -> HTML {
        let middle = (scale.position(gap.from) + scale.end(gap.until)) / 2
        return """
            <text class="lanes__note lanes__note--on-gap" x="\(LaneScale.percent(middle))" y="22" \
            text-anchor="middle">\(texts("support.lanes.days", count: gap.days))</text>

            """
    }

    private func todayLine(_ height: Int) -> HTML {
        let x = LaneScale.percent(scale.position(today))
        return "<line class=\"lanes__today\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(height)\"/>"
    }
}

extension LaneStrip {
    /// Words below the bars: how long a gap is, how soon a bar ends.
    struct Note {
        let text: String
        let kind: String
        let at: Int
        var row = 0

        var left: Int { min(max(LaneScale.pixels(at) - half, 0), LaneScale.narrowest - 2 * half) }
        var half: Int { LaneScale.pixels(of: text) / 2 }
    }

    private var notes: [Note] {
        let gaps = visibleGaps.filter { !hasRoom($0) }.map { gap in
            Note(
                text: texts("support.lanes.days", count: gap.days),
                kind: "gap",
                at: (scale.position(gap.from) + scale.end(gap.until)) / 2
            )
        }
        let ends = lane.bars.filter(endsSoon).compactMap { bar in
            bar.until.map { until in
                Note(
                    text: texts("support.lanes.endsIn", count: today.days(until: until)),
                    kind: "soon",
                    at: scale.end(until)
                )
            }
        }
        return Self.placed(gaps + ends)
    }

    private static func placed(_ notes: [Note]) -> [Note] {
        var ends: [Int] = []
        return notes.sorted { $0.left < $1.left }.map { note in
            var note = note
            note.row = ends.firstIndex { $0 + 8 <= note.left } ?? ends.count
            if note.row == ends.count { ends.append(0) }
            ends[note.row] = note.left + 2 * note.half
            return note
        }
    }

    private func note(_ note: Note, below top: Int) -> HTML {
        let isLeft = LaneScale.pixels(note.at) < note.half
        let isRight = LaneScale.pixels(10_000 - note.at) < note.half
        return """
            <text class="lanes__note lanes__note--\(note.kind)" x="\(LaneScale.percent(note.at))" \
            y="\(top + note.row * Self.noteHeight + 13)" \
            text-anchor="\(isLeft ? "start" : isRight ? "end" : "middle")">\(note.text)</text>

            """
    }
}
