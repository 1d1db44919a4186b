import Casework
import Hummingbird
import Kernel
import WebSupport

/// The agency's side of a transition: its task, and its own word on it.
struct ReceivedTaskRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/wechselaufgaben/:task", use: show)
        router.post("/wechselaufgaben/:task", use: confirm)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func confirm(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let task = try context.id("task", of: TransitionTask.self)
        var reader = FieldReader(context)
        if let day = reader.day("confirmedOn") {
            let action = ConfirmReceivedTask(task, on: day, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                let notice: Notice = "transitions.received.confirmed"
                return .seeOther(TransitionPaths.received(task), notice: notice, in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let query = ReadReceivedTask(try context.id("task"))
        let received = try await runner.answer(query, for: context.requireUser())
        guard let task = received.tasks.first else { throw TransitionRefusal.notFound }
        return ReceivedTaskPage(received: received, task: task, form: form).page
    }
}
