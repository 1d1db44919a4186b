import Hummingbird
import Kernel
import WebSupport

/// The pages that explain Lotse itself: help, accessibility, privacy, components, and a first page for every role.
struct AboutRoutes {
    func add(to router: Router<SiteRequestContext>) {
        for name in ["hilfe", "barrierefreiheit", "datenschutz"] {
            router.get("/\(RouterPath(stringLiteral: name))") { _, context in
                Response.page(AboutPage(name: name, texts: context.texts).page, in: context)
            }
        }
        router.get("/willkommen") { _, context in
            Response.page(
                WelcomePage(user: try context.requireUser(), texts: context.texts).page,
                in: context
            )
        }
        router.get("/bereit") { _, context in Response.fragment("bereit", in: context) }
    }
}
