/// More for those who want it, folded away (Mehr dazu).
public struct Details: Sendable {
    public let summary: String
    public let isOpen: Bool
    public let content: HTML

    public init(_ summary: String, isOpen: Bool = false, _ content: HTML) {
        self.summary = summary
        self.isOpen = isOpen
        self.content = content
    }

    public var html: HTML {
        """
        <details class="details"\(HTML.flag("open", isOpen))>
        <summary class="details__summary">\(summary)</summary>
        <div class="details__content">\(content)</div>
        </details>
        """
    }
}
