import AgencyNetwork
import Hummingbird
import Insight
import Kernel
import WebSupport

/// Who hands over to whom, without names, for those who steer.
struct NetworkRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/netz", use: show)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let page = NetworkPage(
            picture: try await runner.answer(ReadNetworkPicture(), for: user),
            agreements: try await runner.answer(ReadAgreements(), for: user),
            focus: context.queryFields.optional("stelle").map { Organisation.ID($0) },
            mayAgree: user.may(.organiseStaff),
            texts: context.texts
        )
        return .page(page.page, in: context)
    }
}
