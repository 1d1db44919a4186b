/// Whose file is open, above every page of the file (Fallkopf).
public struct IdentityBar: Sendable {
    public let title: HTML
    public let path: String?
    public let facts: [(label: String, value: HTML)]
    public let tags: [Tag]
    private let label: String

    /// The label names the region for those who listen, "Fall".
    public init(
        label: String,
        title: HTML,
        path: String? = nil,
        facts: [(label: String, value: HTML)] = [],
        tags: [Tag] = []
    ) {
        self.label = label
        self.title = title
        self.path = path
        self.facts = facts
        self.tags = tags
    }

    public var html: HTML {
        """
        <section class="identity-bar" aria-label="\(label)">
        <div class="identity-bar__inner">
        <p class="identity-bar__title">\(linkedTitle)</p>
        <dl class="identity-bar__facts">
        \(HTML.each(facts) { fact in
            """
            <div class="identity-bar__fact"><dt>\(fact.label)</dt><dd>\(fact.value)</dd></div>

            """
        })</dl>
        \(HTML.when(!tags.isEmpty, "<p class=\"identity-bar__tags\">\(HTML.joined(tags.map(\.html), by: " "))</p>"))
        </div>
        </section>
        """
    }

    private var linkedTitle: HTML {
        path.map { "<a href=\"\($0)\">\(title)</a>" } ?? title
    }
}
