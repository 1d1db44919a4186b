import Hummingbird

/// Says what went wrong and how to go on.
struct ErrorPage {
    let status: HTTPResponse.Status
    var sentence: String?
    var reference: String?

    func response(in context: SiteRequestContext) -> Response {
        let texts = context.texts
        let key = "support.errorPage.\(status.code)"
        let known = texts.has(key + ".title") ? key : "support.errorPage.other"
        let page = Page(
            texts(known + ".title"),
            width: .reading,
            content: """
                <p class="lead">\(sentence ?? texts(known + ".text"))</p>
                \(HTML.some(reference) { number in
                    "<p>\(texts("support.errorPage.reference")) <strong class=\"code\">\(number)</strong></p>"
                })
                <p>\(ButtonLink(texts("support.errorPage.home"), path: home(context), .secondary).html)</p>
                """
        )
        return .page(page, in: context, status: status)
    }

    private func home(_ context: SiteRequestContext) -> String {
        context.site?.settings.paths.home ?? "/"
    }
}
