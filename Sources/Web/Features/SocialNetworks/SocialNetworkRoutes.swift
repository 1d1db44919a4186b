import Casework
import Hummingbird
import Kernel
import WebSupport

/// The network around a household: the map, adding a contact, changing one, taking one off.
struct SocialNetworkRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/assessment/netzwerk", use: show)
        router.get("/faelle/:case/assessment/netzwerk/neu", use: showNew)
        router.post("/faelle/:case/assessment/netzwerk/neu", use: addContact)
        router.get("/faelle/:case/assessment/netzwerk/:contact", use: showContact)
        router.post("/faelle/:case/assessment/netzwerk/:contact", use: change)
        router.post("/faelle/:case/assessment/netzwerk/:contact/entfernen", use: end)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = SocialNetworkPage(network: try await network(context), texts: context.texts)
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let network = try await network(context)
        let page = NetworkContactPage(caseFile: network.caseFile, contact: nil, form: Form(context))
        return .page(page.page, in: context)
    }

    @Sendable func addContact(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await keep(nil, context)
    }

    @Sendable func showContact(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let network = try await network(context)
        let contact = try contact(in: network, context)
        let fields = NetworkContactForm.fields(of: contact.details).onTop(of: contact.revision)
        let form = Form(context, fields: fields)
        return .page(
            NetworkContactPage(caseFile: network.caseFile, contact: contact, form: form).page,
            in: context
        )
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await keep(try context.id("contact", of: NetworkContact.self), context)
    }

    @Sendable func end(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        let id = try context.id("contact", of: NetworkContact.self)
        var fields = FieldReader(context)
        let action = EndNetworkContact(caseFile: caseFile, contact: id, expected: fields.revision)
        if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(SocialNetworkPaths.map(caseFile), notice: "socialNetworks.removed", in: context)
        }
        let network = try await network(context)
        let contact = try contact(in: network, context)
        let kept = NetworkContactForm.fields(of: contact.details).onTop(of: contact.revision)
        let form = Form(context, fields: kept, errors: fields.errors)
        let page = NetworkContactPage(caseFile: network.caseFile, contact: contact, form: form)
        return .page(page.page, in: context, status: fields.status)
    }

    private func keep(_ id: NetworkContact.ID?, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var fields = FieldReader(context)
        let details = NetworkContactForm.details(from: &fields)
        if let details {
            let revision = fields.revision
            let action = KeepNetworkContact(
                caseFile: caseFile,
                details: details,
                correcting: id.map { .init($0, expected: revision) }
            )
            if try await fields.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(SocialNetworkPaths.map(caseFile), notice: "forms.saved", in: context)
            }
        }
        let network = try await network(context)
        let kept = try id.map { _ in try contact(in: network, context) }
        let form = Form(context, errors: fields.errors)
        var page = NetworkContactPage(caseFile: network.caseFile, contact: kept, form: form)
        if let details, fields.isOvertaken { page.overtaken(mine: details) }
        return .page(page.page, in: context, status: fields.status)
    }

    private func network(_ context: SiteRequestContext) async throws -> CaseSocialNetwork {
        try await runner.answer(ReadSocialNetwork(context.id("case")), for: context.requireUser())
    }

    private func contact(
        in network: CaseSocialNetwork,
        _ context: SiteRequestContext
    ) throws -> NetworkContact {
        let id = try context.id("contact", of: NetworkContact.self)
        guard let contact = network.contacts.first(where: { $0.id == id }) else {
            throw SocialNetworkRefusal.notFound
        }
        return contact
    }
}
