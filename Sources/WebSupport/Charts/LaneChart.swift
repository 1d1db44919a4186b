import Kernel

/// What a household had on which day, lane by lane over time, with its gaps (Zeitleiste mit Spuren).
public struct LaneChart: Sendable {
    /// How firm the ground is that a bar stands on; its label says the same in words.
    public enum Kind: String, Sendable, CaseIterable {
        case strong, limited, weak, planned
    }

    public struct Bar: Sendable {
        public let from: Day
        /// The last day; `nil` where it goes on.
        public let until: Day?
        public let label: String
        public let kind: Kind
        public let isFromUncertain: Bool
        public let isUntilUncertain: Bool
        public let path: String?

        public init(
            from: Day,
            until: Day?,
            _ label: String,
            kind: Kind = .limited,
            isFromUncertain: Bool = false,
            isUntilUncertain: Bool = false,
            path: String? = nil
        ) {
            self.from = from
            self.until = until
            self.label = label
            self.kind = kind
            self.isFromUncertain = isFromUncertain
            self.isUntilUncertain = isUntilUncertain
            self.path = path
        }
    }

    /// Days without anything, both ends counted.
    public struct Gap: Sendable {
        public let from: Day
        public let until: Day

        public init(from: Day, until: Day) {
            self.from = from
            self.until = until
        }

        public var days: Int { from.days(until: until) + 1 }
    }

    public struct Lane: Sendable {
        public let title: String
        public let bars: [Bar]
        public let gaps: [Gap]

        public init(_ title: String, bars: [Bar], gaps: [Gap] = []) {
            self.title = title
            self.bars = bars
            self.gaps = gaps
        }
    }

    /// Distinguishes several charts on one page.
    public let id: String
    public let title: String
    public let lanes: [Lane]
    public let from: Day
    public let until: Day
    public let today: Day
    /// A bar that ends within so many days is marked.
    public let soon: Int
    private let texts: Texts

    public init(
        _ title: String,
        lanes: [Lane],
        from: Day,
        until: Day,
        today: Day,
        soon: Int = 90,
        id: String = "lanes",
        texts: Texts
    ) {
        self.title = title
        self.lanes = lanes
        self.from = from
        self.until = max(until, from.adding(days: 27))
        self.today = today
        self.soon = soon
        self.id = id
        self.texts = texts
    }

    public var html: HTML {
        let scale = LaneScale(from: from, until: until)
        return """
            <figure class="lanes" role="group" aria-labelledby="\(id)-title">
            <figcaption class="lanes__caption" id="\(id)-title">\(title)</figcaption>
            <div class="lanes__scroll" role="region" tabindex="0" \
            aria-label="\(texts("support.lanes.scroll", ["title": title]))" data-behaviour="show-position" \
            data-position="\(scale.position(today))">
            <div class="lanes__inner">
            \(LaneAxis(scale: scale, today: today, id: id, texts: texts).html)
            \(HTML.each(lanes) { lane in
                """
                <div class="lanes__lane"><p class="lanes__title">\(lane.title)</p>
                \(LaneStrip(lane: lane, scale: scale, today: today, soon: soon, id: id, texts: texts).html)
                </div>

                """
            })</div>
            </div>
            \(Details(texts("support.lanes.table"), LaneTable(title: title, lanes: lanes, texts: texts).html).html)
            </figure>
            """
    }
}
