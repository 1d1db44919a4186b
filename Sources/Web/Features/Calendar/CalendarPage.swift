import Accounts
import Kernel
import WebSupport

/// One's own calendar feed: making its address, seeing when it was read, taking it back (Kalender-Abo).
struct CalendarPage {
    let feed: CalendarFeed?
    /// The address, right after it was made and never again.
    let address: String?
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("calendar.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("calendar.lead"))</p>
                \(HTML.some(address, shown))
                \(HTML.some(feed, state))
                <h2>\(texts(feed == nil ? "calendar.new" : "calendar.renew"))</h2>
                \(HTML.when(feed != nil, "<p>\(texts("calendar.renewHint"))</p>"))
                \(form.withoutWarning.html(
                    to: CalendarPaths.own,
                    submit: texts("calendar.open"),
                    cancel: AccountPaths.own,
                    RadioGroup("content", texts("calendar.content"), choices: choices, in: form).html
                ))
                """
        )
    }

    private func shown(_ address: String) -> HTML {
        NoticeBox(
            .success,
            title: texts("calendar.address"),
            """
            <p><code class="calendar-address">\(address)</code></p>
            <p>\(texts("calendar.addressHint"))</p>
            """,
            isAnnounced: true
        ).html
    }

    private func state(_ feed: CalendarFeed) -> HTML {
        """
        \(SummaryList([
            .init(texts("calendar.openedAt"), Self.time(feed.openedAt)),
            .init(texts("calendar.lastUsedAt"), feed.lastUsedAt.map(Self.time) ?? "\(texts("calendar.never"))"),
            .init(texts("calendar.content"), "\(texts("calendar.contents.\(feed.content.rawValue)"))"),
        ], texts: texts).html)
        \(form.button(texts("calendar.close"), to: CalendarPaths.closing, .warning))
        """
    }

    private var choices: [Choice] {
        CalendarFeed.Content.allCases.map { Choice($0.rawValue, texts("calendar.contents.\($0.rawValue)")) }
    }

    private static func time(_ instant: Instant) -> HTML { "\(HTML.day(instant.day)) \(instant.timeOfDay)" }
}
