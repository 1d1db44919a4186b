/// Does something: sends the form it stands in (Schaltfläche).
public struct Button: Sendable {
    public enum Kind: String, Sendable {
        /// At most one on a page.
        case primary
        case secondary
        /// Something that cannot simply be taken back.
        case warning
    }

    public let label: String
    public let kind: Kind
    public let name: String?
    public let value: String?
    /// Sends the form elsewhere than its other buttons do.
    public let path: String?
    /// Why the button does nothing now; shown beside it.
    public let reason: String?

    public init(
        _ label: String,
        _ kind: Kind = .primary,
        name: String? = nil,
        value: String? = nil,
        path: String? = nil,
        reason: String? = nil
    ) {
        self.label = label
        self.kind = kind
        self.name = name
        self.value = value
        self.path = path
        self.reason = reason
    }

    public var html: HTML {
        """
        <button class="button button--\(kind.rawValue)" type="submit"\(HTML.attribute("name", name))\
        \(HTML.attribute("value", value))\(HTML.attribute("formaction", path))\
        \(HTML.flag("disabled", reason != nil))>\(label)</button>\
        \(HTML.some(reason) { "<span class=\"button__reason\">\($0)</span>" })
        """
    }
}

/// Leads to a page where something begins; looks like a button.
public struct ButtonLink: Sendable {
    public let label: String
    public let path: String
    public let kind: Button.Kind

    public init(_ label: String, path: String, _ kind: Button.Kind = .primary) {
        self.label = label
        self.path = path
        self.kind = kind
    }

    public var html: HTML {
        "<a class=\"button button--\(kind.rawValue)\" href=\"\(path)\">\(label)</a>"
    }
}
