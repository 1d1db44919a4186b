import Hummingbird
import Kernel
import NIOCore

/// Gives every request the site, a language and the time, and every response its security headers.
struct SiteFrame: RouterMiddleware {
    typealias Context = SiteRequestContext

    let site: WebSite

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.site = site
        context.moment = site.clock.now
        context.method = request.method
        context.path = request.uri.path
        context.acceptsGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        context.texts = site.translations.texts(in: Self.language(of: request))
        var response = try await next(request, context)
        SecurityHeaders.add(to: &response, isBehindTLS: site.settings.isBehindTLS)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private static func language(of request: Request) -> Language {
        if let chosen = request.cookies[CookieNames.language].flatMap({ Language(rawValue: $0.value) }) {
            return chosen
        }
        return request.headers[.acceptLanguage].flatMap(Language.init(acceptLanguage:)) ?? .german
    }
}
