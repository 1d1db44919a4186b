import Hummingbird

/// The page on which every component is to be seen with examples (`/bausteine`).
public struct ComponentRoutes {
    public init() {}

    public func add(to router: Router<SiteRequestContext>) {
        router.get("/bausteine") { _, context in
            Response.page(ComponentsPage(context: context).page, in: context)
        }
    }
}
