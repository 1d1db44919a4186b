import AgencyNetwork
import Casework
import Hummingbird
import Kernel
import WebSupport

/// The sender's side: asking an agency, following what becomes of it, making a link, taking it back.
struct CaseReferralRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/vermittlungen", use: list)
        router.get("/faelle/:case/vermittlungen/neu", use: showNew)
        router.post("/faelle/:case/vermittlungen/neu", use: propose)
        router.get("/faelle/:case/vermittlungen/:referral", use: show)
        router.post("/faelle/:case/vermittlungen/:referral/zurueckziehen", use: withdraw)
        router.post("/faelle/:case/vermittlungen/:referral/kenntnis", use: note)
        router.post("/faelle/:case/vermittlungen/:referral/link", use: makeLink)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(CaseReferralsPage(kept: try await kept(context), texts: context.texts).page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let kept = try await kept(context)
        let offer = kept.offers.first { $0.id.text == context.queryFields["angebot"] }
        let fields: FormFields = [
            "offer": offer?.id.text ?? "", "recipient": offer?.organisationId.text ?? "",
        ]
        return .page(NewReferralPage(kept: kept, form: Form(context, fields: fields)).page, in: context)
    }

    @Sendable func propose(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let kept = try await kept(context)
        var reader = FieldReader(context)
        if let request = NewReferralPage.request(from: &reader, kept) {
            let action = ProposeReferral(caseFile: kept.caseFile.id, request: request)
            if let sent = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(ReferralPaths.one(sent), notice: "referrals.sent", in: context)
            }
        }
        var page = NewReferralPage(kept: kept, form: Form(context, errors: reader.errors))
        page.alternatives = try await alternatives(reader, context)
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])).page, in: context)
    }

    @Sendable func withdraw(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = WithdrawReferral(
            caseFile: try context.id("case"),
            referral: try context.id("referral"),
            expected: FieldReader(context).revision
        )
        return try await change(action, "referrals.isWithdrawn", context)
    }

    @Sendable func note(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = NoteReferral(
            caseFile: try context.id("case"),
            referral: try context.id("referral"),
            expected: FieldReader(context).revision
        )
        return try await change(action, "referrals.isNoted", context)
    }

    /// The address and the code are shown in the answer to the form and never again.
    @Sendable func makeLink(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let action = MakeReferralLink(caseFile: try context.id("case"), referral: try context.id("referral"))
        let made = try await reader.perform(action, with: runner, by: context.requireUser())
        var page = try await page(context, Form(context, fields: [:], errors: reader.errors))
        guard let made, let secret = context.site?.secret else {
            return .page(page.page, in: context, status: reader.status)
        }
        let path = ReferralLinkPaths.link(
            LinkToken(made.link.id, until: made.link.expiresAt).signed(by: secret)
        )
        page.made = .init(address: context.origin(of: request) + path, code: made.code.spaced)
        return .page(page.page, in: context)
    }

    /// Where the directory says that the offer is full or comes too late.
    private func alternatives(
        _ reader: FieldReader,
        _ context: SiteRequestContext
    ) async throws -> OfferAlternatives? {
        guard case ReferralRefusal.offerDoubtful? = reader.refusal as? ReferralRefusal else { return nil }
        var days = FieldReader(context)
        let query = FindAlternatives(
            to: ServiceOffer.ID(context.form["offer"]),
            need: LifeDomain(rawValue: context.form["need"]),
            neededBy: days.optionalDay("neededBy")
        )
        return try await runner.answer(query, for: context.requireUser())
    }

    private func change<A: Action>(
        _ action: A,
        _ notice: Notice,
        _ context: SiteRequestContext
    ) async throws -> Response {
        var reader = FieldReader(context)
        guard try await reader.perform(action, with: runner, by: context.requireUser()) != nil else {
            let page = try await page(context, Form(context, fields: [:], errors: reader.errors)).page
            return .page(page, in: context, status: reader.status)
        }
        let kept = try await kept(context).require(try context.id("referral"))
        return .seeOther(ReferralPaths.one(kept), notice: notice, in: context)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> CaseReferralPage {
        let kept = try await kept(context)
        let referral = try kept.require(try context.id("referral"))
        return CaseReferralPage(kept: kept, referral: referral, form: form)
    }

    private func kept(_ context: SiteRequestContext) async throws -> CaseReferrals {
        try await runner.answer(ReadReferrals(context.id("case")), for: context.requireUser())
    }
}
