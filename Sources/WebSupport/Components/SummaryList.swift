/// What is known, question by question, with a way to change each (Übersicht der Angaben).
public struct SummaryList: Sendable {
    public struct Row: Sendable {
        public let label: String
        public let value: HTML
        public let change: String?

        /// `change` is where the value can be changed.
        public init(_ label: String, _ value: HTML, change: String? = nil) {
            self.label = label
            self.value = value
            self.change = change
        }
    }

    public let rows: [Row]
    private let texts: Texts

    public init(_ rows: [Row], texts: Texts) {
        self.rows = rows
        self.texts = texts
    }

    public var html: HTML {
        """
        <dl class="summary-list">
        \(HTML.each(rows) { row in
            """
            <div class="summary-list__row">
            <dt class="summary-list__label">\(row.label)</dt>
            <dd class="summary-list__value">\(row.value.isEmpty ? empty : row.value)</dd>
            \(HTML.some(row.change) { path in link(path, row.label) })
            </div>

            """
        })</dl>
        """
    }

    private var empty: HTML {
        "<span class=\"summary-list__empty\">\(texts("support.list.nothing"))</span>"
    }

    private func link(_ path: String, _ label: String) -> HTML {
        """
        <dd class="summary-list__action"><a href="\(path)">\(texts("support.list.change"))\
        <span class="visually-hidden"> \(label)</span></a></dd>
        """
    }
}
