import Casework
import Hummingbird
import Kernel
import Pathways
import WebSupport

/// What would be if: choosing a fact, its value, and what it would change.
///
/// Nothing is stored. Everything is posted, so that no address ever says what was assumed of whom.
struct WhatIfRoutes {
    let runner: any ActionRunner
    let rulebook: Rulebook

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/wege/:person/was-waere-wenn", use: choose)
        router.post("/faelle/:case/wege/:person/was-waere-wenn", use: compare)
    }

    @Sendable func choose(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)).page, in: context)
    }

    @Sendable func compare(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        var page = try await page(context, Form(context))
        let form = WhatIfForm(rulebook: rulebook, texts: context.texts)
        guard form.knows(reader.fields["fact"]) else {
            reader.refuse(missing: "fact", "pathwayPages.whatIf.factMissing")
            page.form = Form(context, errors: reader.errors)
            return .page(page.page, in: context, status: reader.status)
        }
        page.fact = reader.fields["fact"]
        if reader.fields["step"] == "value" { return .page(page.page, in: context) }
        page.assumed = form.assumption(from: &reader, of: page.person.read.situation)
        page.form = Form(context, errors: reader.errors)
        return .page(page.page, in: context, status: reader.isClean ? .ok : reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> WhatIfPage {
        let reader = PathwayReader(runner: runner, rulebook: rulebook, context: context)
        let household = try await reader.household()
        return WhatIfPage(household: household, person: try reader.person(in: household), form: form)
    }
}
