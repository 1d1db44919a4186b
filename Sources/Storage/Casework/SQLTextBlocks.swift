import Casework
import Kernel
import PortableSQL

struct SQLTextBlocks: TextBlockStore {
    let connection: any Connection

    func all(of user: User.ID) throws -> [TextBlock] {
        try connection.rows(
            "SELECT * FROM text_block WHERE account_id = \(user.text) ORDER BY title, id"
        ).map { try $0.decode() }
    }

    func add(_ block: TextBlock) throws {
        try connection.execute(
            """
            INSERT INTO text_block (id, account_id, title, text)
            VALUES (\(block.id.text), \(block.accountId.text), \(block.title), \(block.text))
            """
        )
    }

    func remove(_ id: TextBlock.ID, of user: User.ID) throws {
        try connection.execute(
            "DELETE FROM text_block WHERE id = \(id.text) AND account_id = \(user.text)"
        )
    }
}
