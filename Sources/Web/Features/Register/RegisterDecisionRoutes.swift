import Hummingbird
import Kernel
import StatusOffice
import WebSupport

/// How a procedure ends: the decision, and closing it.
struct RegisterDecisionRoutes {
    let runner: any ActionRunner
    let pathways: PathwayNames

    func add(to router: Router<SiteRequestContext>) {
        router.get("/register/:procedure/entscheidung", use: showDecision)
        router.post("/register/:procedure/entscheidung", use: decide)
        router.get("/register/:procedure/abschluss", use: showClosing)
        router.post("/register/:procedure/abschluss", use: close)
    }

    @Sendable func showDecision(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let form = Form(context, fields: today(record, context))
        return .page(
            DecideProcedurePage(record: record, pathways: pathways, form: form).page,
            in: context
        )
    }

    @Sendable func decide(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        var reader = FieldReader(context)
        if let decision = DecideProcedurePage.decision(from: &reader) {
            let action = DecideProcedure(procedure: id, decision: decision, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RegisterPaths.procedure(id), notice: "register.decided", in: context)
            }
        }
        let record = try await record(context)
        let form = refused(reader, record, context)
        let page = DecideProcedurePage(record: record, pathways: pathways, form: form).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showClosing(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let form = Form(context, fields: today(record, context))
        return .page(CloseProcedurePage(record: record, pathways: pathways, form: form).page, in: context)
    }

    @Sendable func close(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        var reader = FieldReader(context)
        if let day = reader.day("day") {
            let action = CloseProcedure(procedure: id, day: day, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RegisterPaths.procedure(id), notice: "register.closed", in: context)
            }
        }
        let record = try await record(context)
        let form = refused(reader, record, context)
        let page = CloseProcedurePage(record: record, pathways: pathways, form: form).page
        return .page(page, in: context, status: reader.status)
    }

    private func today(_ record: ProcedureRecord, _ context: SiteRequestContext) -> FormFields {
        let fields: FormFields = ["day": context.today.german]
        return fields.onTop(of: record.procedure.revision)
    }

    private func refused(
        _ reader: FieldReader,
        _ record: ProcedureRecord,
        _ context: SiteRequestContext
    ) -> Form {
        let fields = reader.isOvertaken ? context.form.onTop(of: record.procedure.revision) : context.form
        return Form(context, fields: fields, errors: reader.errors)
    }

    private func record(_ context: SiteRequestContext) async throws -> ProcedureRecord {
        try await runner.answer(ReadProcedure(context.id("procedure")), for: context.requireUser())
    }
}
