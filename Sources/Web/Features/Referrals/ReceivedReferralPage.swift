import Casework
import Hummingbird
import Kernel
import WebSupport

/// One request to one's own agency: a preview, and once accepted the way to the shared file (erhaltene Vermittlung).
struct ReceivedReferralPage {
    let received: ReceivedReferrals
    let referral: ReceivedReferral
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            "\(texts("referrals.one")) \(referral.number)",
            section: "referrals",
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("referrals.previewExplanation"))</p>
                \(HTML.some(referral.caseFile, opened))
                \(ReferralPreviewList(referral: referral, received: received, texts: texts).html)
                \(ReferralAnswerForms(
                    referral: referral,
                    rules: received.profile.referralRules,
                    path: ReferralPaths.received(referral.id),
                    form: form
                ).html)
                <p><a href="\(ReferralPaths.all)">\(texts("referrals.title"))</a></p>
                """
        )
    }

    private func opened(_ caseFile: CaseFile.ID) -> HTML {
        let names = HTML.joined(referral.names.map { .name($0) }, by: ", ")
        return NoticeBox(
            .info,
            title: texts("referrals.names"),
            """
            <p>\(names.isEmpty ? "\(texts("referrals.namesProtected"))" : names)</p>
            <p><a href="\(SharedCasePaths.file(caseFile))">\(texts("referrals.openFile"))</a></p>
            """
        ).html
    }
}

/// The recipient's side: what was asked of one's own agency, and answering it.
struct ReceivedReferralRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/vermittlungen", use: list)
        router.get("/vermittlungen/:referral", use: show)
        router.post("/vermittlungen/:referral", use: answer)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let received = try await runner.answer(ListReceivedReferrals(), for: user)
        let sent = user.may(.leadCases) ? try await runner.answer(ListSentReferrals(), for: user) : nil
        let tasks = user.may(.readSharedCases) ? try await runner.answer(ListReceivedTasks(), for: user) : nil
        let page = ReferralsPage(received: received, tasks: tasks, sent: sent, texts: context.texts).page
        return .page(page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func answer(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("referral", of: Referral.self)
        var reader = FieldReader(context)
        if let answer = ReferralAnswerForms.answer(from: &reader) {
            let action = AnswerReferral(referral: id, answer: answer, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(ReferralPaths.received(id), notice: "referrals.answered", in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadReceivedReferral(try context.id("referral"))
        let received = try await runner.answer(query, for: context.requireUser())
        guard let referral = received.referrals.first else { throw ReferralRefusal.notFound }
        return ReceivedReferralPage(received: received, referral: referral, form: form).page
    }
}
