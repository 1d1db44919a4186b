import HTTPTypes
import Kernel

/// Product, municipality, navigation, language and account, above every page.
struct PageHeader {
    let page: Page
    let context: SiteRequestContext
    let paths: SitePaths

    private var texts: Texts { context.texts }

    var html: HTML {
        """
        <header class="header">
        <div class="header__bar">
        <a class="header__brand" href="\(paths.home)">
        \(Logo.html)<span class="header__product">Lotse</span>
        \(HTML.some(context.signedIn) { "<span class=\"header__place\">\($0.municipality)</span>" })
        </a>
        <div class="header__tools">\(languages)\(HTML.some(context.signedIn, account))</div>
        </div>
        \(HTML.some(context.user, navigation))
        </header>
        """
    }

    private func navigation(_ user: User) -> HTML {
        let items = context.site?.navigation(user, texts) ?? []
        guard !items.isEmpty else { return .empty }
        return """
            <nav class="navigation" aria-label="\(texts("support.frame.navigation"))">
            <ul class="navigation__list">
            \(HTML.each(items) { item in
                """
                <li class="navigation__item"><a class="navigation__link" href="\(item.path)"\
                \(HTML.attribute("aria-current", item.section == page.section ? "page" : nil))>\(item.label)</a></li>

                """
            })</ul>
            </nav>
            """
    }

    private var languages: HTML {
        """
        <ul class="languages" aria-label="\(texts("support.frame.language"))">
        \(HTML.each(Language.allCases) { language in
            """
            <li><a class="languages__link" lang="\(language.code)" hreflang="\(language.code)" \
            href="\(paths.language)/\(language.code)?zurueck=\(LocalPath.query(returnPath))"\
            \(HTML.attribute("aria-current", language == texts.language ? "true" : nil))>\(language.ownName)</a></li>

            """
        })</ul>
        """
    }

    // A page shown in answer to a form has no address of its own to return to.
    private var returnPath: String {
        context.method == .post ? paths.home : context.path
    }

    private func account(_ signedIn: SignedInUser) -> HTML {
        let roles = Role.allCases.filter { signedIn.user.roles.contains($0) }
            .map { texts("support.roles.\($0.rawValue)") }
            .joined(separator: ", ")
        return """
            <details class="account">
            <summary class="account__summary"><span class="account__name">\(HTML.name(signedIn.user.name))</span>\
            <span class="account__role">\(roles)</span></summary>
            <div class="account__menu">
            <p class="account__place">\(roles)<br>\(signedIn.organisation)</p>
            <a class="account__link" href="\(paths.account)">\(texts("support.frame.account"))</a>
            <form method="post" action="\(paths.signOut)">
            \(HiddenField(name: FormToken.field, value: context.maskedToken).html)
            \(Button(texts("support.frame.signOut"), .secondary).html)
            </form>
            </div>
            </details>
            """
    }
}
