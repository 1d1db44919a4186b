/// The pages of one file or area, below the identity bar.
public struct SubNavigation: Sendable {
    public struct Item: Sendable {
        public let label: String
        public let path: String
        public let isCurrent: Bool

        public init(_ label: String, path: String, isCurrent: Bool = false) {
            self.label = label
            self.path = path
            self.isCurrent = isCurrent
        }
    }

    public let label: String
    public let items: [Item]

    public init(label: String, items: [Item]) {
        self.label = label
        self.items = items
    }

    public var html: HTML {
        """
        <nav class="sub-navigation" aria-label="\(label)">
        <ul class="sub-navigation__list">
        \(HTML.each(items) { item in
            """
            <li><a class="sub-navigation__link" href="\(item.path)"\
            \(HTML.attribute("aria-current", item.isCurrent ? "page" : nil))>\(item.label)</a></li>

            """
        })</ul>
        </nav>
        """
    }
}
