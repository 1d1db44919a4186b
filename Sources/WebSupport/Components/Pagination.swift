/// On to the next rows of a list and back, without counting them.
public struct Pagination: Sendable {
    public let previous: String?
    public let next: String?
    private let texts: Texts

    /// Addresses of the neighbouring pages; `nil` where there is none.
    public init(previous: String?, next: String?, texts: Texts) {
        self.previous = previous
        self.next = next
        self.texts = texts
    }

    public var html: HTML {
        guard previous != nil || next != nil else { return .empty }
        return """
            <nav class="pagination" aria-label="\(texts("support.list.pages"))">
            \(HTML.some(previous) { path in
                """
                <a class="pagination__link" rel="prev" href="\(path)"><span aria-hidden="true">←</span> \
                \(texts("support.list.previous"))</a>
                """
            })
            \(HTML.some(next) { path in
                """
                <a class="pagination__link pagination__link--next" rel="next" href="\(path)">\
                \(texts("support.list.next")) <span aria-hidden="true">→</span></a>
                """
            })
            </nav>
            """
    }
}
