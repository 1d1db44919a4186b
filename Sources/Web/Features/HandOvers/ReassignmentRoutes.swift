import Casework
import Hummingbird
import Kernel
import WebSupport

/// Cases from one case manager to others by number, for coordination.
struct ReassignmentRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.post("/team/umverteilen/vorschau", use: preview)
        router.post("/team/umverteilen", use: reassign)
    }

    @Sendable func preview(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let reassignment = reassignment(&reader) {
            do {
                let query = PreviewReassignment(reassignment)
                let preview = try await runner.answer(query, for: try context.requireUser())
                let page = ReassignmentPage(preview: preview, reassignment: reassignment, form: Form(context))
                return .page(page.page, in: context)
            } catch let refusal as StaffRefusal where refusal.kind != .notFound {
                reader.refuse(refusal)
            }
        }
        return try await memberAgain(reader, context)
    }

    @Sendable func reassign(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let reassignment = reassignment(&reader) {
            let action = ReassignCases(reassignment, expected: Int(reader.fields["expected"]) ?? 0)
            if let moved = try await reader.perform(action, with: runner, by: context.requireUser()) {
                let counts = ["count": moved.cases, "followUps": moved.followUps]
                return .seeOther(
                    StaffPaths.team,
                    notice: Notice("handOvers.done", counts: counts),
                    in: context
                )
            }
        }
        return try await memberAgain(reader, context)
    }

    private func reassignment(_ reader: inout FieldReader) -> Reassignment? {
        let fields = reader.fields
        let count = fields.optional("count").map { Int($0) ?? 0 }
        return reader.value {
            try Reassignment(
                from: Identifier(fields["from"]),
                count: count,
                recipients: fields.all("recipients").map { User.ID($0) }
            )
        }
    }

    private func memberAgain(_ reader: FieldReader, _ context: SiteRequestContext) async throws -> Response {
        let query = ReadTeamMember(Identifier(reader.fields["from"]))
        let member = try await runner.answer(query, for: try context.requireUser())
        let page = TeamMemberPage(member: member, form: Form(context, errors: reader.errors))
        return .page(page.page, in: context, status: reader.status)
    }
}
