/// One page between header and footer: its heading, what frames it and what it shows.
public struct Page: Sendable {
    public enum Width: Sendable {
        /// Text and forms: lines stay short enough to read.
        case reading
        /// Tables, charts and lists with a filter column.
        case wide
    }

    public var title: String
    /// Small line above the heading, such as the number of the case; the title carries no names of persons.
    public var caption: HTML
    public var heading: HTML
    /// The one primary action and quieter ones beside it, right of the heading.
    public var actions: HTML
    /// The `NavigationItem.section` this page belongs to.
    public var section: String?
    public var identityBar: IdentityBar?
    public var subNavigation: SubNavigation?
    public var errors: FieldErrors
    public var width: Width
    public var content: HTML

    /// The title is the browser's; the heading is the same text unless another one is given.
    public init(
        _ title: String,
        section: String? = nil,
        heading: HTML? = nil,
        caption: HTML = "",
        actions: HTML = "",
        identityBar: IdentityBar? = nil,
        subNavigation: SubNavigation? = nil,
        errors: FieldErrors = [:],
        width: Width = .wide,
        content: HTML
    ) {
        self.title = title
        self.heading = heading ?? HTML(text: title)
        self.caption = caption
        self.actions = actions
        self.section = section
        self.identityBar = identityBar
        self.subNavigation = subNavigation
        self.errors = errors
        self.width = width
        self.content = content
    }
}
