import Hummingbird
import Kernel
import Steering
import WebSupport

/// Meetings: set, moved, invited to, held, minuted and approved.
struct MeetingRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter
    let scanner: VirusScanner?

    func add(to router: Router<SiteRequestContext>) {
        let one = "/steuerung/gremien/:board/sitzungen/:meeting"
        router.get("/steuerung/gremien/:board/sitzungen/neu", use: showNew)
        router.post("/steuerung/gremien/:board/sitzungen/neu", use: call)
        router.get("\(one)", use: show)
        router.get("\(one)/termin", use: showChange)
        router.post("\(one)/termin", use: change)
        router.post("\(one)/stand", use: move)
        AgendaRoutes(runner: runner, scanner: scanner).add(to: router)
        MeetingPartRoutes(runner: runner).add(to: router)
        MeetingPaperRoutes(runner: runner, printer: printer).add(to: router)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let board = try await runner.board(context).board
        let form = Form(context, fields: [:])
        let fields = MeetingForms(texts: context.texts).meeting(form)
        return .page(newForm(board, context).page(form, fields), in: context)
    }

    @Sendable func call(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let board = try await runner.board(context).board
        var reader = FieldReader(context)
        if let details = MeetingForms.details(from: &reader) {
            let action = CallMeeting(of: board.id, details)
            if let meeting = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(BoardPaths.meeting(meeting), notice: "meetings.called", in: context)
            }
        }
        let page = newForm(board, context).refused(reader, context) {
            MeetingForms(texts: context.texts).meeting($0)
        }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let page = MeetingPage(
            record: try await runner.meeting(context),
            mayKeep: try context.requireUser().may(.keepBoards),
            form: Form(context)
        )
        return .page(page.page, in: context)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let meeting = try await runner.meeting(context).meeting
        let form = Form(context, fields: MeetingForms.fields(of: meeting))
        let fields = MeetingForms(texts: context.texts).meeting(form)
        return .page(changeForm(meeting, context).page(form, fields), in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: Meeting.ID = try context.id("meeting")
        var reader = FieldReader(context)
        if let details = MeetingForms.details(from: &reader) {
            let action = ChangeMeeting(id, details, expected: reader.revision)
            if let meeting = try await reader.perform(action, with: runner, by: context.requireUser()) {
                return .seeOther(BoardPaths.meeting(meeting), notice: "meetings.saved", in: context)
            }
        }
        let meeting = try await runner.meeting(context).meeting
        let page = changeForm(meeting, context).refused(
            reader,
            context,
            theirs: MeetingForms.fields(of: meeting),
            at: meeting.revision
        ) { MeetingForms(texts: context.texts).meeting($0) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func move(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let reader = FieldReader(context)
        guard let state = MeetingState(rawValue: reader.fields["state"]) else {
            throw MeetingRefusal.notReachable
        }
        let action = MoveMeeting(try context.id("meeting"), to: state, expected: reader.revision)
        let meeting = try await runner.perform(action, by: context.requireUser())
        return .seeOther(BoardPaths.meeting(meeting), notice: "meetings.moved", in: context)
    }

    private func newForm(_ board: SteeringBoard, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("meetings.new"),
            path: BoardPaths.newMeeting(board.id),
            cancel: BoardPaths.board(board.id)
        )
    }

    private func changeForm(_ meeting: Meeting, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("meetings.change"),
            path: BoardPaths.part("termin", of: meeting),
            cancel: BoardPaths.meeting(meeting),
            labels: ["heldOn", "heldAt", "place"].map { ($0, context.texts("meetings.\($0)")) }
        )
    }
}

extension ActionRunner {
    func meeting(_ context: SiteRequestContext) async throws -> MeetingRecord {
        let record = try await answer(ReadMeeting(context.id("meeting")), for: context.requireUser())
        guard record.board.id == (try context.id("board")) else { throw MeetingRefusal.notFound }
        return record
    }
}
