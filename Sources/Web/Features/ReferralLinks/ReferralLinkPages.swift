import Casework
import Kernel
import WebSupport

/// The addresses of answer links.
enum ReferralLinkPaths {
    static func link(_ token: String) -> String { "/v/" + token }
}

/// Asks for the code before anything of a referral is shown.
struct LinkCodePage {
    let path: String
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("referralLinks.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("referralLinks.lead"))</p>
                \(form.filled(with: [:]).withoutWarning.html(
                    to: path,
                    submit: texts("referralLinks.open"),
                    TextField("code", texts("referralLinks.code"), in: form.filled(with: [:]),
                        hint: texts("referralLinks.codeHint"), autocomplete: "one-time-code", characters: 12).html
                ))
                """
        )
    }
}

/// The preview and what may be answered, for whoever has link and code.
struct LinkedReferralPage {
    let received: ReceivedReferrals
    let referral: ReceivedReferral
    let path: String
    let code: String
    let form: Form
    let isAnswered: Bool

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("referralLinks.title"),
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(isAnswered, NoticeBox(
                    .success, "<p>\(texts("referralLinks.thanks"))</p>", isAnnounced: true).html))
                <p>\(texts("referralLinks.personal"))</p>
                \(ReferralPreviewList(referral: referral, received: received, texts: texts).html)
                \(ReferralAnswerForms(
                    referral: referral,
                    rules: received.profile.referralRules,
                    path: path,
                    form: form,
                    code: code
                ).html)
                """
        )
    }
}

/// One sentence for a link that opens nothing.
struct DeadLinkPage {
    let refusal: any Refusal
    let texts: Texts

    var page: Page {
        Page(
            texts("referralLinks.deadTitle"),
            width: .reading,
            content: "<p class=\"lead\">\(texts(refusal.textKey, refusal.textValues))</p>"
        )
    }
}
