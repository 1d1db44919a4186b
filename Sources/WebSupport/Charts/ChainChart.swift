import Kernel

/// Steps over time with what each waits for: bars in rows, arrows between them, today's line (Kettenbild).
public struct ChainChart: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case planned, underWay, done
    }

    public struct Step: Sendable {
        public let number: Int
        public let title: String
        public let note: String
        public let from: Day
        public let until: Day
        /// As late as it may end without moving the end of all.
        public let latest: Day
        public let kind: Kind
        public let isCritical: Bool

        public init(
            _ number: Int,
            _ title: String,
            note: String,
            from: Day,
            until: Day,
            latest: Day,
            kind: Kind,
            isCritical: Bool
        ) {
            self.number = number
            self.title = title
            self.note = note
            self.from = from
            self.until = until
            self.latest = latest
            self.kind = kind
            self.isCritical = isCritical
        }
    }

    /// One step waits for another, both by their numbers.
    public struct Arrow: Sendable {
        public let from: Int
        public let to: Int
        public let isCritical: Bool

        public init(from: Int, to: Int, isCritical: Bool) {
            self.from = from
            self.to = to
            self.isCritical = isCritical
        }
    }

    public let title: String
    /// In the order of the rows.
    public let steps: [Step]
    public let arrows: [Arrow]
    public let today: Day
    private let texts: Texts

    public init(_ title: String, steps: [Step], arrows: [Arrow], today: Day, texts: Texts) {
        self.title = title
        self.steps = steps
        self.arrows = arrows
        self.today = today
        self.texts = texts
    }

    public var html: HTML {
        """
        <figure class="chain" role="group" aria-labelledby="chain-title">
        <figcaption class="chain__caption" id="chain-title">\(title)</figcaption>
        <div class="chain__scroll" role="region" tabindex="0" \
        aria-label="\(texts("support.lanes.scroll", ["title": title]))">
        \(drawing)
        </div>
        \(legend)
        </figure>
        """
    }

    private var drawing: HTML {
        let frame = ChainFrame(steps: steps, today: today)
        let rows = Dictionary(steps.enumerated().map { ($1.number, $0) }) { first, _ in first }
        return """
            <svg class="chain__drawing" viewBox="0 0 \(ChainFrame.width) \(frame.height)" \
            width="\(ChainFrame.width)" height="\(frame.height)" aria-hidden="true" focusable="false">
            <defs>\(ChainArrow.heads)</defs>
            \(ChainGround(frame: frame, today: today, texts: texts).html)
            \(HTML.each(steps.enumerated()) { row, step in
                ChainBar(step: step, row: row, frame: frame).html
            })
            \(HTML.each(arrows) { arrow in
                ChainArrow(arrow: arrow, steps: steps, rows: rows, frame: frame).html
            })
            </svg>
            """
    }

    private var legend: HTML {
        let entries = ["planned", "underWay", "done", "critical", "slack"]
        return """
            <ul class="chain__legend">\(HTML.each(entries) { entry in
                """
                <li><svg width="30" height="16" aria-hidden="true" focusable="false">\
                \(ChainBar.sample(entry))</svg> \(texts("support.chain.\(entry)"))</li>

                """
            })</ul>
            """
    }
}
