/// A message in a frame: that something worked, should be known, or needs care (Hinweis).
public struct NoticeBox: Sendable {
    public enum Kind: String, Sendable {
        case info, success, warning, danger
    }

    public let kind: Kind
    public let title: String?
    public let content: HTML
    /// Read out when the page opens.
    public let isAnnounced: Bool

    public init(_ kind: Kind, title: String? = nil, _ content: HTML, isAnnounced: Bool = false) {
        self.kind = kind
        self.title = title
        self.content = content
        self.isAnnounced = isAnnounced
    }

    public var html: HTML {
        """
        <div class="notice notice--\(kind.rawValue)"\(HTML.attribute("role", isAnnounced ? "status" : nil))>
        \(HTML.some(title) { "<p class=\"notice__title\">\($0)</p>" })
        <div class="notice__content">\(content)</div>
        </div>
        """
    }
}
