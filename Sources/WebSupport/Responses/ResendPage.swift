import Hummingbird

/// Keeps what someone wrote when the session ended or changed meanwhile, to be sent again with one press.
struct ResendPage {
    let fields: FormFields

    // Passwords are never handed back, and files cannot be.
    private var kept: [(name: String, value: String)] {
        fields.texts.filter { $0.name != FormToken.field && !$0.name.lowercased().contains("passwor") }
    }

    func response(in context: SiteRequestContext) -> Response {
        let texts = context.texts
        let page = Page(
            texts("support.resend.title"),
            width: .reading,
            content: """
                <p class="lead">\(texts("support.resend.text"))</p>
                <form method="post" action="\(context.path)" novalidate>
                \(HiddenField(name: FormToken.field, value: context.maskedToken).html)
                \(HTML.each(kept) { HiddenField(name: $0.name, value: $0.value).html })
                \(Button(texts("support.resend.button")).html)
                </form>
                """
        )
        return .page(page, in: context, status: .forbidden)
    }
}
