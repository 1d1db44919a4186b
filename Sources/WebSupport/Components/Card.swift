/// One thing with its heading, set apart from its neighbours.
public struct Card: Sendable {
    public enum HeadingLevel: Int, Sendable {
        case two = 2, three = 3
    }

    public let title: HTML
    public let level: HeadingLevel
    public let actions: HTML
    /// Where a link on the same page leads to.
    public let anchor: String?
    public let content: HTML

    public init(
        _ title: HTML,
        level: HeadingLevel = .two,
        actions: HTML = "",
        anchor: String? = nil,
        _ content: HTML
    ) {
        self.title = title
        self.anchor = anchor
        self.level = level
        self.actions = actions
        self.content = content
    }

    public var html: HTML {
        """
        <section class="card"\(HTML.attribute("id", anchor))>
        <div class="card__head"><h\(level.rawValue) class="card__title">\(title)</h\(level.rawValue)>
        \(HTML.when(!actions.isEmpty, "<div class=\"card__actions\">\(actions)</div>"))</div>
        <div class="card__content">\(content)</div>
        </section>
        """
    }
}

/// Cards beside each other where there is room.
public struct CardGrid: Sendable {
    public let cards: [Card]

    public init(_ cards: [Card]) {
        self.cards = cards
    }

    public var html: HTML {
        "<div class=\"card-grid\">\(HTML.joined(cards.map(\.html), by: "\n"))</div>"
    }
}
