import Kernel
import WebSupport

/// The first page of a role that has no pages of its own yet: what it may do here, and whom to ask.
struct WelcomePage {
    let user: User
    let texts: Texts

    var page: Page {
        Page(
            texts("about.welcome.title"),
            width: .reading,
            content: """
                <p class="lead">\(texts("about.welcome.lead"))</p>
                \(HTML.each(Role.allCases.filter(user.roles.contains)) { role in
                    """
                    <h2>\(texts("support.roles.\(role.rawValue)"))</h2><p>\(texts("about.welcome.\(role.rawValue)"))</p>
                    """
                })
                """
        )
    }
}
