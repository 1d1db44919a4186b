import Casework
import Hummingbird
import Kernel
import WebSupport

/// Opening a file for a time: in an emergency, or as Fachaufsicht; closing it; reviewing emergencies.
struct CaseAccessRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/notfall", use: emergency)
        router.post("/notfall", use: openInEmergency)
        router.post("/akteneinsicht/:access/beenden", use: end)
        router.get("/fachaufsicht", use: supervision)
        router.post("/fachaufsicht/akteneinsicht", use: inspect)
        router.get("/fachaufsicht/notfaelle/:access", use: showReview)
        router.post("/fachaufsicht/notfaelle/:access", use: review)
    }

    @Sendable func emergency(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await emergencyPage(context, Form(context)), in: context)
    }

    @Sendable func openInEmergency(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        var reader = FieldReader(context)
        if let asked = AccessForm.request(from: &reader) {
            let action = OpenInEmergency(asked)
            if let access = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(CaseFilePaths.overview(access.caseFileId), in: context)
            }
        }
        let page = try await emergencyPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func supervision(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await supervisionPage(context, Form(context)), in: context)
    }

    @Sendable func inspect(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let asked = AccessForm.request(from: &reader) {
            let action = OpenUnderSupervision(asked)
            if let access = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(CaseFilePaths.overview(access.caseFileId), in: context)
            }
        }
        let page = try await supervisionPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func end(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let access = try await runner.perform(EndCaseAccess(try context.id("access")), by: user)
        let path = access.kind == .supervision ? CaseAccessPaths.supervision : CaseAccessPaths.emergency
        return .seeOther(path, notice: "caseAccess.ended", in: context)
    }

    @Sendable func showReview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await reviewPage(context, Form(context)), in: context)
    }

    @Sendable func review(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let fields = reader.fields
        let verdict = reader.choice(
            "verdict",
            of: CaseAccess.Verdict.self,
            missing: "caseAccess.verdict.missing"
        )
        if let verdict,
            let review = reader.value({ try AccessReview(verdict: verdict, remark: fields["remark"]) })
        {
            let action = ReviewEmergency(try context.id("access"), review: review, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseAccessPaths.supervision, notice: "caseAccess.reviewSaved", in: context)
            }
        }
        let page = try await reviewPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func emergencyPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let accesses = try await runner.answer(ReadOwnAccesses(), for: try context.requireUser())
        return EmergencyPage(accesses: accesses, form: form).page
    }

    private func supervisionPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let desk = try await runner.answer(ReadSupervision(), for: try context.requireUser())
        return SupervisionPage(desk: desk, form: form).page
    }

    private func reviewPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadEmergency(try context.id("access"))
        let record = try await runner.answer(query, for: try context.requireUser())
        return EmergencyReviewPage(record: record, form: form).page
    }
}
