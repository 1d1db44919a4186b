import Casework
import Hummingbird
import Kernel
import WebSupport

/// The consents of a case: how they stand, recording one, withdrawing one.
struct ConsentRoutes {
    let runner: any ActionRunner
    let references: References
    let texts: PaperTexts

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/einwilligung", use: show)
        router.post("/faelle/:case/einwilligung", use: record)
        router.get("/faelle/:case/einwilligung/:consent/widerruf", use: showWithdrawal)
        router.post("/faelle/:case/einwilligung/:consent/widerruf", use: withdraw)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["on": context.today.german])
        return .page(page(try await releases(context), form), in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let given = ConsentForm.given(from: &reader, languages: references.languages(in: context.language))
        {
            let record = RecordConsent(caseFile: caseFile, given: given)
            if try await reader.perform(record, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.consents(caseFile), notice: "consents.recorded", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(page(try await releases(context), form), in: context, status: reader.status)
    }

    @Sendable func showWithdrawal(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        let (consents, consent) = try await consent(context)
        let fields: FormFields = ["on": context.today.german]
        let form = Form(context, fields: fields.onTop(of: consent.revision))
        let page = WithdrawConsentPage(
            caseFile: consents.caseFile,
            consent: consent,
            form: form,
            conflict: nil
        )
        return .page(page.page, in: context)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("consent", of: Consent.self)
        var reader = FieldReader(context)
        let day = reader.day("on")
        if let day {
            let action = WithdrawConsent(caseFile: caseFile, consent: id, day: day, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(CaseFilePaths.consents(caseFile), notice: "consents.withdrawn", in: context)
            }
        }
        let (consents, consent) = try await consent(context)
        let fields = context.form.onTop(of: consent.revision)
        let form = Form(context, fields: fields, errors: reader.errors)
        let isConflict = reader.refusal?.kind == .conflict
        let conflict = WithdrawalConflict(entered: day, kept: consent.withdrawnOn, texts: form.texts)
        let page = WithdrawConsentPage(
            caseFile: consents.caseFile,
            consent: consent,
            form: form,
            conflict: isConflict ? conflict.view : nil
        )
        return .page(page.page, in: context, status: reader.status)
    }

    private func page(_ consents: CaseReleases, _ form: Form) -> Page {
        ConsentsPage(
            consents: consents,
            form: form,
            languages: references.languages(in: form.texts.language),
            wording: texts.text(.consent, consents.profile.consentText, .german)
        ).page
    }

    private func releases(_ context: SiteRequestContext) async throws -> CaseReleases {
        try await runner.answer(ReadReleases(context.id("case")), for: context.requireUser())
    }

    private func consents(_ context: SiteRequestContext) async throws -> CaseConsents {
        try await runner.answer(ReadConsents(context.id("case")), for: context.requireUser())
    }

    private func consent(_ context: SiteRequestContext) async throws -> (CaseConsents, Consent) {
        let id = try context.id("consent", of: Consent.self)
        let consents = try await consents(context)
        guard let consent = consents.consents.first(where: { $0.id == id }) else {
            throw ConsentRefusal.notFound
        }
        return (consents, consent)
    }
}
