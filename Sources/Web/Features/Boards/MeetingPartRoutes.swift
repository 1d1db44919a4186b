import Hummingbird
import Kernel
import Steering
import WebSupport

/// What happens while a board meets: attendance, decisions, minutes.
struct MeetingPartRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        let one = "/steuerung/gremien/:board/sitzungen/:meeting"
        router.get("\(one)/anwesenheit", use: showAttendance)
        router.post("\(one)/anwesenheit", use: attend)
        router.get("\(one)/beschluss", use: showDecision)
        router.post("\(one)/beschluss", use: decide)
        router.get("\(one)/protokoll", use: showMinutes)
        router.post("\(one)/protokoll", use: write)
    }

    @Sendable func showAttendance(_ request: Request, _ context: SiteRequestContext) async throws -> Response
    {
        try context.requireKeeper()
        let record = try await runner.meeting(context)
        let form = Form(context, fields: MeetingForms.attendance(of: record))
        let fields = MeetingForms(texts: context.texts).attendance(form, record)
        return .page(
            partForm("anwesenheit", "recordAttendance", record, context).page(form, fields),
            in: context
        )
    }

    @Sendable func attend(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.meeting(context)
        var reader = FieldReader(context)
        let attendance = MeetingForms.attendance(from: reader.fields, record)
        let action = RecordAttendance(attendance, of: record.meeting.id, expected: reader.revision)
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(BoardPaths.meeting(record.meeting), notice: "meetings.saved", in: context)
        }
        let page = partForm("anwesenheit", "recordAttendance", record, context).refused(
            reader,
            context,
            theirs: MeetingForms.attendance(of: record),
            at: record.meeting.revision
        ) { MeetingForms(texts: context.texts).attendance($0, record) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showDecision(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.meeting(context)
        let form = Form(context, fields: ["revision": "\(record.meeting.revision.number)"])
        let fields = MeetingForms(texts: context.texts).decision(form, record)
        return .page(partForm("beschluss", "decide", record, context).page(form, fields), in: context)
    }

    @Sendable func decide(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.meeting(context)
        var reader = FieldReader(context)
        let expected = reader.revision
        if let details = MeetingForms.decision(from: &reader) {
            let action = RecordDecision(details, in: record.meeting.id, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(BoardPaths.meeting(record.meeting), notice: "meetings.decided", in: context)
            }
        }
        let page = partForm("beschluss", "decide", record, context).refused(
            reader,
            context,
            at: record.meeting.revision
        ) { MeetingForms(texts: context.texts).decision($0, record) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showMinutes(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.meeting(context)
        let form = Form(context, fields: MeetingForms.minutes(of: record))
        let fields = MeetingForms(texts: context.texts).minutes(form, record)
        return .page(partForm("protokoll", "writeMinutes", record, context).page(form, fields), in: context)
    }

    @Sendable func write(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.meeting(context)
        var reader = FieldReader(context)
        let fields = reader.fields
        let said = record.agenda.map { ($0.id, fields.raw("said-\($0.id.text)")) }
        let action = WriteMinutes(
            fields.raw("minutes"),
            said: Dictionary(said) { first, _ in first },
            of: record.meeting.id,
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(BoardPaths.meeting(record.meeting), notice: "meetings.saved", in: context)
        }
        let page = partForm("protokoll", "writeMinutes", record, context).refused(
            reader,
            context,
            theirs: MeetingForms.minutes(of: record),
            at: record.meeting.revision
        ) { MeetingForms(texts: context.texts).minutes($0, record) }
        return .page(page, in: context, status: reader.status)
    }

    private func partForm(
        _ part: String,
        _ title: String,
        _ record: MeetingRecord,
        _ context: SiteRequestContext
    ) -> SteeringForm {
        let seats = record.seats.map { seat in
            (name: "seat-\(seat.id.text)", label: record.words.agency(seat.organisationId) ?? "")
        }
        let items = record.agenda.map { (name: "said-\($0.id.text)", label: $0.title) }
        return SteeringForm(
            title: context.texts("meetings.\(title)"),
            path: BoardPaths.part(part, of: record.meeting),
            cancel: BoardPaths.meeting(record.meeting),
            labels: seats + items + [(name: "minutes", label: context.texts("meetings.furtherMinutes"))]
        )
    }
}
