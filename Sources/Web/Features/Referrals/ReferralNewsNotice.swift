import Casework
import Kernel
import WebSupport

/// What came back from referrals and what stopped because its release ended, above what is due (Neues).
struct ReferralNewsNotice {
    let sent: SentReferrals
    let texts: Texts

    var html: HTML {
        let words = ReferralWords(profile: sent.profile, texts: texts)
        let lines = sent.news.map { line -> HTML in
            let name = CaseName(line.caseTitle, number: line.caseNumber, texts).withNumber
            let isStopped = sent.stopped.contains(line.referral.id)
            return """
                <li><a href="\(ReferralPaths.one(line.referral))">\(sent.agency(line.referral.recipientId))</a>, \
                \(name): \(words.state(line.referral.state, isStopped: isStopped))</li>
                """
        }
        let title = texts("referrals.news", count: lines.count)
        return HTML.when(
            !lines.isEmpty,
            NoticeBox(.info, title: title, "<ul>\(HTML.joined(lines))</ul>").html
        )
    }
}
