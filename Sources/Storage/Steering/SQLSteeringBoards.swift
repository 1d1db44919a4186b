import Kernel
import PortableSQL
import Steering

struct SQLSteeringBoards: SteeringBoardStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [SteeringBoard] {
        try connection.rows(
            "SELECT id, name FROM steering_board WHERE municipality_id = \(municipality.text) ORDER BY name"
        ).map { row in
            let id: String = try row.value("id")
            return SteeringBoard(
                id: Identifier(id),
                name: try row.value("name"),
                members: try members(of: id)
            )
        }
    }

    private func members(of board: String) throws -> [String] {
        try connection.rows(
            """
            SELECT organisation.name FROM steering_board_member
            JOIN organisation ON organisation.id = steering_board_member.organisation_id
            WHERE board_id = \(board) ORDER BY organisation.name
            """
        ).map { try $0.value("name") }
    }
}
