import Casework
import Kernel
import WebSupport

/// How referrals are told on screen: their state, their life domain, their reasons.
struct ReferralWords {
    let profile: CaseworkProfile
    let texts: Texts

    func state(_ state: ReferralState, isOverdue: Bool = false, isStopped: Bool = false) -> HTML {
        let tag = Tag(texts("referrals.state.\(state.rawValue)"), Self.tone(state)).html
        if isStopped { return "\(tag) \(Tag(texts("referrals.stopped"), .danger).html)" }
        return isOverdue ? "\(tag) \(Tag(texts("referrals.overdue"), .danger).html)" : tag
    }

    private static func tone(_ state: ReferralState) -> Tag.Tone {
        switch state {
        case .proposed: .info
        case .accepted, .begun, .completed, .reported: .success
        case .declined, .brokenOff: .warning
        case .withdrawn: .neutral
        }
    }

    func need(_ domain: LifeDomain) -> String { profile.label(of: domain, in: texts.language.code) }

    func word(_ code: String) -> String { profile.referralRules.word(for: code, in: texts.language.code) }

    func reason(_ reason: ReferralReason) -> HTML {
        "\(word(reason.reason))\(spoken(reason.words))"
    }

    func result(_ result: ReferralResult) -> HTML {
        "\(word(result.outcome))\(spoken(result.text))"
    }

    private func spoken(_ text: String) -> HTML {
        HTML.when(!text.isEmpty, "<br><span dir=\"auto\">\(HTML.lines(text))</span>")
    }
}
