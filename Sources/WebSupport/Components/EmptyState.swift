/// Says that there is nothing here yet, and what to do to change that.
public struct EmptyState: Sendable {
    public let title: String
    public let text: String
    public let action: ButtonLink?

    public init(_ title: String, text: String = "", action: ButtonLink? = nil) {
        self.title = title
        self.text = text
        self.action = action
    }

    public var html: HTML {
        """
        <div class="empty-state">
        <p class="empty-state__title">\(title)</p>
        \(HTML.when(!text.isEmpty, "<p class=\"empty-state__text\">\(text)</p>"))
        \(HTML.some(action) { $0.html })
        </div>
        """
    }
}
