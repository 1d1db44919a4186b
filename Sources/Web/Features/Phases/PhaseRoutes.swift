import Casework
import Hummingbird
import Kernel
import WebSupport

/// The phases of a case: where it stands and moving it on.
struct PhaseRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/phase", use: show)
        router.post("/faelle/:case/phase", use: move)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["day": context.today.german])
        return .page(PhasesPage(phases: try await phases(context), form: form).page, in: context)
    }

    @Sendable func move(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        let target = reader.choice("target", of: Phase.self)
        // The way back to the assessment is a single button and means today.
        let day = reader.fields.has("day") ? reader.day("day") : reader.today
        if let target, let day {
            let revision = reader.revision
            let action = MoveCaseToPhase(caseFile: caseFile, target: target, day: day, expected: revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.phases(caseFile), notice: "phases.moved", in: context)
            }
        }
        let fields: FormFields = ["day": reader.fields.optional("day") ?? context.today.german]
        let form = Form(context, fields: fields, errors: reader.errors)
        let page = PhasesPage(phases: try await phases(context), form: form)
        return .page(page.page, in: context, status: reader.status)
    }

    private func phases(_ context: SiteRequestContext) async throws -> CasePhases {
        try await runner.answer(ReadPhases(context.id("case")), for: context.requireUser())
    }
}
