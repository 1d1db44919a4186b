import Hummingbird
import Kernel
import Steering
import WebSupport

/// Boards, their members and the order of their themes.
struct BoardRoutes {
    let runner: any ActionRunner

    func add(to router: Router<SiteRequestContext>) {
        router.get("/steuerung/gremien", use: list)
        router.get("/steuerung/gremien/neu", use: showNew)
        router.post("/steuerung/gremien/neu", use: found)
        router.get("/steuerung/gremien/:board", use: show)
        router.get("/steuerung/gremien/:board/bearbeiten", use: showChange)
        router.post("/steuerung/gremien/:board/bearbeiten", use: change)
        router.get("/steuerung/gremien/:board/themen", use: showOrder)
        router.post("/steuerung/gremien/:board/themen", use: order)
        SeatRoutes(runner: runner).add(to: router)
    }

    @Sendable func list(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let boards = try await runner.answer(ListBoards(), for: user)
        let page = BoardListPage(boards: boards, mayKeep: user.may(.keepBoards), texts: context.texts)
        return .page(page.page, in: context)
    }

    @Sendable func show(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let user = try context.requireUser()
        let record = try await runner.board(context)
        let page = BoardPage(record: record, mayKeep: user.may(.keepBoards), texts: context.texts)
        return .page(page.page, in: context)
    }

    @Sendable func showNew(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let form = Form(context, fields: ["kind": "workingGroup", "quorum": "majority"])
        return .page(newForm(context).page(form, BoardForms(texts: context.texts).board(form)), in: context)
    }

    @Sendable func found(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        var reader = FieldReader(context)
        if let details = BoardForms.details(from: &reader),
            let board = try await reader.perform(
                FoundBoard(details),
                with: runner,
                by: context.requireUser()
            )
        {
            return .seeOther(BoardPaths.board(board.id), notice: "boards.saved", in: context)
        }
        let page = newForm(context).refused(reader, context) { BoardForms(texts: context.texts).board($0) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showChange(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let board = try await runner.board(context).board
        let form = Form(context, fields: BoardForms.fields(of: board))
        let page = changeForm(board, context).page(form, BoardForms(texts: context.texts).board(form))
        return .page(page, in: context)
    }

    @Sendable func change(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let id: SteeringBoard.ID = try context.id("board")
        var reader = FieldReader(context)
        let expected = reader.revision
        if let details = BoardForms.details(from: &reader) {
            let action = ChangeBoard(id, details: details, expected: expected)
            if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
                return .seeOther(BoardPaths.board(id), notice: "boards.saved", in: context)
            }
        }
        let board = try await runner.board(context).board
        let page = changeForm(board, context).refused(
            reader,
            context,
            theirs: BoardForms.fields(of: board),
            at: board.revision
        ) { BoardForms(texts: context.texts).board($0) }
        return .page(page, in: context, status: reader.status)
    }

    @Sendable func showOrder(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        try context.requireKeeper()
        let record = try await runner.board(context)
        let form = Form(context, fields: BoardForms.order(of: record))
        let fields = BoardForms(texts: context.texts).order(form, record)
        return .page(orderForm(record, context).page(form, fields), in: context)
    }

    @Sendable func order(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.board(context)
        var reader = FieldReader(context)
        let action = PrioritiseThemes(
            BoardForms.order(from: reader.fields, record),
            on: record.board.id,
            expected: reader.revision
        )
        if try await reader.perform(action, with: runner, by: context.requireUser()) != nil {
            return .seeOther(BoardPaths.board(record.board.id), notice: "boards.ordered", in: context)
        }
        let page = orderForm(record, context).refused(
            reader,
            context,
            theirs: BoardForms.order(of: record),
            at: record.board.revision
        ) { BoardForms(texts: context.texts).order($0, record) }
        return .page(page, in: context, status: reader.status)
    }

    private func newForm(_ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(title: context.texts("boards.new"), path: BoardPaths.new, cancel: BoardPaths.list)
    }

    private func changeForm(_ board: SteeringBoard, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("boards.change"),
            path: BoardPaths.change(board.id),
            cancel: BoardPaths.board(board.id),
            labels: ["name", "mandate", "fromOn", "untilOn", "quorum"].map {
                ($0, context.texts("boards.\($0)"))
            }
        )
    }

    private func orderForm(_ record: BoardRecord, _ context: SiteRequestContext) -> SteeringForm {
        SteeringForm(
            title: context.texts("boards.order"),
            path: BoardPaths.priorities(record.board.id),
            cancel: BoardPaths.board(record.board.id),
            lead: context.texts("boards.orderLead"),
            labels: record.themes.map { ("place-\($0.id.text)", $0.title) }
        )
    }
}

extension ActionRunner {
    func board(_ context: SiteRequestContext) async throws -> BoardRecord {
        try await answer(ReadBoard(context.id("board")), for: context.requireUser())
    }
}

extension SiteRequestContext {
    /// Forms of boards are for those who keep them; the actions ask again.
    func requireKeeper() throws {
        guard try requireUser().may(.keepBoards) else { throw PermissionRefusal.missing(.keepBoards) }
    }
}
