import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// Finding offers, keeping one's own entries, and saying what is wrong with others'.
struct DirectoryRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/netz", use: list)
        router.get("/netz/pflege", use: kept)
        router.post("/netz/pflege/bestaetigen", use: confirm)
        router.get("/netz/angebote/:offer", use: show)
        router.get("/netz/angebote/:offer/kontakt.vcf", use: card)
        router.post("/netz/angebote/:offer/hinweis", use: propose)
        router.post("/netz/angebote/:offer/hinweis/erledigt", use: settle)
        OfferFormRoutes(runner: runner).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let choice = DirectoryChoice(context.queryFields, for: .colleague(context.language))
        let results = try await runner.answer(SearchOffers(choice.question, after: choice.after), for: user)
        let page = DirectoryPage(
            results: results,
            choice: choice,
            form: Form(context, fields: [:]),
            mayKeep: user.may(.keepDirectory)
        )
        return .page(page.page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await offerPage(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func card(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let picture = try await picture(context)
        return ContactCardResponse.of(picture, in: context)
    }

    @Sendable func kept(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let onlyOwn = context.queryFields["nur"] == "eigene"
        let place = KeptPlace(context.queryFields)
        let kept = try await runner.answer(ListKeptEntries(onlyOwn: onlyOwn, after: place.after), for: user)
        let page = KeptEntriesPage(
            kept: kept,
            onlyOwn: onlyOwn,
            mayKeepAll: user.may(.keepWholeDirectory),
            place: place,
            form: Form(context, fields: [:])
        )
        return .page(page.page, in: context)
    }

    @Sendable func confirm(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        guard let kind = KeptEntry.Kind(rawValue: context.form["art"]) else {
            throw DirectoryRefusal.notFound
        }
        let entry = KeptEntry(place: kind, context.form["eintrag"], reviewOn: context.today)
        try await runner.perform(ConfirmEntry(entry.reference), by: context.requireUser())
        let target = LocalPath.safe(context.form["zurueck"]) ?? DirectoryPaths.kept
        return .seeOther(target, notice: "directory.confirmed", in: context)
    }

    @Sendable func propose(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: ServiceOffer.ID = try context.id("offer")
        var reader = FieldReader(context)
        let action = ProposeCorrection(to: id, text: reader.fields["correction"])
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(DirectoryPaths.offer(id), notice: "directory.proposed", in: context)
        }
        let page = try await offerPage(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func settle(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: ServiceOffer.ID = try context.id("offer")
        let action = SettleCorrection(Identifier(context.form["hinweis"]), of: id)
        try await runner.perform(action, by: context.requireUser())
        return .seeOther(DirectoryPaths.offer(id), notice: "directory.settled", in: context)
    }

    private func picture(_ context: SiteRequestContext) async throws -> OfferPicture {
        try await runner.answer(ReadOffer(context.id("offer")), for: context.requireUser())
    }

    private func offerPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let picture = try await picture(context)
        return OfferPage(picture: picture, audience: .colleague(context.language), form: form).page
    }
}

/// A contact card as a file for an address book.
enum ContactCardResponse {
    static func of(_ picture: OfferPicture, in context: SiteRequestContext) -> Response {
        let card = ContactCard(offer: picture.offer, agency: picture.agency, locations: picture.locations)
        return .download(
            Array(card.text.utf8),
            named: "kontakt.vcf",
            type: "text/vcard; charset=utf-8",
            in: context
        )
    }
}
