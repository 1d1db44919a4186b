import Kernel

/// The same as the drawing, as a table for reading and listening.
struct WindowTable {
    let title: String
    let rows: [WindowChart.Row]
    let texts: Texts

    var html: HTML {
        Table(
            title,
            columns: [
                .init(texts("support.windows.row")), .init(texts("support.windows.state")),
                .init(texts("support.lanes.from"), .day), .init(texts("support.lanes.until"), .day),
            ],
            rows: rows.flatMap(cells)
        ).html
    }

    private func cells(_ row: WindowChart.Row) -> [[HTML]] {
        if row.stretches.isEmpty {
            return [[row.title, "\(texts("support.windows.none"))", "–", "–"]]
        }
        return row.stretches.map { stretch in
            [
                row.title,
                "\(stretch.label ?? texts("support.windows.kind.\(stretch.kind.rawValue)"))",
                stretch.from.map(HTML.day) ?? "\(texts("support.windows.always"))",
                until(stretch, in: row),
            ]
        }
    }

    private func until(_ stretch: WindowChart.Stretch, in row: WindowChart.Row) -> HTML {
        guard let until = stretch.until else { return "\(texts("support.windows.open"))" }
        guard row.cliffs.contains(until) else { return .day(until) }
        return "\(HTML.day(until)) \(Tag(texts("support.windows.lastDay"), .danger).html)"
    }
}

/// What the patterns mean; only those that are on the drawing.
struct WindowLegend {
    let kinds: [WindowChart.Kind]
    let hasCliffs: Bool
    let id: String
    let texts: Texts

    var html: HTML {
        """
        <ul class="windows__legend" aria-hidden="true">
        \(HTML.each(kinds) { kind in
            """
            <li><svg width="28" height="14" focusable="false">\
            <rect class="windows__bar windows__bar--\(kind.rawValue)" x="1" y="1" width="26" height="12"/>\
            \(HTML.when(kind == .unknown || kind == .contested, """
                <rect fill="url(#\(id)-\(kind.rawValue))" x="1" y="1" width="26" height="12"/>
                """))\
            </svg> \(texts("support.windows.kind.\(kind.rawValue)"))</li>

            """
        })\(HTML.when(hasCliffs, """
            <li><svg width="16" height="16" focusable="false" class="windows__cliff">\
            <rect x="11" y="0" width="3" height="16"/><path d="M11 0 h-9 l4 4 l-4 4 h9 z"/></svg> \
            \(texts("support.windows.lastDay"))</li>
            """))</ul>
        """
    }
}
