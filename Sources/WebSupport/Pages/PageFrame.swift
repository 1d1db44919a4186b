import Kernel

/// The whole document around a page: header, navigation, notice, error summary, footer.
struct PageFrame {
    let page: Page
    let context: SiteRequestContext

    private var texts: Texts { context.texts }
    private var assets: Assets? { context.site?.assets }
    private var paths: SitePaths { context.site?.settings.paths ?? SitePaths() }

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(texts.language.code)" dir="\(texts.language.direction)">
        \(head)
        <body class="page">
        <a class="skip-link" href="#inhalt">\(texts("support.frame.skip"))</a>
        \(PageHeader(page: page, context: context, paths: paths).html)
        \(HTML.some(page.identityBar) { $0.html })
        \(HTML.some(page.subNavigation) { $0.html })
        \(main)
        \(PageFooter(context: context, paths: paths).html)
        </body>
        </html>
        """
    }

    private var head: HTML {
        """
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="format-detection" content="telephone=no">
        <title>\(documentTitle)</title>
        <link rel="icon" href="\(assets?.url("favicon.svg") ?? "")" type="image/svg+xml">
        <link rel="stylesheet" href="\(assets?.url("lotse.css") ?? "")">
        <script type="module" src="\(assets?.url("lotse.js") ?? "")"></script>
        </head>
        """
    }

    private var documentTitle: String {
        let title = page.title + " – Lotse"
        return page.errors.isEmpty ? title : texts("support.errors.titlePrefix") + " " + title
    }

    private var main: HTML {
        """
        <main class="page__main page__main--\(page.width == .wide ? "wide" : "reading")" id="inhalt" tabindex="-1">
        \(HTML.some(context.notice) { NoticeBox(.success, HTML(text: $0.sentence(texts)), isAnnounced: true).html })
        \(HTML.when(!page.errors.isEmpty, ErrorSummary(errors: page.errors, texts: texts).html))
        <div class="page__heading">
        <div>\(HTML.when(!page.caption.isEmpty, "<p class=\"page__caption\">\(page.caption)</p>"))
        <h1 class="page__title">\(page.heading)</h1></div>
        \(HTML.when(!page.actions.isEmpty, "<div class=\"page__actions\">\(page.actions)</div>"))
        </div>
        \(page.content)
        </main>
        """
    }
}
