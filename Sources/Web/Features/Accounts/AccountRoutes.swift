import Accounts
import Hummingbird
import Kernel
import WebSupport

/// Accounts for the administration: list, add, close, new first password.
struct AccountRoutes {
    let runner: any ActionRunner
    let desk: SignInDesk

    func add(to router: Router<SiteRequestContext>) {
        router.get("/verwaltung/konten", use: list)
        router.get("/verwaltung/konten/neu", use: showAdding)
        router.post("/verwaltung/konten/neu", use: addAccount)
        router.get("/verwaltung/konten/:account", use: show)
        router.post("/verwaltung/konten/:account/stand", use: setActive)
        router.post("/verwaltung/konten/:account/passwort", use: setPassword)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let last = context.queryFields.optional("nach").map { Account.ID($0) }
        let list = try await runner.answer(
            AccountsOfMunicipality(after: last),
            for: try context.requireUser()
        )
        return .page(
            AccountListPage(list: list, isFirst: last == nil, texts: context.texts).page,
            in: context
        )
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadAccount(account: try context.id("account"))
        let details = try await runner.answer(query, for: try context.requireUser())
        return .page(AccountPage(details: details, form: Form(context)).page, in: context)
    }

    @Sendable func showAdding(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await addingPage(context, form: Form(context, fields: ["language": "de"])), in: context)
    }

    @Sendable func addAccount(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let names = AddAccountPage.names(from: &reader) {
            let (password, hash) = try await desk.makeInitialPassword()
            do {
                let action = AddAccountPage.action(reader.fields, names, hash)
                let account = try await runner.perform(action, by: try context.requireUser())
                return initialPage(account, password, isNew: true, context)
            } catch let refusal as AccountRefusal {
                reader.refuse(refusal)
            }
        }
        let page = try await addingPage(context, form: Form(context, errors: reader.errors))
        return .page(page, in: context, status: .unprocessableContent)
    }

    @Sendable func setActive(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("account", of: User.self)
        let active = context.form["active"] == "yes"
        let action = SetActive(account: id, active: active, revision: FieldReader(context).revision)
        _ = try await runner.perform(action, by: try context.requireUser())
        let notice = Notice(active ? "accounts.list.opened" : "accounts.list.closed")
        return .seeOther(AccountPaths.account(id), notice: notice, in: context)
    }

    @Sendable func setPassword(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let (password, hash) = try await desk.makeInitialPassword()
        let action = SetInitialPassword(account: try context.id("account"), password: hash)
        let account = try await runner.perform(action, by: try context.requireUser())
        return initialPage(account, password, isNew: false, context)
    }

    private func addingPage(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let organisations = try await runner.answer(ListOrganisations(), for: try context.requireUser())
        return AddAccountPage(form: form, organisations: organisations).page
    }

    private func initialPage(
        _ account: Account,
        _ password: InitialPassword,
        isNew: Bool,
        _ context: SiteRequestContext
    ) -> Response {
        let page = InitialPasswordPage(
            account: account,
            password: password,
            isNewAccount: isNew,
            texts: context.texts
        )
        return .page(page.page, in: context)
    }
}
