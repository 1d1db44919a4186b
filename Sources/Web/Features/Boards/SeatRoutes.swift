import Hummingbird
import Kernel
import Steering
import WebSupport

/// Who sits on a board.
struct SeatRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/gremien/:board/sitze/neu", use: showNew)
        router.post("/steuerung/gremien/:board/sitze/neu", use: add)
        router.get("/steuerung/gremien/:board/sitze/:seat", use: show)
        router.post("/steuerung/gremien/:board/sitze/:seat", use: change)
        router.post("/steuerung/gremien/:board/sitze/:seat/beenden", use: vacate)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.board(context)
        let form = Form(context, fields: ["votes": "yes"])
        let fields = BoardForms(texts: context.texts).seat(form, agencies: record.words.agencies)
        return .page(newForm(record, context).page(form, fields), in: context)
    }

    @Sendable func add(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.board(context)
        var reader = FieldReader(context)
        if let details = BoardForms.seat(from: &reader) {
            let action = AddSeat(
                on: record.board.id,
                for: Identifier(reader.fields["organisation"]),
                details
            )
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(BoardPaths.board(record.board.id), notice: "boards.seated", in: context)
            }
        }
        let page = newForm(record, context).refused(reader, context) {
            BoardForms(texts: context.texts).seat($0, agencies: record.words.agencies)
        }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.board(context)
        let seat = try Self.seat(context, of: record)
        let form = Form(context, fields: BoardForms.fields(of: seat))
        let vacate = form.button(
            context.texts("boards.vacate"),
            to: BoardPaths.seat(seat) + "/beenden",
            .warning,
            values: ["revision": "\(seat.revision.number)"]
        )
        var page = changeForm(seat, record, context).page(
            form,
            BoardForms(texts: context.texts).seat(form, agencies: nil)
        )
        page.content += vacate
        return .page(page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.board(context)
        let seat = try Self.seat(context, of: record)
        var reader = FieldReader(context)
        if let details = BoardForms.seat(from: &reader) {
            let action = ChangeSeat(seat.id, of: record.board.id, details, expected: reader.revision)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(BoardPaths.board(record.board.id), notice: "boards.saved", in: context)
            }
        }
        let page = changeForm(seat, record, context).refused(
            reader,
            context,
            theirs: BoardForms.fields(of: seat),
            at: seat.revision
        ) { BoardForms(texts: context.texts).seat($0, agencies: nil) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func vacate(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let board: SteeringBoard.ID = try context.id("board")
        let action = VacateSeat(try context.id("seat"), of: board, expected: FieldReader(context).revision)
        _ = try await runner.perform(action, by: context.requireUser())
        return .seeOther(BoardPaths.board(board), notice: "boards.vacated", in: context)
    }

    private static func seat(_ context: SiteRequestContext, of record: BoardRecord) throws -> BoardSeat {
        let id: BoardSeat.ID = try context.id("seat")
        guard let seat = record.seats.first(where: { $0.id == id }) else { throw BoardRefusal.seatNotFound }
        return seat
    }

    private func newForm(_ record: BoardRecord, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("boards.addSeat"),
            path: BoardPaths.newSeat(record.board.id),
            cancel: BoardPaths.board(record.board.id)
        )
    }

    private func changeForm(
        _ seat: BoardSeat,
        _ record: BoardRecord,
        _ context: SiteRequestContext
    ) -> SteeringForm {
        SteeringForm(
            title: record.words.agency(seat.organisationId) ?? "",
            path: BoardPaths.seat(seat),
            cancel: BoardPaths.board(record.board.id),
            labels: ["function", "deputy", "contact"].map { ($0, context.texts("boards.\($0)")) }
        )
    }
}
