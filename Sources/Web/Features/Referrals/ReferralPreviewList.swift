import Casework
import Kernel
import WebSupport

/// What a recipient may see of a referral, with an account or through a link (Vorschau einer Vermittlung).
struct ReferralPreviewList {
    let referral: ReceivedReferral
    let received: ReceivedReferrals
    let texts: Texts

    private var words: ReferralWords { ReferralWords(profile: received.profile, texts: texts) }

    var html: HTML {
        let rows = head + (referral.preview.map(preview) ?? [])
        return """
            \(SummaryList(rows, texts: texts).html)
            \(HTML.when(referral.preview == nil, "<p>\(texts("referrals.over"))</p>"))
            """
    }

    private var head: [SummaryList.Row] {
        let isOverdue = referral.preview?.dueOn.map { $0 < received.today } ?? false
        return [
            .init(texts("referrals.number"), .number(referral.number)),
            .init(texts("referrals.state.label"), words.state(referral.state, isOverdue: isOverdue)),
            .init(texts("referrals.from"), "\(received.agency(referral.sender))"),
        ]
    }

    private func preview(_ preview: ReferralPreview) -> [SummaryList.Row] {
        let ages = preview.ages.map { HTML(text: texts("referrals.age.\($0.rawValue)")) }
        let offer = received.offerName(of: preview).map {
            [SummaryList.Row(texts("referrals.offer"), HTML(text: $0))]
        }
        return (offer ?? []) + [
            .init(texts("referrals.need"), "\(words.need(preview.need))"),
            .init(texts("referrals.wish"), "<span dir=\"auto\">\(HTML.lines(preview.wish))</span>"),
            .init(texts("referrals.ages"), .joined(ages, by: "<br>")),
            .init(
                texts("referrals.covers"),
                .joined(preview.domains.map { HTML(text: words.need($0)) }, by: ", ")
            ),
        ]
            + days([
                ("proposedOn", preview.proposedOn), ("neededBy", preview.neededBy), ("due", preview.dueOn),
                ("releasedUntil", preview.releasedUntil),
            ])
    }

    private func days(_ days: [(label: String, day: Day?)]) -> [SummaryList.Row] {
        days.compactMap { label, day in day.map { .init(texts("referrals.\(label)"), .day($0)) } }
    }
}
