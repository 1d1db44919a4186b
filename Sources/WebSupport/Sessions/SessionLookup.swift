import Hummingbird

/// Finds who is signed in, the token for forms, and the notice that waits to be shown.
struct SessionLookup: RouterMiddleware {
    typealias Context = SiteRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let site = context.site, !context.path.hasPrefix(site.settings.paths.assets + "/") else {
            return try await next(request, context)
        }
        var context = context
        let cookies = request.cookies
        if let token = cookies[CookieNames.session]?.value, !token.isEmpty, token.utf8.count < 200 {
            context.signedIn = try await site.sessions.user(for: token)
            context.sessionToken = context.signedIn == nil ? nil : token
        }
        context.token = FormToken(session: formSession(cookies, &context), secret: site.secret)
        context.notice = cookies[CookieNames.notice].flatMap { Notice(signed: $0.value, by: site.secret) }
        return finish(try await next(request, context), context)
    }

    // Before sign-in there is no session to bind a form to, so a random visitor takes its place.
    private func formSession(_ cookies: Cookies, _ context: inout Context) -> String {
        if let token = context.sessionToken { return "session:" + token }
        if let visitor = cookies[CookieNames.visitor]?.value, visitor.utf8.count == 43 {
            return "visitor:" + visitor
        }
        let visitor = RandomBytes.token()
        context.newVisitor = visitor
        return "visitor:" + visitor
    }

    private func finish(_ response: Response, _ context: Context) -> Response {
        var response = response
        let isPage = response.headers[.contentType]?.hasPrefix("text/html") ?? false
        if let visitor = context.newVisitor, isPage {
            response.setCookie(CookieNames.cookie(CookieNames.visitor, visitor))
        }
        if context.notice != nil, isPage {
            response.setCookie(CookieNames.cookie(CookieNames.notice, "", maxAge: 0))
        }
        return response
    }
}
