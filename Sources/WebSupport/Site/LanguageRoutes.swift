import Hummingbird

/// Lets the reader choose the language, and returns to the page they came from.
struct LanguageRoutes {
    func add(to router: Router<SiteRequestContext>) {
        router.get("/sprache/:language") { request, context in
            guard let language = Language(rawValue: try context.parameter("language")) else {
                throw HTTPError(.notFound)
            }
            let target = LocalPath.safe(context.queryFields["zurueck"]) ?? "/"
            return Response.seeOther(target, in: context).speaking(language)
        }
    }
}
