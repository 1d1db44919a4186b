import Accounts
import Casework
import Hummingbird
import Kernel
import WebSupport

/// The caseload of everybody, for coordination and supervision: shares, deputies for the absent.
struct TeamRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/team", use: show)
        router.get("/team/:user", use: member)
        router.post("/team/:user/stellenanteil", use: share)
        router.post("/team/vertretungen", use: arrange)
        router.post("/team/vertretungen/:deputy/beenden", use: end)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let team = try await runner.answer(ReadTeam(), for: try context.requireUser())
        return .page(TeamPage(team: team, form: Form(context)).page, in: context)
    }

    @Sendable func member(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let form = Form(context, fields: ["fromOn": context.today.german])
        return .page(try await memberPage(try context.id("user"), context, form), in: context)
    }

    @Sendable func share(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id = try context.id("user", of: User.self)
        var reader = FieldReader(context)
        let kept = reader.revision
        let percent = Int(reader.fields["percent"].filter { $0 != "%" && $0 != " " }) ?? 0
        let share = reader.value { try PostShare(percent: percent, after: kept) }
        if let share {
            let action = SetPostShare(of: id, share)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(StaffPaths.member(id), notice: "staff.shareSaved", in: context)
            }
        }
        let page = try await memberPage(id, context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func arrange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let absent = User.ID(context.form["forUser"])
        var reader = FieldReader(context)
        if let terms = DeputyForm.terms(from: &reader) {
            let action = ArrangeDeputy(forUser: absent, byUser: terms.byUser, period: terms.period)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(StaffPaths.team, notice: "staff.arranged", in: context)
            }
        }
        let page = try await memberPage(absent, context, Form(context, errors: reader.errors))
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func end(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let action = EndDeputyship(deputy: try context.id("deputy"))
        try await runner.perform(action, by: try context.requireUser())
        return .seeOther(StaffPaths.team, notice: "deputies.ended", in: context)
    }

    private func memberPage(_ id: User.ID, _ context: SiteRequestContext, _ form: Form) async throws -> Page {
        let member = try await runner.answer(ReadTeamMember(id), for: try context.requireUser())
        return TeamMemberPage(member: member, form: form).page
    }
}
