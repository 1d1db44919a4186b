import Casework
import Kernel
import Steering
import WebSupport

/// What is overdue, due today, due this week and later, each with its reason and one way on (Heute).
struct TodayPage {
    let today: Today
    let standing: Standing
    let inquiries: [WaitingInquiry]
    let answers: [AnsweredInquiry]
    let referrals: SentReferrals
    /// Empty for those who do not steer.
    let steering: [SteeringDeadline]
    let form: Form
    /// Rows of a selection that could not be done, each with the reason.
    var left: [HTML] = []

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("today.title"),
            section: "today",
            heading: "\(texts("today.title")) <span class=\"page__date\">\(HTML.day(today.day))</span>",
            errors: form.errors,
            content: """
                \(WaitingInquiryNotice(waiting: inquiries, texts: texts).html)
                \(AnsweredInquiryNotice(answered: answers, texts: texts).html)
                \(ReferralNewsNotice(sent: referrals, texts: texts).html)
                \(StandingNotices(standing: standing, texts: texts).html)
                \(HTML.when(!left.isEmpty, leftOver))
                \(SteeringDeadlineList(deadlines: steering, today: today.day, texts: texts).html)
                \(share.html)
                \(today.items.isEmpty ? nothing : content)
                """
        )
    }

    private var share: SubNavigation {
        SubNavigation(
            label: texts("today.share.label"),
            items: Today.Share.allCases.map { share in
                SubNavigation.Item(
                    texts("today.share.\(share.rawValue)"),
                    path: TodayPaths.today(share),
                    isCurrent: share == today.share
                )
            }
        )
    }

    private var nothing: HTML {
        EmptyState(texts("today.nothingDue"), text: texts("today.nothingDueHint")).html
    }

    private var leftOver: HTML {
        let items = left.map { line -> HTML in "<li>\(line)</li>\n" }
        return NoticeBox(
            .warning,
            title: texts("today.left", count: left.count),
            "<ul>\(HTML.joined(items, by: ""))</ul>",
            isAnnounced: true
        ).html
    }

    private var content: HTML {
        form.withoutWarning.html(
            to: TodayPaths.selection,
            submit: texts("today.selection.submit"),
            kind: .secondary,
            """
            \(HiddenField(name: "sicht", value: today.share.rawValue).html)
            \(HTML.each(Today.Group.allCases, group))
            \(SelectionFields(colleagues: today.colleagues, form: form).html)
            """
        )
    }

    private func group(_ group: Today.Group) -> HTML {
        let lines = DueItem.lines(today.items(of: group))
        guard !lines.isEmpty else { return .empty }
        let id = "faellig-\(group.rawValue)"
        return """
            <section class="due" aria-labelledby="\(id)">
            <h2 id="\(id)">\(texts("today.group.\(group.rawValue)")) <span class="due__count">\(lines.count)</span></h2>
            \(DueList(lines: lines, group: group, today: today, texts: texts).html)
            </section>

            """
    }
}
