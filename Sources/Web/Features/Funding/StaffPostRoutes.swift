import Hummingbird
import Kernel
import Steering
import WebSupport

/// One post: what is written down about it, and its course.
struct StaffPostRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/foerderung/stellen/neu", use: showNew)
        router.post("/steuerung/foerderung/stellen/neu", use: addPost)
        router.get("/steuerung/foerderung/stellen/:post", use: show)
        router.get("/steuerung/foerderung/stellen/:post/bearbeiten", use: showChange)
        router.post("/steuerung/foerderung/stellen/:post", use: change)
        router.post("/steuerung/foerderung/stellen/:post/:kind", use: addEntry)
        router.post("/steuerung/foerderung/stellen/:post/:kind/streichen", use: removeEntry)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let form = Form(context)
        return .page(form.newPost.page(form, StaffPostForm(form: form).html), in: context)
    }

    @Sendable func addPost(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let details = StaffPostForm.details(from: &reader),
            let added = try await reader.perform(
                AddStaffPost(details),
                with: runner,
                by: context.requireUser()
            )
        {
            return .seeOther(FundingPaths.post(added.id), notice: "funding.saved", in: context)
        }
        let page = Form(context).newPost.refused(reader, context) { StaffPostForm(form: $0).html }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let opened = context.queryFields["neu"]
        let page = StaffPostPage(post: try await post(context), form: Form(context), opened: opened)
        return .page(page.page, in: context)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let post = try await post(context)
        let form = Form(context, fields: StaffPostForm.fields(of: post))
        return .page(form.changing(post).page(form, StaffPostForm(form: form).html), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let expected = reader.revision
        let post = try await post(context)
        if let details = StaffPostForm.details(from: &reader) {
            let action = ChangeStaffPost(post.id, details: details, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(FundingPaths.post(post.id), notice: "funding.saved", in: context)
            }
        }
        let page = Form(context).changing(post).refused(
            reader,
            context,
            theirs: StaffPostForm.fields(of: post),
            at: post.revision
        ) { StaffPostForm(form: $0).html }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func addEntry(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let expected = reader.revision
        let id: StaffPost.ID = try context.id("post")
        let kind = try kind(context)
        if let entry = kind.entry(from: &reader) {
            let action = AddPostEntry(id, entry: entry, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(FundingPaths.post(id), notice: "funding.saved", in: context)
            }
        }
        return try await refused(context, reader, kind.rawValue)
    }

    @Sendable func removeEntry(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        let post = try await post(context)
        let entries = try kind(context).entries(of: post)
        guard let place = Int(reader.fields["place"]), entries.indices.contains(place) else {
            throw StaffPostRefusal.notFound
        }
        let action = RemovePostEntry(post.id, entry: entries[place], expected: reader.revision)
        _ = try await runner.perform(action, by: try context.requireUser())
        return .seeOther(FundingPaths.post(post.id), notice: "funding.saved", in: context)
    }

    private func refused(
        _ context: SiteRequestContext,
        _ reader: FieldReader,
        _ part: String
    ) async throws -> Response {
        let form = Form(context, errors: reader.errors)
        let page = StaffPostPage(post: try await post(context), form: form, opened: part).page
        return .page(page, in: context, status: reader.status)
    }

    private func kind(_ context: SiteRequestContext) throws -> PostEntryKind {
        guard let kind = PostEntryKind(rawValue: context.parameters.get("kind") ?? "") else {
            throw StaffPostRefusal.notFound
        }
        return kind
    }

    private func post(_ context: SiteRequestContext) async throws -> StaffPost {
        let id: StaffPost.ID = try context.id("post")
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        guard let found = book.posts.first(where: { $0.id == id }) else { throw StaffPostRefusal.notFound }
        return found
    }
}

extension Form {
    fileprivate var newPost: SteeringForm {
        SteeringForm(
            title: texts("funding.addPost"),
            path: FundingPaths.newPost,
            cancel: FundingPaths.overview,
            section: "funding"
        )
    }

    fileprivate func changing(_ post: StaffPost) -> SteeringForm {
        SteeringForm(
            title: texts("funding.changePost"),
            path: FundingPaths.post(post.id),
            cancel: FundingPaths.post(post.id),
            lead: post.details.code,
            section: "funding",
            labels: [
                ("code", texts("funding.field.code")), ("title", texts("funding.field.title")),
                ("block", texts("funding.column.block")), ("employer", texts("funding.column.employer")),
                ("isPassedOn", texts("funding.field.way")), ("share", texts("funding.field.share")),
            ]
        )
    }
}
