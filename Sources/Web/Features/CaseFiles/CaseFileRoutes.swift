import Casework
import Hummingbird
import Kernel
import WebSupport

/// The list of cases, searching it, opening a case, its overview and its name.
struct CaseFileRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle", use: list)
        router.post("/faelle/suche", use: search)
        router.get("/faelle/neu", use: showOpening)
        router.post("/faelle/neu", use: open)
        router.get("/faelle/:case", use: overview)
        router.get("/faelle/:case/bearbeiten", use: showChange)
        router.post("/faelle/:case/bearbeiten", use: change)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = CaseListChoice(context.queryFields)
        let query = ListCases(filter: choice.filter, after: choice.after)
        let user = try context.requireUser()
        let part = try await runner.answer(query, for: user)
        let page = CaseFileListPage(
            part: part,
            standIns: try await runner.answer(ReadStandIns(), for: user),
            choice: choice,
            user: user,
            form: Form(context),
            today: context.today
        )
        return .page(page.page, in: context)
    }

    // A name is personal and must not stand in an address, so the search is sent as a form.
    @Sendable func search(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ListCases(filter: CaseFilter(standing: .all, namesLike: context.form["name"]), limit: 50)
        let part = try await runner.answer(query, for: try context.requireUser())
        return .page(CaseSearchPage(part: part, form: Form(context), today: context.today).page, in: context)
    }

    @Sendable func overview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let overview = try await runner.answer(
            ReadCase(try context.id("case")),
            for: try context.requireUser()
        )
        let page = CaseOverviewPage(overview: overview, references: references, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func showOpening(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard try context.requireUser().may(.openCases) else { throw PermissionRefusal.missing(.openCases) }
        let fields: FormFields = ["openedOn": context.today.german]
        return .page(
            OpenCasePage(form: Form(context, fields: fields), references: references).page,
            in: context
        )
    }

    @Sendable func open(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let action = OpenCasePage.action(from: &reader) {
            let user = try context.requireUser()
            let check = CandidateCheck(runner: runner, user: user, fields: reader.fields)
            if let findings = try await check.findings(action.reference) {
                let page = OpenCasePage(form: Form(context), references: references, findings: findings)
                return .page(page.page, in: context)
            }
            let file = try await runner.perform(action, by: user)
            try await link(file, check, context)
            return .seeOther(CaseFilePaths.overview(file.id), notice: "caseFiles.opened", in: context)
        }
        let page = OpenCasePage(form: Form(context, errors: reader.errors), references: references)
        return .page(page.page, in: context, status: .unprocessableContent)
    }

    private func link(_ file: CaseFile, _ check: CandidateCheck, _ context: SiteRequestContext) async throws {
        guard check.samePerson != nil else { return }
        let persons = try await runner.answer(ReadCase(file.id), for: check.user).persons
        guard let reference = persons.first else { return }
        try await check.link(reference.id, because: context.texts("doubles.saidWhenSaving"))
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let file = try await caseFile(context)
        let form = Form(context, fields: ChangeCaseFilePage.fields(of: file))
        return .page(ChangeCaseFilePage(caseFile: file, form: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let fields = reader.fields
        let opening = reader.value { try CaseOpening(title: fields["title"], town: fields["town"]) }
        guard let opening else {
            let page = ChangeCaseFilePage(
                caseFile: try await caseFile(context),
                form: Form(context, errors: reader.errors)
            )
            return .page(page.page, in: context, status: .unprocessableContent)
        }
        do {
            let action = ChangeCaseFile(caseFile: id, opening: opening, expected: reader.revision)
            _ = try await runner.perform(action, by: try context.requireUser())
            return .seeOther(CaseFilePaths.overview(id), notice: "forms.saved", in: context)
        } catch let refusal as ChangedMeanwhile {
            let page = ChangeCaseFilePage(
                caseFile: try await caseFile(context),
                form: Form(context),
                isConflict: true
            )
            return .page(page.page, in: context, refusal: refusal)
        }
    }

    private func caseFile(_ context: SiteRequestContext) async throws -> CaseFile {
        try await runner.answer(ReadCase(try context.id("case")), for: try context.requireUser()).caseFile
    }
}
