import Hummingbird
import Kernel
import Pathways
import StatusOffice
import WebSupport

/// The checking aid of a procedure: what the rules say, entering own facts and taking them away.
struct CheckingAidRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook

    func add(to router: Router<SiteRequestContext>) {
        router.get("/register/:procedure/pruefung", use: show)
        router.get("/register/:procedure/pruefung/angabe", use: showEntry)
        router.post("/register/:procedure/pruefung/angabe", use: enter)
        router.post("/register/:procedure/pruefung/angabe/:fact/entfernen", use: remove)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadCheckingAid(try context.id("procedure"))
        let aid = try await runner.answer(query, for: context.requireUser())
        let page = CheckingAidPage(aid: aid, rulebook: rulebook, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func showEntry(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func enter(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        guard let topic = topic(context) else { throw OfficeFactRefusal.notFound }
        var reader = FieldReader(context)
        if let entry = OfficeFactPage.entry(from: &reader, topic) {
            let action = EnterOfficeFact(procedure: id, entry: entry)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CheckingAidPaths.aid(id), notice: "forms.saved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    @Sendable func remove(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        let action = RemoveOfficeFact(procedure: id, fact: try context.id("fact"))
        try await runner.perform(action, by: context.requireUser())
        return .seeOther(CheckingAidPaths.aid(id), notice: "checkingAid.removed", in: context)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadProcedure(try context.id("procedure"))
        let record = try await runner.answer(query, for: context.requireUser())
        return OfficeFactPage(record: record, rulebook: rulebook, topic: topic(context), form: form).page
    }

    private func topic(_ context: SiteRequestContext) -> OfficeFactTopic? {
        OfficeFactTopic(context.queryFields["angabe"], rulebook.facts)
    }
}
