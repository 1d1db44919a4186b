import Casework
import Kernel
import WebSupport

/// The requests to one's own agency and those one sent, by their state (Vermittlungen).
struct ReferralsPage {
    let received: ReceivedReferrals
    /// Nothing for those to whom nobody releases anything.
    let tasks: ReceivedTasks?
    /// Nothing for those who lead no cases.
    let sent: SentReferrals?
    let texts: Texts

    private var words: ReferralWords { ReferralWords(profile: received.profile, texts: texts) }

    var page: Page {
        Page(
            texts("referrals.title"),
            section: "referrals",
            content: """
                <h2>\(texts("referrals.received"))</h2>
                <p>\(texts("referrals.receivedExplanation"))</p>
                \(received.referrals.isEmpty ? "<p>\(texts("referrals.noneReceived"))</p>" : receivedTable.html)
                \(HTML.some(tasks) { ReceivedTaskTable(received: $0, texts: texts).html })
                \(HTML.some(sent, sentPart))
                """
        )
    }

    private var receivedTable: Table {
        Table(
            texts("referrals.received"),
            columns: [
                .init(texts("referrals.number"), .code), .init(texts("referrals.from")),
                .init(texts("referrals.need")), .init(texts("referrals.state.label")),
                .init(texts("referrals.due"), .day),
            ],
            rows: received.referrals.map { referral in
                let due = referral.preview?.dueOn
                return [
                    "<a href=\"\(ReferralPaths.received(referral.id))\">\(HTML.number(referral.number))</a>",
                    "\(received.agency(referral.sender))",
                    HTML.some(referral.preview) { "\(words.need($0.need))" },
                    words.state(referral.state, isOverdue: due.map { $0 < received.today } ?? false),
                    HTML.some(due) { .day($0) },
                ]
            }
        )
    }

    private func sentPart(_ sent: SentReferrals) -> HTML {
        let states = ReferralState.allCases.filter { state in
            sent.referrals.contains { $0.referral.state == state }
        }
        return """
            <h2>\(texts("referrals.sentTitle"))</h2>
            \(HTML.when(states.isEmpty, "<p>\(texts("referrals.noneSent"))</p>"))
            \(HTML.each(states) { state in
                """
                <h3>\(texts("referrals.state.\(state.rawValue)"))</h3>
                \(sentTable(sent, in: state).html)
                """
            })
            """
    }

    private func sentTable(_ sent: SentReferrals, in state: ReferralState) -> Table {
        Table(
            texts("referrals.state.\(state.rawValue)"),
            columns: [
                .init(texts("referrals.case")), .init(texts("referrals.recipient")),
                .init(texts("referrals.need")), .init(texts("referrals.due"), .day),
            ],
            rows: sent.referrals.filter { $0.referral.state == state }.map { line in
                let referral = line.referral
                let name = CaseName(line.caseTitle, number: line.caseNumber, texts).withNumber
                let isStopped = sent.stopped.contains(referral.id)
                return [
                    "<a href=\"\(ReferralPaths.one(referral))\">\(name)</a>",
                    "\(sent.agency(referral.recipientId))", "\(words.need(referral.need))",
                    """
                    \(HTML.some(referral.dueOn) { .day($0) })
                    \(HTML.when(referral.isOverdue(on: sent.today) && !isStopped,
                        Tag(texts("referrals.overdue"), .danger).html))
                    \(HTML.when(isStopped, Tag(texts("referrals.stopped"), .danger).html))
                    """,
                ]
            }
        )
    }
}
