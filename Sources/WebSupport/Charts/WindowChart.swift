import Kernel

/// When something is possible and when no longer, row by row on one time axis (Zeitfenster).
///
/// It has no narrowest width: on a telephone the names stand above the bars and nothing scrolls sideways.
public struct WindowChart: Sendable {
    /// How firm the answer is; the pattern says it without colour, the table in words.
    public enum Kind: String, Sendable, CaseIterable {
        case met, judgement, contested, unknown, notAsked
    }

    public struct Stretch: Sendable {
        /// `nil` where it was so as far back as anything is known.
        public let from: Day?
        /// The last day; `nil` where nothing known ends it.
        public let until: Day?
        public let kind: Kind
        /// In place of the word for the kind, such as the name of a benefit.
        public let label: String?

        public init(from: Day?, until: Day?, _ kind: Kind, label: String? = nil) {
            self.from = from
            self.until = until
            self.kind = kind
            self.label = label
        }
    }

    public struct Row: Sendable {
        public let title: HTML
        /// One line below the title: what the bar says, in words.
        public let note: HTML
        public let stretches: [Stretch]
        /// Last days after which it is gone.
        public let cliffs: [Day]
        /// Below title and bar, across both.
        public let more: HTML

        public init(
            _ title: HTML,
            note: HTML = "",
            stretches: [Stretch],
            cliffs: [Day] = [],
            more: HTML = ""
        ) {
            self.title = title
            self.more = more
            self.note = note
            self.stretches = stretches
            self.cliffs = cliffs
        }
    }

    /// Distinguishes several charts on one page.
    public let id: String
    public let title: String
    public let rows: [Row]
    let scale: LaneScale
    let today: Day
    let texts: Texts

    public init(
        _ title: String,
        rows: [Row],
        from: Day,
        until: Day,
        today: Day,
        id: String = "windows",
        texts: Texts
    ) {
        self.title = title
        self.rows = rows
        scale = LaneScale(from: from, until: max(until, from.adding(days: 27)))
        self.today = today
        self.id = id
        self.texts = texts
    }

    public var html: HTML {
        """
        <figure class="windows" role="group" aria-labelledby="\(id)-title">
        <figcaption class="windows__caption" id="\(id)-title">\(title)</figcaption>
        \(WindowAxis(scale: scale, today: today, id: id, texts: texts).html)
        \(HTML.each(rows, row))
        \(WindowLegend(kinds: kinds, hasCliffs: rows.contains { !$0.cliffs.isEmpty }, id: id, texts: texts).html)
        \(Details(texts("support.windows.table"), WindowTable(title: title, rows: rows, texts: texts).html).html)
        </figure>
        """
    }

    private var kinds: [Kind] {
        let used = Set(rows.flatMap(\.stretches).map(\.kind))
        return Kind.allCases.filter(used.contains)
    }

    private func row(_ row: Row) -> HTML {
        """
        <div class="windows__row">
        <div class="windows__head"><p class="windows__title">\(row.title)</p>\
        \(HTML.when(!row.note.isEmpty, "<p class=\"windows__note\">\(row.note)</p>"))</div>
        \(WindowStrip(row: row, scale: scale, today: today, id: id).html)
        \(HTML.when(!row.more.isEmpty, "<div class=\"windows__more\">\(row.more)</div>"))
        </div>

        """
    }
}
