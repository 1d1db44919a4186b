import Kernel

/// What happened, newest first, with day and author (Verlauf).
public struct Timeline: Sendable {
    public struct Entry: Sendable {
        public let day: Day
        public let time: String?
        public let title: HTML
        public let author: String?
        public let content: HTML
        public let tag: Tag?

        public init(
            _ day: Day,
            time: String? = nil,
            title: HTML,
            author: String? = nil,
            tag: Tag? = nil,
            content: HTML = ""
        ) {
            self.day = day
            self.time = time
            self.title = title
            self.author = author
            self.tag = tag
            self.content = content
        }
    }

    /// In the order shown: the newest first.
    public let entries: [Entry]

    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    public var html: HTML {
        """
        <ol class="timeline">
        \(HTML.each(entries) { entry in
            """
            <li class="timeline__entry">
            <p class="timeline__when">\(HTML.day(entry.day))\(HTML.some(entry.time) { ", \($0)" })\
            \(HTML.some(entry.author) { " · \(HTML.name($0))" })</p>
            <p class="timeline__title">\(entry.title) \(HTML.some(entry.tag) { $0.html })</p>
            \(HTML.when(!entry.content.isEmpty, "<div class=\"timeline__content\">\(entry.content)</div>"))
            </li>

            """
        })</ol>
        """
    }
}
