import AgencyNetwork
import Casework
import Hummingbird
import Kernel
import WebSupport

/// The case's side: questions of an office that reached it, answering them, asking an office.
struct CaseInquiryRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/nachfragen", use: list)
        router.get("/faelle/:case/nachfragen/neu", use: showNew)
        router.post("/faelle/:case/nachfragen/neu", use: ask)
        router.get("/faelle/:case/nachfragen/:inquiry", use: show)
        router.post("/faelle/:case/nachfragen/:inquiry", use: answer)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(
            CaseInquiriesPage(inquiries: try await inquiries(context), texts: context.texts).page,
            in: context
        )
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = AskOfficePage(inquiries: try await inquiries(context), form: Form(context, fields: [:]))
        return .page(page.page, in: context)
    }

    @Sendable func ask(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let kept = try await inquiries(context)
        var reader = FieldReader(context)
        if let question = AskOfficePage.question(from: &reader, kept) {
            let action = AskOffice(caseFile: kept.caseFile.id, question: question)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                let path = InquiryPaths.list(kept.caseFile.id)
                return .seeOther(path, notice: "inquiries.asked", in: context)
            }
        }
        let page = AskOfficePage(inquiries: kept, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: [:])
        return .page(try await page(context, form), in: context)
    }

    @Sendable func answer(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let caseFile = try context.id("case", of: CaseFile.self)
        var reader = FieldReader(context)
        if let result = reader.choice("result", of: InquiryResult.self) {
            let action = AnswerInquiry(
                caseFile: caseFile,
                inquiry: try context.id("inquiry"),
                result: result,
                text: reader.fields["text"],
                fitsPurpose: reader.fields["purpose"] == "yes"
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(InquiryPaths.list(caseFile), notice: "inquiries.answerSaved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await page(context, form), in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let kept = try await inquiries(context)
        let inquiry = try kept.require(try context.id("inquiry"))
        return AnswerInquiryPage(inquiries: kept, inquiry: inquiry, form: form).page
    }

    private func inquiries(_ context: SiteRequestContext) async throws -> CaseInquiries {
        try await runner.answer(ReadCaseInquiries(context.id("case")), for: context.requireUser())
    }
}
