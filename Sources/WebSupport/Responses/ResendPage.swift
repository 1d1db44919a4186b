import Hummingbird

/// Keeps what someone wrote when the session ended or changed meanwhile, to be sent again with one press.
struct ResendPage {
    let fields: FormFields
    var isSignedOut = false

    // Passwords are never handed back, and files cannot be.
    private var kept: [(name: String, value: String)] {
        fields.texts.filter { $0.name != FormToken.field && !$0.name.lowercased().contains("passwor") }
    }

    func response(in context: SiteRequestContext) -> Response {
        let texts = context.texts
        let key = isSignedOut ? "support.resend.signedOut" : "support.resend.changed"
        let page = Page(
            texts(key + ".title"),
            width: .reading,
            content: """
                <p class="lead">\(texts(key + ".text"))</p>
                \(HTML.when(isSignedOut, signInLink(context)))
                <form method="post" action="\(context.path)" novalidate>
                \(HiddenField(name: FormToken.field, value: context.maskedToken).html)
                \(HTML.each(kept) { HiddenField(name: $0.name, value: $0.value).html })
                \(Button(texts("support.resend.button"), isSignedOut ? .secondary : .primary).html)
                </form>
                """
        )
        return .page(page, in: context, status: isSignedOut ? .unauthorized : .forbidden)
    }

    private func signInLink(_ context: SiteRequestContext) -> HTML {
        let path = context.site?.settings.paths.signIn ?? "/"
        return """
            <p><a class="button button--primary" href="\(path)" target="_blank" rel="noopener">\
            \(context.texts("support.resend.signedOut.link"))</a></p>
            """
    }
}
