import Casework
import Hummingbird
import Kernel
import WebSupport

/// Receiving a request and correcting what was told.
struct RequestFormRoutes {
    let runner: any ActionRunner
    let references: References

    func add(to router: Router<SiteRequestContext>) {
        router.get("/anfragen/neu", use: showNew)
        router.post("/anfragen/neu", use: receive)
        router.get("/anfragen/:request/bearbeiten", use: showChange)
        router.post("/anfragen/:request/bearbeiten", use: change)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let fields: FormFields = [
            "receivedOn": context.today.german, "sex": Sex.unknown.rawValue,
            "interpreter": IntakeAnswer.unclear.rawValue, "takes": NewRequestPage.Taking.me.rawValue,
        ]
        return .page(try await newPage(context, Form(context, fields: fields)), in: context)
    }

    @Sendable func receive(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let takes = reader.choice("takes", of: NewRequestPage.Taking.self)
        if let details = RequestForm.details(from: &reader), let takes, reader.isClean {
            let user = try context.requireUser()
            let check = CandidateCheck(runner: runner, user: user, fields: reader.fields, mayLink: false)
            if let findings = try await check.findings(details.person) {
                return .page(try await newPage(context, Form(context), findings), in: context)
            }
            let action = ReceiveRequest(details: details, takesIt: takes == .me)
            if let made = try await reader.perform(action, with: runner, by: user) {
                return .seeOther(RequestPaths.request(made.id), notice: "requests.received", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await newPage(context, form), in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await record(context)
        let fields = RequestForm.fields(of: record.request).onTop(of: record.request.revision)
        return .page(try page(context, record, Form(context, fields: fields)), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("request", of: CaseRequest.self)
        var reader = FieldReader(context)
        if let details = RequestForm.details(from: &reader) {
            let action = ChangeRequest(request: id, details: details, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RequestPaths.request(id), notice: "forms.saved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = try page(context, try await record(context), form, isConflict: reader.isOvertaken)
        return .page(page, in: context, status: reader.status)
    }

    private func record(_ context: SiteRequestContext) async throws -> RequestRecord {
        try await runner.answer(ReadRequest(context.id("request")), for: context.requireUser())
    }

    private func newPage(
        _ context: SiteRequestContext,
        _ form: Form,
        _ findings: CandidateFindings? = nil
    ) async throws -> Page {
        let user = try context.requireUser()
        let profile = try await runner.answer(ReadIntakeProfile(), for: user)
        var fields = fields(form, profile, user)
        fields.asksCandidates = user.may(.leadCases)
        return NewRequestPage(fields: fields, findings: findings).page
    }

    private func page(
        _ context: SiteRequestContext,
        _ record: RequestRecord,
        _ form: Form,
        isConflict: Bool = false
    ) throws -> Page {
        let fields = fields(form, record.profile, try context.requireUser())
        return ChangeRequestPage(record: record, fields: fields, isConflict: isConflict).page
    }

    private func fields(_ form: Form, _ profile: CaseworkProfile, _ user: User) -> RequestForm {
        RequestForm(
            form: form,
            references: references,
            profile: profile,
            towns: references.towns(user.municipality)
        )
    }
}
