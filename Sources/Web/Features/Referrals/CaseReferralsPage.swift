import Casework
import Kernel
import WebSupport

/// What was asked of other agencies for a household, and how it stands (Vermittlungen eines Falls).
struct CaseReferralsPage {
    let kept: CaseReferrals
    let texts: Texts

    private var words: ReferralWords { ReferralWords(profile: kept.profile, texts: texts) }

    var page: Page {
        CaseFrame(caseFile: kept.caseFile, section: .referrals, texts: texts).page(
            texts("referrals.caseTitle"),
            actions: HTML.when(
                kept.caseFile.isOpen,
                ButtonLink(texts("referrals.new"), path: ReferralPaths.new(kept.caseFile.id)).html
            ),
            content: """
                <p>\(texts("referrals.caseExplanation"))</p>
                \(kept.referrals.isEmpty ? nothing : table.html)
                """
        )
    }

    private var nothing: HTML {
        EmptyState(texts("referrals.none"), text: texts("referrals.noneHint")).html
    }

    private var table: Table {
        Table(
            texts("referrals.caseTitle"),
            columns: [
                .init(texts("referrals.recipient")), .init(texts("referrals.need")),
                .init(texts("referrals.ages")), .init(texts("referrals.state.label")),
                .init(texts("referrals.due"), .day),
            ],
            rows: kept.referrals.map { referral in
                [
                    "<a href=\"\(ReferralPaths.one(referral))\">\(kept.agency(referral.recipientId))</a>",
                    "\(words.need(referral.need))",
                    .joined(kept.names(of: referral).map { .name($0) }, by: ", "),
                    words.state(
                        referral.state,
                        isOverdue: referral.isOverdue(on: kept.today),
                        isStopped: kept.isStopped(referral)
                    ),
                    HTML.some(referral.dueOn) { .day($0) },
                ]
            }
        )
    }
}
