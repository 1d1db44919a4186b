import Hummingbird
import Kernel
import StatusOffice
import WebSupport

/// The register of block 3: its list, one procedure, entering, changing, deciding and closing.
struct RegisterRoutes {
    let runner: any ActionRunner
    let pathways: PathwayNames

    func add(to router: Router<SiteRequestContext>) {
        router.get("/register", use: list)
        router.get("/register/neu", use: showNew)
        router.post("/register/neu", use: open)
        router.get("/register/:procedure", use: show)
        router.get("/register/:procedure/bearbeiten", use: showChange)
        router.post("/register/:procedure/bearbeiten", use: change)
        RegisterInquiryRoutes(runner: runner, pathways: pathways).add(to: router)
        CheckingAidRoutes(runner: runner, rulebook: pathways.rulebook).add(to: router)
        RegisterDecisionRoutes(runner: runner, pathways: pathways).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = RegisterChoice(context.queryFields)
        let query = ListProcedures(filter: choice.filter, after: choice.after)
        let part = try await runner.answer(query, for: context.requireUser())
        let page = RegisterListPage(part: part, choice: choice, pathways: pathways, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = ProcedurePage(record: try await record(context), pathways: pathways, texts: context.texts)
        return .page(page.page, in: context)
    }

    // The list is asked for nothing but whether this user keeps a register at all.
    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadRegisterRules(), for: context.requireUser())
        let fields: FormFields = ["appliedOn": context.today.german]
        return .page(newPage(Form(context, fields: fields)), in: context)
    }

    @Sendable func open(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let applicant = ProcedureForm.applicant(from: &reader)
        let matter = ProcedureForm.matter(from: &reader, offered: pathways.choices(context.texts))
        if let applicant, let matter, reader.isClean {
            let action = OpenProcedure(applicant: applicant, matter: matter)
            if let made = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(RegisterPaths.procedure(made.id), notice: "register.opened", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(newPage(form), in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let fields = ProcedureForm.fields(of: record.procedure).onTop(of: record.procedure.revision)
        let form = ProcedureForm(form: Form(context, fields: fields), pathways: pathways)
        return .page(ChangeProcedurePage(record: record, fields: form).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        var reader = FieldReader(context)
        let applicant = ProcedureForm.applicant(from: &reader)
        let matter = ProcedureForm.matter(from: &reader, offered: pathways.choices(context.texts))
        if let applicant, let matter, reader.isClean {
            let action = ChangeProcedure(
                procedure: id,
                applicant: applicant,
                matter: matter,
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RegisterPaths.procedure(id), notice: "forms.saved", in: context)
            }
        }
        let fields = ProcedureForm(form: Form(context, errors: reader.errors), pathways: pathways)
        let record = try await record(context)
        let page = ChangeProcedurePage(record: record, fields: fields, isConflict: reader.isOvertaken)
        return .page(page.page, in: context, status: reader.status)
    }

    private func newPage(_ form: Form) -> Page {
        NewProcedurePage(fields: ProcedureForm(form: form, pathways: pathways)).page
    }

    private func record(_ context: SiteRequestContext) async throws -> ProcedureRecord {
        try await runner.answer(ReadProcedure(context.id("procedure")), for: context.requireUser())
    }
}
