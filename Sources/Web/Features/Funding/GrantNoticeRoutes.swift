import Hummingbird
import Kernel
import Steering
import WebSupport

/// One grant notice: its calls for payment and its deadlines.
struct GrantNoticeRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/foerderung/bescheide/neu", use: showNew)
        router.post("/steuerung/foerderung/bescheide/neu", use: addNotice)
        router.get("/steuerung/foerderung/bescheide/:notice", use: show)
        router.get("/steuerung/foerderung/bescheide/:notice/bearbeiten", use: showChange)
        router.post("/steuerung/foerderung/bescheide/:notice/bearbeiten", use: change)
        router.post("/steuerung/foerderung/bescheide/:notice/abrufe", use: call)
        router.post("/steuerung/foerderung/bescheide/:notice/fristen", use: setDeadline)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        _ = try await runner.answer(ReadFunding(), for: try context.requireUser())
        let form = Form(context)
        return .page(form.newNotice.page(form, GrantNoticeForm(form: form).html), in: context)
    }

    @Sendable func addNotice(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let details = GrantNoticeForm.details(from: &reader),
            let added = try await reader.perform(
                AddGrantNotice(details),
                with: runner,
                by: context.requireUser()
            )
        {
            return .seeOther(FundingPaths.notice(added.id), notice: "funding.saved", in: context)
        }
        let page = Form(context).newNotice.refused(reader, context) { GrantNoticeForm(form: $0).html }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let notice = try await notice(context)
        return .page(
            GrantNoticePage(notice: notice, today: context.today, form: Form(context)).page,
            in: context
        )
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let notice = try await notice(context)
        let form = Form(context, fields: GrantNoticeForm.fields(of: notice))
        return .page(form.changing(notice).page(form, GrantNoticeForm(form: form).html), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let expected = reader.revision
        let notice = try await notice(context)
        if let details = GrantNoticeForm.details(from: &reader) {
            let action = ChangeGrantNotice(notice.id, details: details, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(FundingPaths.notice(notice.id), notice: "funding.saved", in: context)
            }
        }
        let page = Form(context).changing(notice).refused(
            reader,
            context,
            theirs: GrantNoticeForm.fields(of: notice),
            at: notice.revision
        ) { GrantNoticeForm(form: $0).html }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func call(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let id: GrantNotice.ID = try context.id("notice")
        let expected = reader.revision
        let day = reader.day("day")
        let fields = reader.fields
        let call = day.flatMap { day in
            reader.value {
                try PaymentCall(
                    day: day,
                    amount: Money(german: fields["amount"]) ?? .zero,
                    note: fields["note"]
                )
            }
        }
        if let call {
            let action = CallPayment(id, call: call, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(FundingPaths.notice(id), notice: "funding.saved", in: context)
            }
        }
        return try await refused(context, reader, "call")
    }

    @Sendable func setDeadline(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        let id: GrantNotice.ID = try context.id("notice")
        let expected = reader.revision
        let day = reader.day("day")
        let done = reader.optionalDay("doneOn")
        let fields = reader.fields
        let deadline = day.flatMap { day in
            reader.value { try GrantDeadline(title: fields["title"], day: day, doneOn: done) }
        }
        if let deadline, reader.isClean {
            let action = SetGrantDeadline(id, deadline: deadline, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(FundingPaths.notice(id), notice: "funding.saved", in: context)
            }
        }
        return try await refused(context, reader, "deadline")
    }

    private func refused(
        _ context: SiteRequestContext,
        _ reader: FieldReader,
        _ part: String
    ) async throws -> Response {
        let form = Form(context, errors: reader.errors)
        let notice = try await notice(context)
        let page = GrantNoticePage(notice: notice, today: context.today, form: form, refused: part).page
        return .page(page, in: context, status: reader.status)
    }

    private func notice(_ context: SiteRequestContext) async throws -> GrantNotice {
        let id: GrantNotice.ID = try context.id("notice")
        let book = try await runner.answer(ReadFunding(), for: try context.requireUser())
        guard let found = book.notices.first(where: { $0.id == id }) else { throw FundingRefusal.notFound }
        return found
    }
}

extension Form {
    fileprivate var newNotice: SteeringForm {
        SteeringForm(
            title: texts("funding.addNotice"),
            path: FundingPaths.newNotice,
            cancel: FundingPaths.overview,
            section: "funding"
        )
    }

    fileprivate func changing(_ notice: GrantNotice) -> SteeringForm {
        SteeringForm(
            title: texts("funding.changeNotice"),
            path: FundingPaths.changing(notice.id),
            cancel: FundingPaths.notice(notice.id),
            lead: texts("funding.formerKept"),
            section: "funding",
            labels: [
                ("reference", texts("funding.column.reference")),
                ("authority", texts("funding.column.authority")), ("block", texts("funding.column.block")),
                ("issuedOn", texts("funding.field.issuedOn")), ("from", texts("funding.field.from")),
                ("until", texts("funding.field.until")), ("amount", texts("funding.field.amount")),
            ]
        )
    }
}
