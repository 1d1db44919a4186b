import Casework
import Hummingbird
import Kernel
import WebSupport

/// Lifting an observation out of its case.
struct LiftingRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/beobachtungen/:observation/heben", use: show)
        router.post("/faelle/:case/beobachtungen/:observation/heben", use: lift)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let draft = try await draft(context, text: nil)
        guard draft.observation.liftedOn == nil else { throw LiftingRefusal.alreadyLifted }
        let revision = "\(draft.observation.revision.number)"
        let form = Form(context, fields: ["text": draft.text, "revision": revision])
        return .page(LiftingPage(draft: draft, form: form).page, in: context)
    }

    @Sendable func lift(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let text = reader.fields.raw("text")
        if !reader.fields.all("read").contains("yes") {
            reader.refuse(missing: "read", "lifting.notRead")
        }
        if reader.isClean {
            let action = LiftObservation(
                caseFile: caseFile,
                observation: try context.id("observation"),
                text: text,
                harmless: Set(reader.fields.all("harmless")),
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.observations(caseFile), notice: "lifting.lifted", in: context)
            }
        }
        let draft = try await draft(context, text: text)
        let sent = Form(context, errors: reader.errors)
        let form =
            reader.isOvertaken ? sent.filled(with: sent.fields.onTop(of: draft.observation.revision)) : sent
        return .page(LiftingPage(draft: draft, form: form).page, in: context, status: reader.status)
    }

    private func draft(_ context: SiteRequestContext, text: String?) async throws -> LiftingDraft {
        let query = PrepareLifting(
            caseFile: try context.id("case"),
            observation: try context.id("observation"),
            text: text
        )
        return try await runner.answer(query, for: context.requireUser())
    }
}
