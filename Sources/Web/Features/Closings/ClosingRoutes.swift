import Casework
import Hummingbird
import Kernel
import WebSupport

/// The end of a case: closing it, opening it again, holding it, and the list of what becomes due.
struct ClosingRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/abschluss", use: show)
        router.post("/faelle/:case/abschluss", use: close)
        router.get("/faelle/:case/abschluss/wiederaufnahme", use: showReopening)
        router.post("/faelle/:case/abschluss/wiederaufnahme", use: reopen)
        router.post("/faelle/:case/abschluss/sperre", use: hold)
        router.post("/faelle/:case/abschluss/sperre/:hold/aufheben", use: lift)
        router.get("/verwaltung/aufbewahrung", use: retention)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let fields: FormFields = record.caseFile.isOpen ? ClosingFields.fresh(record) : [:]
        return .page(try page(record, Form(context, fields: fields), context), in: context)
    }

    @Sendable func close(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let action = ClosingFields.action(from: &reader, for: caseFile) {
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.closing(caseFile), notice: "phases.caseClosed", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = try page(try await record(context), form, context, isConflict: reader.isOvertaken)
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showReopening(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let fields: FormFields = ["day": context.today.german]
        let form = Form(context, fields: fields.onTop(of: record.caseFile.revision))
        return .page(ReopenCasePage(record: record, form: form).page, in: context)
    }

    @Sendable func reopen(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let reason = reader.fields["reason"]
        if reason.isEmpty { reader.refuse(ClosingRefusal.reasonMissing) }
        if let day = reader.day("day"), reader.isClean {
            let expected = reader.revision
            let action = ReopenCase(caseFile: caseFile, reason: reason, day: day, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.overview(caseFile), notice: "closings.reopened", in: context)
            }
        }
        let record = try await record(context)
        let fields = reader.isOvertaken ? context.form.onTop(of: record.caseFile.revision) : context.form
        let form = Form(context, fields: fields, errors: reader.errors)
        return .page(ReopenCasePage(record: record, form: form).page, in: context, status: reader.status)
    }

    @Sendable func hold(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let action = SetLegalHold(caseFile: caseFile, reason: reader.fields["holdReason"])
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(CaseFilePaths.closing(caseFile), notice: "closings.held", in: context)
        }
        let form = Form(context, errors: reader.errors)
        let page = try page(try await record(context), form, context)
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func lift(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let action = LiftLegalHold(caseFile: caseFile, hold: try context.id("hold"))
        _ = try await runner.perform(action, by: context.requireUser())
        return .seeOther(CaseFilePaths.closing(caseFile), notice: "closings.lifted", in: context)
    }

    @Sendable func retention(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let choice = RetentionChoice(context.queryFields)
        let list = try await runner.answer(ListRetention(days: choice.days), for: context.requireUser())
        return .page(RetentionPage(list: list, choice: choice, form: Form(context)).page, in: context)
    }

    private func page(
        _ record: CaseClosings,
        _ form: Form,
        _ context: SiteRequestContext,
        isConflict: Bool = false
    ) throws -> Page {
        guard record.caseFile.isOpen else {
            let user = try context.requireUser()
            return ClosedCasePage(record: record, user: user, form: form, isConflict: isConflict).page
        }
        let shown = isConflict ? form.filled(with: ClosingFields.again(form.fields, on: record)) : form
        return CloseCasePage(record: record, form: shown, before: form.fields, isConflict: isConflict).page
    }

    private func record(_ context: SiteRequestContext) async throws -> CaseClosings {
        try await runner.answer(ReadClosings(context.id("case")), for: context.requireUser())
    }
}
