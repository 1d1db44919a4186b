import Casework
import Hummingbird
import Kernel
import WebSupport

/// The page "Heute", and the way from the root of the site to where a role's work is.
struct TodayRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/", use: home)
        router.get("/heute", use: today)
        router.post("/heute/auswahl", use: select)
    }

    @Sendable func home(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        // Everybody has the directory, and nobody's work begins there.
        let own = Navigation.items(for: user, context.texts).filter { $0.path != DirectoryPaths.list }
        let first = own.first?.path ?? "/willkommen"
        return .seeOther(first, in: context)
    }

    @Sendable func today(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let share = Today.Share(rawValue: context.queryFields["sicht"]) ?? .all
        return .page(try await page(share, context, Form(context)).page, in: context)
    }

    @Sendable func select(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let share = Today.Share(rawValue: reader.fields["sicht"]) ?? .all
        guard let (deed, selected) = Self.selection(from: &reader) else {
            let page = try await page(share, context, Form(context, errors: reader.errors)).page
            return .page(page, in: context, status: .unprocessableContent)
        }
        let selection = FollowUpSelection(
            runner: runner,
            user: try context.requireUser(),
            texts: context.texts
        )
        let outcome = try await selection.run(
            deed,
            selected,
            day: reader.optionalDay("dueOn"),
            assignee: reader.fields.optional("assignee").map { User.ID($0) }
        )
        if outcome.left.isEmpty {
            return .seeOther(TodayPaths.today(share), notice: Notice("today.selection.isDone"), in: context)
        }
        var page = try await page(share, context, Form(context, fields: [:]))
        page.left = try await selection.lines(outcome)
        return .page(page.page, in: context, status: .conflict)
    }

    /// What is to be done with which follow-ups; a button on a row means just this row.
    private static func selection(
        from reader: inout FieldReader
    ) -> (FollowUpSelection.Deed, [SelectedFollowUp])? {
        if let one = SelectedFollowUp(reader.fields["erledigt"]) { return (.complete, [one]) }
        let selected = reader.fields.all("auswahl").compactMap(SelectedFollowUp.init)
        let deed = reader.choice(
            "tun",
            of: FollowUpSelection.Deed.self,
            missing: "today.selection.whatMissing"
        )
        if selected.isEmpty { reader.refuse(missing: "tun", "today.selection.noneSelected") }
        if deed == .postpone, reader.day("dueOn") == nil { return nil }
        if deed == .assign, reader.fields["assignee"].isEmpty {
            reader.refuse(missing: "assignee", "today.selection.assigneeMissing")
        }
        guard let deed, reader.isClean else { return nil }
        return (deed, selected)
    }

    private func page(
        _ share: Today.Share,
        _ context: SiteRequestContext,
        _ form: Form
    ) async throws -> TodayPage {
        let user = try context.requireUser()
        let today = try await runner.answer(ReadToday(share), for: user)
        let standing = try await runner.answer(ReadStanding(), for: user)
        let inquiries = try await runner.answer(ReadWaitingInquiries(), for: user)
        let answers = try await runner.answer(ReadAnsweredInquiries(), for: user)
        let referrals = try await runner.answer(ListSentReferrals(), for: user)
        return TodayPage(
            today: today,
            standing: standing,
            inquiries: inquiries,
            answers: answers,
            referrals: referrals,
            steering: try await runner.steeringDeadlines(for: user),
            form: form
        )
    }
}
