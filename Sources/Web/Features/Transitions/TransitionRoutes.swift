import Casework
import Hummingbird
import Kernel
import WebSupport

/// The forecast and the transitions of a case: looking at them, recording one, taking it on.
struct TransitionRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/faelle/:case/rechtskreise", use: spheres)
        router.get("/faelle/:case/wechsel", use: list)
        router.get("/faelle/:case/wechsel/neu", use: showNew)
        router.post("/faelle/:case/wechsel/neu", use: record)
        let transition = router.group("/faelle/:case/wechsel/:transition")
        transition.get(use: show)
        transition.post("weiter", use: advance)
        transition.post("tag", use: move)
        transition.post("absage", use: cancel)
        TransitionTaskRoutes(runner: runner).add(to: router)
        TransitionBoardRoutes(runner: runner).add(to: router)
    }

    @Sendable func spheres(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        .page(SpheresPage(read: try await read(context), form: Form(context, fields: [:])).page, in: context)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = TransitionsPage(read: try await read(context), form: Form(context, fields: [:]))
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = NewTransitionPage(read: try await read(context), form: Form(context, fields: [:]))
        return .page(page.page, in: context)
    }

    @Sendable func record(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let read = try await read(context)
        var reader = FieldReader(context)
        if let details = NewTransitionPage.details(from: &reader, profile: read.profile) {
            let action = RecordTransition(
                caseFile: read.caseFile.id,
                person: Person.ID(reader.fields["person"]),
                details: details
            )
            if let made = try await reader.perform(action, with: runner, by: context.requireUser()) {
                let path = TransitionPaths.transition(made)
                return .seeOther(path, notice: "transitions.recorded", in: context)
            }
        }
        let page = NewTransitionPage(read: read, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let followed = try await TransitionReader(runner: runner, context: context).followed()
        return .page(TransitionPage(followed: followed, form: Form(context, fields: [:])).page, in: context)
    }

    @Sendable func advance(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "transitions.advanced") { (reader) -> AdvanceTransition? in
            guard let target = reader.choice("target", of: TransitionState.self) else { return nil }
            return AdvanceTransition(
                caseFile: try context.id("case"),
                transition: try context.id("transition"),
                to: target,
                expected: reader.revision
            )
        }
    }

    @Sendable func move(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "transitions.moved") { (reader) -> MoveTransition? in
            guard let day = reader.day("expectedOn") else { return nil }
            return MoveTransition(
                caseFile: try context.id("case"),
                transition: try context.id("transition"),
                to: day,
                origin: SphereTransition.Origin(rawValue: reader.fields["origin"]) ?? .hand,
                expected: reader.revision
            )
        }
    }

    @Sendable func cancel(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try await perform(context, "transitions.cancelled") { reader in
            CancelTransition(
                caseFile: try context.id("case"),
                transition: try context.id("transition"),
                because: reader.fields["reason"],
                expected: reader.revision
            )
        }
    }

    private func perform<A: Action>(
        _ context: SiteRequestContext,
        _ notice: String,
        _ make: (inout FieldReader) throws -> A?
    ) async throws -> Response where A.Outcome == SphereTransition {
        var reader = FieldReader(context)
        if let action = try make(&reader),
            let changed = try await reader.perform(action, with: runner, by: context.requireUser())
        {
            return .seeOther(TransitionPaths.transition(changed), notice: Notice(notice), in: context)
        }
        let followed = try await TransitionReader(runner: runner, context: context).followed()
        let page = TransitionPage(followed: followed, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }

    private func read(_ context: SiteRequestContext) async throws -> CaseTransitions {
        try await runner.answer(ReadTransitions(context.id("case")), for: context.requireUser())
    }
}

/// Reads the transition that the address of a page names.
struct TransitionReader {
    let runner: any ActionRunner
    let context: SiteRequestContext

    func followed() async throws -> FollowedTransition {
        let query = ReadTransition(
            caseFile: try context.id("case"),
            transition: try context.id("transition")
        )
        return try await runner.answer(query, for: try context.requireUser())
    }
}
