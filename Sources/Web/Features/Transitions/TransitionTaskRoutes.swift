import Casework
import Hummingbird
import Kernel
import WebSupport

/// One task of a transition and what is recorded of it.
struct TransitionTaskRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        let task = router.group("/faelle/:case/wechsel/:transition/aufgaben/:task")
        task.get(use: show)
        task.post("bestaetigung", use: confirm)
        task.post("stelle", use: name)
        task.post("entfaellt", use: drop)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(try await page(context, Form(context, fields: [:])), in: context)
    }

    @Sendable func confirm(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "transitions.task.confirmed") { reader in
            let side = reader.choice("side", of: TransitionTask.Side.self)
            let day = reader.day("confirmedOn")
            guard let side, let day else { return nil }
            return .confirm(
                side,
                on: day,
                source: reader.fields["source"],
                evidence: TransitionEvidence(reading: reader.fields["evidence"])
            )
        }
    }

    @Sendable func name(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "forms.saved") { reader in
            .name(
                reader.fields.optional("organisation").map { Organisation.ID($0) },
                reader.fields["agencyName"]
            )
        }
    }

    @Sendable func drop(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "forms.saved") { .drop(reason: $0.fields["reason"]) }
    }

    private func perform(
        _ context: SiteRequestContext,
        _ notice: String,
        _ make: (inout FieldReader) -> ChangeTransitionTask.Change?
    ) async throws -> Response {
        var reader = FieldReader(context)
        if let change = make(&reader) {
            let action = ChangeTransitionTask(
                caseFile: try context.id("case"),
                transition: try context.id("transition"),
                task: try context.id("task"),
                change: change,
                expected: reader.revision
            )
            if let task = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(TransitionPaths.task(task), notice: Notice(notice), in: context)
            }
        }
        let page = try await page(context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    private func page(_ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let followed = try await TransitionReader(runner: runner, context: context).followed()
        guard let task = followed.task(try context.id("task")) else { throw TransitionRefusal.notFound }
        return TransitionTaskPage(followed: followed, task: task, form: form).page
    }
}

extension TransitionEvidence {
    /// As a form writes it: `document:…` or `note:…`.
    fileprivate init?(reading text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0) }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "document": self = .document(Document.ID(parts[1]))
        case "note": self = .note(Note.ID(parts[1]))
        default: return nil
        }
    }
}
