/// A list with a column of filters beside it; the list starts unfiltered.
public struct ListWithFilters: Sendable {
    public let path: String
    public let filters: HTML
    public let chips: Chips
    public let list: HTML
    private let texts: Texts

    /// `filters` are fields of a form that is sent to `path` with GET.
    public init(path: String, filters: HTML, chips: Chips, list: HTML, texts: Texts) {
        self.path = path
        self.filters = filters
        self.chips = chips
        self.list = list
        self.texts = texts
    }

    public var html: HTML {
        """
        <div class="filtered">
        <form class="filtered__form" method="get" action="\(path)" role="search" \
        aria-label="\(texts("support.list.filter"))">
        \(filters)
        \(Button(texts("support.list.apply"), .secondary).html)
        </form>
        <div class="filtered__list">
        \(chips.html)
        \(list)
        </div>
        </div>
        """
    }
}
