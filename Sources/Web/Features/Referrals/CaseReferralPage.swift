import Casework
import Kernel
import WebSupport

/// One referral as its sender sees it: what was asked, how it stands, what came back (Vermittlung).
struct CaseReferralPage {
    let kept: CaseReferrals
    let referral: Referral
    let form: Form
    /// Shown once, right after it was made.
    var made: NewLink?

    struct NewLink {
        let address: String
        let code: String
    }

    private var texts: Texts { form.texts }
    private var words: ReferralWords { ReferralWords(profile: kept.profile, texts: texts) }

    var page: Page {
        CaseFrame(caseFile: kept.caseFile, section: .referrals, texts: texts).page(
            "\(texts("referrals.one")): \(kept.agency(referral.recipientId))",
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(kept.isStopped(referral), stopped))
                \(HTML.some(made, shown))
                \(SummaryList(request + course, texts: texts).html)
                \(HTML.when(referral.isNews, form.button(
                    texts("referrals.note"), to: ReferralPaths.note(referral), .primary, values: revision)))
                \(HTML.when(mayLink, link))
                \(HTML.when(referral.state.reachable.contains(.withdrawn), withdrawal))
                """
        )
    }

    private var stopped: HTML {
        NoticeBox(.warning, title: texts("referrals.stopped"), "<p>\(texts("referrals.stoppedText"))</p>")
            .html
    }

    private var request: [SummaryList.Row] {
        [
            .init(texts("referrals.number"), .number(referral.number)),
            .init(
                texts("referrals.state.label"),
                words.state(
                    referral.state,
                    isOverdue: referral.isOverdue(on: kept.today),
                    isStopped: kept.isStopped(referral)
                )
            ),
            .init(texts("referrals.offer"), "\(kept.offerName(of: referral) ?? texts("referrals.noOffer"))"),
            .init(texts("referrals.fromStep"), HTML.some(kept.step(of: referral), step)),
            .init(texts("referrals.need"), "\(words.need(referral.need))"),
            .init(texts("referrals.ages"), .joined(kept.names(of: referral).map { .name($0) }, by: ", ")),
            .init(texts("referrals.wish"), "<span dir=\"auto\">\(HTML.lines(referral.wish))</span>"),
        ]
            + days([
                ("neededBy", referral.neededBy), ("due", referral.dueOn), ("releasedUntil", releasedUntil),
            ])
    }

    private func step(_ step: PlanStep) -> HTML {
        "<a href=\"\(HelpPlanPaths.step(step))\">\(HTML.name(step.text))</a>"
    }

    private var course: [SummaryList.Row] {
        let reasons: [(String, ReferralReason?)] = [
            ("declineReason", referral.decline), ("breakOffReason", referral.breakOff),
        ]
        return days([
            ("proposedOn", referral.proposedOn), ("answeredOn", referral.answeredOn),
            ("begunOn", referral.begunOn), ("endedOn", referral.endedOn),
        ])
            + reasons.compactMap { label, reason in
                reason.map { SummaryList.Row(texts("referrals.\(label)"), words.reason($0)) }
            }
            + [referral.result].compactMap(\.self).map { .init(texts("referrals.result"), words.result($0)) }
    }

    private func days(_ days: [(label: String, day: Day?)]) -> [SummaryList.Row] {
        days.compactMap { label, day in day.map { .init(texts("referrals.\(label)"), .day($0)) } }
    }

    private var releasedUntil: Day? {
        kept.basis.ground(of: referral, on: kept.today)?.details.period.until
    }

    private var revision: KeyValuePairs<String, String> { ["revision": "\(referral.revision.number)"] }

    private var withdrawal: HTML {
        """
        <h2>\(texts("referrals.withdraw"))</h2>
        <p>\(texts("referrals.withdrawExplanation"))</p>
        \(form.button(texts("referrals.withdraw"), to: ReferralPaths.withdrawal(referral), .warning,
            values: revision))
        """
    }

    private var mayLink: Bool {
        kept.caseFile.isOpen && !referral.state.isFinal && !kept.isStopped(referral) && made == nil
    }

    private var link: HTML {
        let open = kept.openLink(of: referral)
        let label = texts(open == nil ? "referrals.link.make" : "referrals.link.renew")
        return """
            <h2>\(texts("referrals.link.title"))</h2>
            <p>\(texts("referrals.link.explanation"))</p>
            \(HTML.some(open) { open in
                let until = ["day": open.expiresAt.day.german, "time": open.expiresAt.timeOfDay]
                return "<p>\(texts("referrals.link.openUntil", until))</p>"
            })
            \(form.button(label, to: ReferralPaths.link(referral)))
            """
    }

    private func shown(_ link: NewLink) -> HTML {
        NoticeBox(
            .success,
            title: texts("referrals.link.title"),
            """
            <p>\(texts("referrals.link.made"))</p>
            <dl><dt>\(texts("referrals.link.address"))</dt><dd class="code">\(link.address)</dd>
            <dt>\(texts("referrals.link.code"))</dt><dd class="code">\(link.code)</dd></dl>
            """,
            isAnnounced: true
        ).html
    }
}
