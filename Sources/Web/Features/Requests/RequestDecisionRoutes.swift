import Casework
import Hummingbird
import Kernel
import WebSupport

/// Answering the questions of the intake, and how the request ends.
struct RequestDecisionRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/anfragen/:request/klaerung", use: showClarification)
        router.post("/anfragen/:request/klaerung", use: clarify)
        router.get("/anfragen/:request/ergebnis/:result", use: showDecision)
        router.post("/anfragen/:request/ergebnis/:result", use: decide)
    }

    @Sendable func showClarification(
        _ request: Request,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let record = try await record(context)
        let fields = ClarificationFields.fields(of: record.clarification)
        let form = Form(context, fields: fields.onTop(of: record.request.revision))
        return .page(ClarifyRequestPage(record: record, form: form).page, in: context)
    }

    @Sendable func clarify(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let kept = try await record(context)
        let id = kept.request.id
        var reader = FieldReader(context)
        let agencies = kept.profile.intake.parallelAgencies
        if let given = ClarificationFields.clarification(from: &reader, agencies: agencies) {
            let action = ClarifyRequest(request: id, clarification: given, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RequestPaths.request(id), notice: "forms.saved", in: context)
            }
        }
        let page = ClarifyRequestPage(
            record: kept,
            form: Form(context, errors: reader.errors),
            isConflict: reader.isOvertaken
        )
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func showDecision(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let person = record.request.person
        let family = person.familyName.isEmpty ? person.displayName : person.familyName
        let fields: FormFields = [
            "day": context.today.german, "title": context.texts("requests.family", ["name": family]),
        ]
        let form = Form(context, fields: fields.onTop(of: record.request.revision))
        let page = DecideRequestPage(record: record, result: try result(context), form: form)
        return .page(page.page, in: context)
    }

    @Sendable func decide(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let result = try result(context)
        var reader = FieldReader(context)
        if let decision = DecideRequestPage.decision(result, from: &reader) {
            if let path = try await path(after: decision, with: &reader, context) {
                let notice: Notice = result == .caseOpened ? "caseFiles.opened" : "requests.decided"
                return .seeOther(path, notice: notice, in: context)
            }
        }
        let record = try await record(context)
        let fields = reader.isOvertaken ? context.form.onTop(of: record.request.revision) : context.form
        let form = Form(context, fields: fields, errors: reader.errors)
        let page = DecideRequestPage(record: record, result: result, form: form)
        return .page(page.page, in: context, status: reader.status)
    }

    /// Where to go on, or `nil` where the decision was refused.
    private func path(
        after decision: MadeDecision,
        with reader: inout FieldReader,
        _ context: SiteRequestContext
    ) async throws -> String? {
        let id = try context.id("request", of: CaseRequest.self)
        let user = try context.requireUser()
        let expected = reader.revision
        guard decision.result == .caseOpened else {
            let action = DecideRequest(request: id, decision: decision, expected: expected)
            return try await reader.perform(action, with: runner, by: user).map {
                RequestPaths.request($0.id)
            }
        }
        let action = OpenCaseFromRequest(
            request: id,
            title: reader.fields["title"],
            decision: decision,
            expected: expected
        )
        return try await reader.perform(action, with: runner, by: user).map { CaseFilePaths.overview($0.id) }
    }

    private func result(_ context: SiteRequestContext) throws -> RequestResult {
        let word = context.parameters.get("result") ?? ""
        guard let result = RequestPaths.result(for: word) else { throw RequestRefusal.notFound }
        return result
    }

    private func record(_ context: SiteRequestContext) async throws -> RequestRecord {
        try await runner.answer(ReadRequest(context.id("request")), for: context.requireUser())
    }
}
