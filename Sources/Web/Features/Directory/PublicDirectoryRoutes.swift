import AgencyNetwork
import Hummingbird
import Kernel
import WebSupport

/// The directory for everybody, where the municipality made it public; otherwise there is no such page.
struct PublicDirectoryRoutes {
    let runner: any ActionRunner
    let directory: PublicDirectory

    func add(to router: Router<SiteRequestContext>) {
        router.get("/angebote", use: list)
        router.get("/angebote/:offer", use: show)
        router.get("/angebote/:offer/kontakt.vcf", use: card)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let guest = try await guest(context)
        let choice = DirectoryChoice(context.queryFields, for: audience(context))
        let results = try await runner.answer(SearchOffers(choice.question, after: choice.after), for: guest)
        let form = Form(context, fields: [:])
        let page = DirectoryPage(results: results, choice: choice, form: form, mayKeep: false)
        return Self.cached(.page(page.page, in: context), context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let picture = try await picture(context)
        let form = Form(context, fields: [:])
        let page = OfferPage(picture: picture, audience: audience(context), form: form)
        return Self.cached(.page(page.page, in: context), context)
    }

    @Sendable func card(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let picture = try await picture(context)
        return Self.cached(ContactCardResponse.of(picture, in: context), context)
    }

    private func audience(_ context: SiteRequestContext) -> DirectoryAudience {
        let chosen = DirectoryAudience.languages.first { $0.rawValue == context.queryFields["sprache"] }
        return DirectoryAudience(
            isOpen: true,
            language: chosen ?? DirectoryAudience.colleague(context.language).language
        )
    }

    private func picture(_ context: SiteRequestContext) async throws -> OfferPicture {
        let picture = try await runner.answer(ReadOffer(context.id("offer")), for: try await guest(context))
        guard picture.offer.status.isOffered else { throw DirectoryRefusal.notFound }
        return picture
    }

    private func guest(_ context: SiteRequestContext) async throws -> User {
        guard let guest = try await directory.guest(context.queryFields.optional("kommune")) else {
            throw HTTPError(.notFound)
        }
        return guest
    }

    // The frame names who is signed in; only what everybody gets alike may be kept by others.
    static func cached(_ response: Response, _ context: SiteRequestContext) -> Response {
        var response = response
        response.headers[.cacheControl] = context.user == nil ? "public, max-age=300" : "private, no-store"
        return response
    }
}
