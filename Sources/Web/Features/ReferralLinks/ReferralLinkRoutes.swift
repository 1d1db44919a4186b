import Accounts
import Casework
import HTTPTypes
import Hummingbird
import Kernel
import WebSupport

/// Answering a referral without an account: the address says which, the code told by another way opens it.
struct ReferralLinkRoutes {
    let desk: ReferralLinkDesk
    let throttle: VisitorThrottle

    func add(to router: Router<SiteRequestContext>) {
        router.get("/v/:link", use: show)
        router.post("/v/:link", use: answer)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await guarded(request, context) { token, path in
            try await desk.open(token.id)
            return .page(LinkCodePage(path: path, form: Form(context, fields: [:])).page, in: context)
        }
    }

    @Sendable func answer(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await guarded(request, context) { token, path in
            guard !context.form["code"].isEmpty else {
                let errors = FieldErrors(
                    dictionaryLiteral: ("code", context.texts("referralLinks.codeMissing"))
                )
                return Self.asking(path, errors, context)
            }
            do {
                return try await opened(token, path, context)
            } catch ReferralLinkRefusal.wrongCode {
                try await throttle.charge(context.clientAddress(of: request))
                return Self.asking(path, FieldErrors(ReferralLinkRefusal.wrongCode, context.texts), context)
            }
        }
    }

    private func opened(
        _ token: LinkToken,
        _ path: String,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let code = context.form["code"]
        var reader = FieldReader(context)
        var answered: ReceivedReferrals?
        if context.form.has("tun"), let answer = ReferralAnswerForms.answer(from: &reader) {
            do {
                answered = try await desk.answer(token.id, code: code, answer, expected: reader.revision)
            } catch let refusal as ReferralRefusal where refusal.kind != .notFound {
                reader.refuse(refusal)
            }
        }
        let received: ReceivedReferrals
        if let answered { received = answered } else { received = try await desk.read(token.id, code: code) }
        guard let referral = received.referrals.first else { throw ReferralLinkRefusal.closed }
        let page = LinkedReferralPage(
            received: received,
            referral: referral,
            path: path,
            code: code,
            form: Form(context, errors: reader.errors),
            isAnswered: answered != nil
        )
        return .page(page.page, in: context, status: reader.isClean ? .ok : reader.status)
    }

    /// Whatever is wrong with a link is said in one sentence, and counted against whoever tried it.
    private func guarded(
        _ request: Request,
        _ context: SiteRequestContext,
        _ body: (LinkToken, String) async throws -> Response
    ) async throws -> Response {
        let address = context.clientAddress(of: request)
        var response: Response
        do {
            try await throttle.check(address)
            let text = try context.parameter("link")
            guard let secret = context.site?.secret, let token = LinkToken(text, signedBy: secret) else {
                throw ReferralLinkRefusal.unknown
            }
            guard context.moment.instant < token.expiresAt else { throw ReferralLinkRefusal.expired }
            response = try await body(token, ReferralLinkPaths.link(text))
        } catch let refusal as any Refusal {
            response = try await refused(refusal, address, context)
        }
        response.headers[Self.robots] = "noindex, nofollow, noarchive"
        return response
    }

    private func refused(
        _ refusal: any Refusal,
        _ address: String,
        _ context: SiteRequestContext
    ) async throws -> Response {
        let page = DeadLinkPage(refusal: refusal, texts: context.texts).page
        if case SignInRefusal.wait(let seconds) = refusal {
            var response = Response.page(page, in: context, status: .tooManyRequests)
            response.headers[.retryAfter] = "\(seconds)"
            return response
        }
        if case ReferralLinkRefusal.unknown = refusal { try? await throttle.charge(address) }
        let isLink = refusal is ReferralLinkRefusal || refusal is ReferralRefusal
        return .page(page, in: context, status: isLink ? .gone : refusal.kind.status)
    }

    private static func asking(
        _ path: String,
        _ errors: FieldErrors,
        _ context: SiteRequestContext
    ) -> Response {
        let form = Form(context, fields: [:], errors: errors)
        return .page(LinkCodePage(path: path, form: form).page, in: context, status: .unprocessableContent)
    }

    private static let robots = HTTPField.Name("x-robots-tag") ?? .cacheControl
}
