import Casework
import Hummingbird
import Kernel
import WebSupport

/// Handing a case over inside the municipality: offering, looking, accepting, refusing, taking back.
struct CaseOfferRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.post("/faelle/:case/uebergabe/angebot", use: offer)
        router.get("/uebergaben/angebot/:offer", use: show)
        router.post("/uebergaben/angebot/:offer/annehmen", use: accept)
        router.post("/uebergaben/angebot/:offer/ablehnen", use: refuse)
        router.post("/uebergaben/angebot/:offer/zurueckziehen", use: withdraw)
    }

    @Sendable func offer(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let id = try context.id("case", of: CaseFile.self)
        let action = OfferCase(
            caseFile: id,
            to: Identifier(reader.fields["office"]),
            saying: reader.fields["message"]
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(PackagePaths.handOver(id), notice: "packages.offers.made", in: context)
        }
        let query = PreviewPackage(caseFile: id, partner: nil, choice: PackageChoice())
        let preview = try await runner.answer(query, for: try context.requireUser())
        let form = Form(context, errors: reader.errors)
        return .page(CaseHandOverPage(preview: preview, form: form).page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context)), in: context)
    }

    @Sendable func accept(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = AcceptOffer(try context.id("offer"))
        return try await answer(action, "packages.offers.accepted", context)
    }

    @Sendable func refuse(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = RefuseOffer(try context.id("offer"), reason: context.form["reason"])
        return try await answer(action, "packages.offers.refused", context)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = WithdrawOffer(try context.id("offer"))
        return try await answer(action, "packages.offers.withdrawn", context)
    }

    private func answer<A: Action>(
        _ action: A,
        _ notice: Notice,
        _ context: SiteRequestContext
    ) async throws -> Response where A.Outcome == CaseOffer {
        var reader = FieldReader(context)
        if let offer = try await reader.perform(action, with: runner, by: context.requireUser()) {
            let path =
                offer.state == .accepted
                ? CaseFilePaths.overview(offer.caseFileId) : PackagePaths.offer(offer.id)
            return .seeOther(path, notice: notice, in: context)
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let offered = try await runner.answer(
            ReadCaseOffer(context.id("offer")),
            for: context.requireUser()
        )
        return CaseOfferPage(offered: offered, form: form).page
    }
}
