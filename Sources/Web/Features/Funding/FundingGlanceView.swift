import Kernel
import Steering
import WebSupport

/// Posts, money and deadlines in a few lines, for an overview (Förderung auf einen Blick).
struct FundingGlanceView {
    let glance: FundingGlance
    let today: Day
    let texts: Texts

    var html: HTML {
        """
        <section><h2>\(texts("funding.title"))</h2>
        \(FundingDeadlines(due: glance.due, today: today, texts: texts).html)
        \(SummaryList([
            .init(texts("funding.glance.posts"), "\(posts)"),
            .init(texts("funding.glance.vacant"), "\(glance.vacant)"),
            .init(texts("funding.column.amount"), "\(glance.granted.german)"),
            .init(texts("funding.column.called"), "\(glance.called.german)"),
            .init(texts("funding.column.open"), "\(glance.open.german)"),
        ], texts: texts).html)
        <p><a href="\(FundingPaths.overview)">\(texts("funding.title"))</a></p></section>
        """
    }

    private var posts: String {
        texts(
            "funding.glance.occupied",
            ["occupied": glance.occupied.german, "planned": glance.planned.german]
        )
    }
}

/// What is overdue or due within a quarter, as a reminder (anstehende Fristen).
struct FundingDeadlines {
    let due: [(notice: GrantNotice, deadline: GrantDeadline)]
    let today: Day
    let texts: Texts

    var html: HTML {
        guard !due.isEmpty else { return .empty }
        let isLate = due.contains { $0.deadline.isOverdue(on: today) }
        return NoticeBox(
            isLate ? .warning : .info,
            title: texts("funding.due"),
            """
            <ul>\(HTML.each(due) { line($0.notice, $0.deadline) })</ul>
            """
        ).html
    }

    private func line(_ notice: GrantNotice, _ deadline: GrantDeadline) -> HTML {
        """
        <li>\(deadline.day.german): \
        <a href="\(FundingPaths.notice(notice.id))">\(deadline.title)</a> \
        (\(notice.details.reference))\
        \(HTML.when(deadline.isOverdue(on: today), " " + Tag(texts("funding.overdue"), .warning).html))</li>

        """
    }
}
