import Accounts
import HTTPTypes
import Hummingbird
import Kernel
import WebSupport

/// Signing in and out.
struct SignInRoutes {
    let desk: SignInDesk

    func add(to router: Router<SiteRequestContext>) {
        router.get("/anmelden", use: show)
        router.post("/anmelden", use: signIn)
        router.post("/abmelden", use: signOut)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard context.user == nil else { return .seeOther("/", in: context) }
        let wanted: FormFields = ["zurueck": LocalPath.safe(context.queryFields["zurueck"]) ?? ""]
        return .page(SignInPage(form: Form(context, fields: wanted)).page, in: context)
    }

    @Sendable func signIn(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let errors = missing(context)
        guard errors.isEmpty else { return again(errors, .unprocessableContent, context) }
        do {
            let started = try await desk.signIn(
                name: context.form["signInName"],
                password: context.form.raw("password"),
                address: context.clientAddress(of: request)
            )
            // Whoever signs in anew leaves no session behind in this browser.
            try await endSession(context)
            return response(to: started, context)
        } catch let refusal as SignInRefusal {
            return refused(refusal, context)
        }
    }

    @Sendable func signOut(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await endSession(context)
        return .seeOther(SignInPaths.signIn, notice: "accounts.signIn.signedOut", in: context).endingSession()
    }

    private func response(to started: StartedSession, _ context: SiteRequestContext) -> Response {
        let wanted = LocalPath.safe(context.form["zurueck"]) ?? "/"
        let target = started.mustChangePassword ? AccountPaths.own : wanted
        return Response.seeOther(target, in: context).startingSession(started.token.text)
            .speaking(Language(rawValue: started.account.language) ?? .german)
    }

    private func refused(_ refusal: SignInRefusal, _ context: SiteRequestContext) -> Response {
        let errors = FieldErrors(refusal, context.texts)
        guard case .wait(let seconds) = refusal else {
            return again(errors, refusal == .busy ? .serviceUnavailable : refusal.kind.status, context)
        }
        var response = again(errors, .tooManyRequests, context)
        response.headers[.retryAfter] = "\(seconds)"
        return response
    }

    private func again(
        _ errors: FieldErrors,
        _ status: HTTPResponse.Status,
        _ context: SiteRequestContext
    ) -> Response {
        .page(SignInPage(form: Form(context, errors: errors)).page, in: context, status: status)
    }

    private func missing(_ context: SiteRequestContext) -> FieldErrors {
        var errors = FieldErrors()
        if context.form["signInName"].isEmpty {
            errors.add("signInName", context.texts("accounts.signIn.nameMissing"))
        }
        if context.form.raw("password").isEmpty {
            errors.add("password", context.texts("accounts.signIn.passwordMissing"))
        }
        return errors
    }

    private func endSession(_ context: SiteRequestContext) async throws {
        guard let token = context.sessionToken.flatMap(SessionToken.init) else { return }
        try await desk.end(token)
    }
}
