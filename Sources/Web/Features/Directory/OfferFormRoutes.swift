import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// Adding an offer, changing one, taking one out of the searches.
struct OfferFormRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/netz/angebote/neu", use: showNew)
        router.post("/netz/angebote/neu", use: add)
        router.get("/netz/angebote/:offer/bearbeiten", use: showChange)
        router.post("/netz/angebote/:offer/bearbeiten", use: change)
        router.post("/netz/angebote/:offer/beenden", use: retire)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let organisation = context.queryFields.optional("stelle").map { Organisation.ID($0) }
        return .page(try await newPage(organisation, context, Form(context, fields: [:])), in: context)
    }

    @Sendable func add(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let organisation = Organisation.ID(context.form["organisation"])
        var reader = FieldReader(context)
        if let details = OfferFields.details(from: &reader) {
            let action = AddOffer(
                organisation: organisation,
                details: details,
                place: OfferFields.place(from: context.form)
            )
            if let offer = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(DirectoryPaths.offer(offer.id), notice: "directory.added", in: context)
            }
        }
        let page = try await newPage(organisation, context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let picture = try await picture(context)
        let fields = OfferFields.fields(of: picture.offer, at: picture.locations)
        let form = Form(context, fields: fields)
        return .page(ChangeOfferPage(picture: picture, form: form, conflict: nil).page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let kept = try await picture(context)
        var reader = FieldReader(context)
        if let details = OfferFields.details(from: &reader, over: kept.offer.details) {
            let action = ChangeOffer(
                kept.offer.id,
                details: details,
                place: OfferFields.place(from: context.form),
                expected: reader.revision
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(DirectoryPaths.offer(kept.offer.id), notice: "forms.saved", in: context)
            }
        }
        return .page(refused(kept, reader, context), in: context, status: reader.status)
    }

    @Sendable func retire(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: ServiceOffer.ID = try context.id("offer")
        let revision = Revision(Int(context.form["revision"]) ?? 0)
        try await runner.perform(RetireOffer(id, expected: revision), by: context.requireUser())
        return .seeOther(DirectoryPaths.offer(id), notice: "directory.retired", in: context)
    }

    private func refused(_ kept: OfferPicture, _ reader: FieldReader, _ context: SiteRequestContext) -> Page {
        let form = Form(context, errors: reader.errors)
        guard reader.isOvertaken else {
            return ChangeOfferPage(picture: kept, form: form, conflict: nil).page
        }
        let theirs = OfferFields.fields(of: kept.offer, at: kept.locations)
        let names = [
            "name", "description", "eligibility", "cost", "access", "hours", "phone", "email", "website",
        ]
        let conflict = EditConflict(
            mine: reader.fields,
            theirs: theirs,
            labels: names.map { ($0, context.texts("directory.field.\($0)")) },
            texts: context.texts
        )
        let next = form.filled(with: reader.fields.onTop(of: kept.offer.revision))
        return ChangeOfferPage(picture: kept, form: next, conflict: conflict).page
    }

    // A page that could only end in a refusal is not shown.
    private func picture(_ context: SiteRequestContext) async throws -> OfferPicture {
        let picture = try await runner.answer(ReadOffer(context.id("offer")), for: context.requireUser())
        guard picture.mayChange else { throw DirectoryRefusal.notOwner }
        return picture
    }

    private func newPage(
        _ organisation: Organisation.ID?,
        _ context: SiteRequestContext,
        _ form: Form
    ) async throws -> Page {
        let query = PrepareOffer(organisation: organisation)
        return NewOfferPage(ground: try await runner.answer(query, for: context.requireUser()), form: form)
            .page
    }
}
