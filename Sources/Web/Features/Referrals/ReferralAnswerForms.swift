import Casework
import Kernel
import WebSupport

/// The forms with which a recipient answers: what the state of the referral allows, and nothing else.
struct ReferralAnswerForms {
    /// What can be said, as the form sends it.
    enum Deed: String, CaseIterable {
        case accept, decline, begin, complete, breakOff, report
    }

    let referral: ReceivedReferral
    let rules: ReferralsProfile
    let path: String
    let form: Form
    /// The code of a link, where there is no account.
    var code: String?

    private var texts: Texts { form.texts }

    var html: HTML {
        switch referral.mayAnswer ? referral.state : .withdrawn {
        case .proposed: "<p>\(texts("referrals.acceptExplanation"))</p>\(accept)\(folded(.decline, reason))"
        case .accepted: "\(shown(.begin, .primary, ""))\(folded(.breakOff, breakOffReason))"
        case .begun:
            "\(shown(.complete, .primary, result(isOptional: true)))\(folded(.breakOff, breakOffReason))"
        case .completed, .brokenOff: shown(.report, .primary, result(isOptional: false))
        case .declined, .reported, .withdrawn: .empty
        }
    }

    private var accept: HTML { shown(.accept, .primary, "") }

    // A form that was refused stands open, so that its sentences are read.
    private func folded(_ deed: Deed, _ fields: HTML) -> HTML {
        Details(
            texts("referrals.\(deed.rawValue)"),
            isOpen: form.fields["tun"] == deed.rawValue,
            shown(deed, .secondary, fields)
        ).html
    }

    private func shown(_ deed: Deed, _ kind: Button.Kind, _ fields: HTML) -> HTML {
        form.withoutWarning.html(
            to: path,
            submit: texts("referrals.\(deed.rawValue)"),
            kind: kind,
            """
            \(HiddenField(name: "tun", value: deed.rawValue).html)
            \(HTML.some(code) { HiddenField(name: "code", value: $0).html })
            \(RevisionField(referral.revision).html)
            \(fields)
            """
        )
    }

    private var reason: HTML { reasons(rules.declineReasons) }
    private var breakOffReason: HTML { reasons(rules.breakOffReasons) }

    private func reasons(_ entries: [CaseworkProfile.Entry]) -> HTML {
        """
        \(SelectField("reason", texts("referrals.reason"), choices: choices(entries), in: form,
            empty: texts("forms.pleaseChoose")).html)
        \(TextArea("words", texts("referrals.words"), in: form, hint: texts("referrals.wordsHint"), rows: 2,
            limit: 500, isOptional: true).html)
        """
    }

    private func result(isOptional: Bool) -> HTML {
        let empty = texts(isOptional ? "referrals.outcomeLater" : "forms.pleaseChoose")
        return """
            \(SelectField("outcome", texts("referrals.outcome"), choices: choices(rules.outcomes), in: form,
                empty: empty, isOptional: isOptional).html)
            \(TextArea("result", texts("referrals.result"), in: form, hint: texts("referrals.resultHint"),
                rows: 3, limit: 1000, isOptional: isOptional).html)
            """
    }

    private func choices(_ entries: [CaseworkProfile.Entry]) -> [Choice] {
        entries.filter(\.isOffered).map { Choice($0.code, $0.label(in: texts.language.code)) }
    }

    static func answer(from reader: inout FieldReader) -> ReferralAnswer? {
        guard let deed = reader.choice("tun", of: Deed.self) else { return nil }
        let fields = reader.fields
        let hasResult = !fields["outcome"].isEmpty || !fields["result"].isEmpty
        return reader.value {
            switch deed {
            case .accept: .accept
            case .begin: .begin
            case .decline: .decline(try ReferralReason(fields["reason"], words: fields["words"]))
            case .breakOff: .breakOff(try ReferralReason(fields["reason"], words: fields["words"]), nil)
            case .complete where !hasResult: .complete(nil)
            case .complete: .complete(try ReferralResult(fields["outcome"], text: fields["result"]))
            case .report: .report(try ReferralResult(fields["outcome"], text: fields["result"]))
            }
        }
    }
}
