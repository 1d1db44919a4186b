import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// What agencies agreed on: list, one, its paper, a new one.
struct AgreementRoutes {
    let runner: any ActionRunner
    let scanner: VirusScanner?

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/vereinbarungen", use: list)
        router.get("/steuerung/vereinbarungen/neu", use: showNew)
        router.post("/steuerung/vereinbarungen/neu", use: addAgreement)
        router.get("/steuerung/vereinbarungen/:agreement", use: show)
        router.post("/steuerung/vereinbarungen/:agreement", use: change)
        router.get("/steuerung/vereinbarungen/:agreement/papier", use: paper)
        router.post("/steuerung/vereinbarungen/:agreement/beenden", use: end)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = AgreementListPage(
            agreements: try await agreements(context),
            mayAgree: try context.requireUser().may(.organiseStaff),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let agreements = try await runner.answer(PrepareAgreement(), for: try context.requireUser())
        let query = context.queryFields
        let form = Form(context, fields: ["from": query["von"], "to": query["an"]])
        return .page(NewAgreementPage(agreements: agreements, form: form).page, in: context)
    }

    @Sendable func addAgreement(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let details = try await details(from: &reader) {
            let fields = reader.fields
            let add = AddAgreement(
                from: Identifier(fields["from"]),
                to: Identifier(fields["to"]),
                details: details
            )
            if let added = try await reader.perform(add, with: runner, by: context.requireUser()) {
                return .seeOther(AgreementPaths.one(added.id), notice: "agreements.added", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        let page = NewAgreementPage(agreements: try await agreements(context), form: form).page
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, form: Form(context)), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: CooperationAgreement.ID = try context.id("agreement")
        var reader = FieldReader(context)
        let expected = reader.revision
        if let details = try await details(from: &reader) {
            let action = ChangeAgreement(id, details: details, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(AgreementPaths.one(id), notice: "agreements.saved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form: form), in: context, status: reader.status)
    }

    @Sendable func end(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: CooperationAgreement.ID = try context.id("agreement")
        let action = EndAgreement(id, expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(AgreementPaths.one(id), notice: "agreements.endedNotice", in: context)
    }

    @Sendable func paper(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadAgreementPaper(try context.id("agreement"))
        let paper = try await runner.answer(query, for: try context.requireUser())
        return .attachment([paper.bytes], named: paper.name, type: "application/pdf")
    }

    private func details(from reader: inout FieldReader) async throws -> AgreementDetails? {
        guard let details = AgreementForm.details(from: &reader) else { return nil }
        guard let paper = details.paper, let scanner else { return details }
        switch await scanner.verdict(on: paper.bytes) {
        case .clean: return details
        case .infected: reader.refuse(AgreementRefusal.paperInfected)
        case .unknown where scanner.isRequired: reader.refuse(AgreementRefusal.paperNotScanned)
        case .unknown: return details
        }
        return nil
    }

    private func agreements(_ context: SiteRequestContext) async throws -> Agreements {
        try await runner.answer(ReadAgreements(), for: try context.requireUser())
    }

    private func page(_ context: SiteRequestContext, form: Form) async throws -> Page {
        let agreements = try await agreements(context)
        let id: CooperationAgreement.ID = try context.id("agreement")
        guard let found = agreements.all.first(where: { $0.id == id }) else {
            throw AgreementRefusal.notFound
        }
        let mayAgree = try context.requireUser().may(.organiseStaff)
        return AgreementPage(agreement: found, agreements: agreements, mayAgree: mayAgree, form: form).page
    }
}
