import Kernel
import PortableSQL
import Steering

struct SQLSteeringBoards: SteeringBoardStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [SteeringBoard] { try boards("1 = 1") }

    func find(_ id: SteeringBoard.ID) throws -> SteeringBoard? { try boards("id = \(id.text)").first }

    func add(_ board: SteeringBoard) throws {
        try connection.execute(
            """
            INSERT INTO steering_board (id, municipality_id, name, kind, mandate, from_on, until_on, quorum, revision)
            VALUES (\(board.id.text), \(municipality.text), \(board.name), \(board.kind.rawValue),
                \(board.mandate), \(board.fromOn?.iso), \(board.untilOn?.iso), \(board.quorum.rawValue),
                \(board.revision.number))
            """
        )
    }

    func save(_ board: SteeringBoard, expected: Revision) throws {
        try connection.change(
            """
            UPDATE steering_board
            SET name = \(board.name), kind = \(board.kind.rawValue), mandate = \(board.mandate),
                from_on = \(board.fromOn?.iso), until_on = \(board.untilOn?.iso),
                quorum = \(board.quorum.rawValue), revision = \(board.revision.number)
            WHERE id = \(board.id.text) AND municipality_id = \(municipality.text) AND revision = \(expected.number)
            """,
            of: Subject("steeringBoard", board.id)
        )
    }

    func seats(of board: SteeringBoard.ID) throws -> [BoardSeat] {
        try connection.all(
            """
            SELECT board_seat.id, board_id, organisation_id, function, contact, deputy, votes, left_on,
                board_seat.revision
            FROM board_seat JOIN organisation ON organisation.id = board_seat.organisation_id
            WHERE board_id = \(board.text) AND board_id IN (\(own))
            ORDER BY organisation.name, board_seat.id
            """
        )
    }

    func add(_ seat: BoardSeat) throws {
        try connection.execute(
            """
            INSERT INTO board_seat (id, board_id, organisation_id, function, contact, deputy, votes, left_on, revision)
            VALUES (\(seat.id.text), \(seat.boardId.text), \(seat.organisationId.text), \(seat.function),
                \(seat.contact), \(seat.deputy), \(seat.votes), \(seat.leftOn?.iso), \(seat.revision.number))
            """
        )
    }

    func save(_ seat: BoardSeat, expected: Revision) throws {
        try connection.change(
            """
            UPDATE board_seat
            SET function = \(seat.function), contact = \(seat.contact), deputy = \(seat.deputy),
                votes = \(seat.votes), left_on = \(seat.leftOn?.iso), revision = \(seat.revision.number)
            WHERE id = \(seat.id.text) AND revision = \(expected.number) AND board_id IN (\(own))
            """,
            of: Subject("steeringBoard", seat.boardId)
        )
    }

    func priorities(of board: SteeringBoard.ID) throws -> [Theme.ID] {
        try connection.rows(
            """
            SELECT theme_id FROM theme_priority
            WHERE board_id = \(board.text) AND board_id IN (\(own)) ORDER BY position
            """
        ).map { Identifier(try $0.value("theme_id", as: String.self)) }
    }

    func setPriorities(_ themes: [Theme.ID], of board: SteeringBoard.ID) throws {
        try connection.execute("DELETE FROM theme_priority WHERE board_id = \(board.text)")
        for (position, theme) in themes.enumerated() {
            try connection.execute(
                """
                INSERT INTO theme_priority (board_id, position, theme_id)
                VALUES (\(board.text), \(position + 1), \(theme.text))
                """
            )
        }
    }

    private var own: Statement {
        "SELECT id FROM steering_board WHERE municipality_id = \(municipality.text)"
    }

    private func boards(_ condition: Statement) throws -> [SteeringBoard] {
        try connection.all(
            """
            SELECT id, name, kind, mandate, from_on, until_on, quorum, revision FROM steering_board
            WHERE municipality_id = \(municipality.text) AND \(condition) ORDER BY kind, name
            """
        )
    }
}
