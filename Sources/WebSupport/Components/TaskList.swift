/// What is to be done, each with its state (Aufgabenliste).
public struct TaskList: Sendable {
    public struct Item: Sendable {
        public let title: HTML
        public let path: String?
        public let hint: HTML
        public let state: Tag?
        public let action: HTML

        /// `action` is markup right of the state, such as `form.button(…)`.
        public init(_ title: HTML, path: String? = nil, hint: HTML = "", state: Tag? = nil, action: HTML = "")
        {
            self.title = title
            self.path = path
            self.hint = hint
            self.state = state
            self.action = action
        }
    }

    public let items: [Item]

    public init(_ items: [Item]) {
        self.items = items
    }

    public var html: HTML {
        """
        <ul class="task-list">
        \(HTML.each(items) { item in
            """
            <li class="task-list__item">
            <div class="task-list__text">
            \(title(item))
            \(HTML.when(!item.hint.isEmpty, "<p class=\"task-list__hint\">\(item.hint)</p>"))
            </div>
            \(HTML.some(item.state) { "<div class=\"task-list__state\">\($0.html)</div>" })
            \(HTML.when(!item.action.isEmpty, "<div class=\"task-list__action\">\(item.action)</div>"))
            </li>

            """
        })</ul>
        """
    }

    private func title(_ item: Item) -> HTML {
        guard let path = item.path else { return "<span class=\"task-list__title\">\(item.title)</span>" }
        return "<a class=\"task-list__title\" href=\"\(path)\">\(item.title)</a>"
    }
}
