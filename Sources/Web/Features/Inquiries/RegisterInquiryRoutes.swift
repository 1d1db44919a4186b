import AgencyNetwork
import Hummingbird
import Kernel
import StatusOffice
import WebSupport

/// The office's side: asking case management, reading answers, answering case management's questions.
struct RegisterInquiryRoutes {
    let runner: any ActionRunner
    let pathways: PathwayNames

    func add(to router: Router<SiteRequestContext>) {
        router.get("/register/:procedure/nachfragen/neu", use: showAsk)
        router.post("/register/:procedure/nachfragen/neu", use: ask)
        router.get("/register/:procedure/nachfragen/:inquiry", use: show)
        router.get("/register/fragen", use: list)
        router.get("/register/fragen/:question", use: showQuestion)
        router.post("/register/fragen/:question", use: answer)
    }

    @Sendable func showAsk(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await askPage(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func ask(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("procedure", of: Procedure.self)
        var reader = FieldReader(context)
        if let kind = reader.choice("kind", of: OfficeQuestion.self) {
            let action = AskCaseManagement(procedure: id, question: kind, text: reader.fields["text"])
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(RegisterPaths.procedure(id), notice: "inquiries.delivered", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await askPage(context, form), in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadInquiry(try context.id("inquiry"))
        let record = try await runner.answer(query, for: context.requireUser())
        return .page(
            InquiryPage(record: record, pathways: pathways, texts: context.texts).page,
            in: context
        )
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let questions = try await runner.answer(ListQuestions(), for: context.requireUser())
        return .page(QuestionListPage(questions: questions, texts: context.texts).page, in: context)
    }

    @Sendable func showQuestion(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await questionPage(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func answer(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("question", of: ReceivedQuestion.self)
        var reader = FieldReader(context)
        if let result = reader.choice("result", of: InquiryResult.self) {
            let action = AnswerQuestion(id, result: result, text: reader.fields["text"])
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(InquiryPaths.questions, notice: "inquiries.answerSaved", in: context)
            }
        }
        let form = Form(context, errors: reader.errors)
        return .page(try await questionPage(context, form), in: context, status: reader.status)
    }

    private func askPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let record = try await runner.answer(
            ReadProcedure(context.id("procedure")),
            for: context.requireUser()
        )
        return AskCaseManagementPage(record: record, pathways: pathways, form: form).page
    }

    private func questionPage(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadQuestion(try context.id("question"))
        let record = try await runner.answer(query, for: context.requireUser())
        return QuestionPage(record: record, pathways: pathways, form: form).page
    }
}
