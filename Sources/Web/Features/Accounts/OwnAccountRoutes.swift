import Accounts
import Hummingbird
import Kernel
import WebSupport

/// One's own account: looking at it, changing the password, signing out everywhere.
struct OwnAccountRoutes {
    let runner: any ActionRunner
    let desk: SignInDesk

    func add(to router: Router<SiteRequestContext>) {
        router.get("/konto", use: show)
        router.post("/konto", use: changePassword)
        router.post("/konto/ueberall-abmelden", use: signOutEverywhere)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context), in: context)
    }

    @Sendable func changePassword(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let user = try context.requireUser()
        let fields = context.form
        guard fields.raw("newPassword") == fields.raw("repeatedPassword") else {
            let errors: FieldErrors = ["repeatedPassword": context.texts("accounts.password.repeatDiffers")]
            return .page(try await page(context, errors), in: context, status: .unprocessableContent)
        }
        do {
            let change = try await desk.changePassword(
                of: user,
                from: fields.raw("currentPassword"),
                to: fields.raw("newPassword")
            )
            let started = try await runner.perform(change, by: user)
            return Response.seeOther(AccountPaths.own, notice: "accounts.own.changed", in: context)
                .startingSession(started.token.text)
        } catch let refusal as PasswordRefusal {
            return try await refused(refusal, at: refusal.field, context)
        } catch let refusal as SignInRefusal {
            return try await refused(refusal, at: "currentPassword", context)
        }
    }

    @Sendable func signOutEverywhere(
        _ request: Request,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let user = try context.requireUser()
        try await runner.perform(SignOutEverywhere(account: user.id), by: user)
        return .seeOther(SignInPaths.signIn, notice: "accounts.signIn.signedOut", in: context).endingSession()
    }

    private func refused(
        _ refusal: any Refusal,
        at field: String?,
        _ context: SiteRequestContext
    ) async throws -> Response {
        var errors = FieldErrors()
        errors.add(field ?? "", context.texts(refusal.textKey, refusal.textValues))
        return .page(try await page(context, errors), in: context, refusal: refusal)
    }

    private func page(_ context: SiteRequestContext, _ errors: FieldErrors = [:]) async throws -> Page {
        let user = try context.requireUser()
        let own = try await runner.answer(ReadOwnAccount(account: user.id), for: user)
        return OwnAccountPage(
            own: own,
            organisation: context.signedIn?.organisation ?? "",
            form: Form(context, errors: errors)
        ).page
    }
}
