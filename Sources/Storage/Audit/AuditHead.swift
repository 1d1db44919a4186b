import PortableSQL

/// Where one chain ends: the row in `audit_lane`, which also is the lock of the chain.
struct AuditHead: Hashable, Codable, Sendable {
    let lane: Int
    let position: Int
    let hash: String

    /// The chain's end, kept from others until the transaction ends; begins the chain where it is new.
    static func held(lane: Int, keyID: String, on connection: any Connection) throws -> AuditHead {
        let row = try connection.first(
            """
            INSERT INTO audit_lane (lane, position, hash, key_id)
            VALUES (\(lane), 0, \(AuditChain.beginning), \(keyID))
            ON CONFLICT (lane) DO UPDATE SET position = audit_lane.position
            RETURNING position, hash, key_id
            """
        )
        guard let row, try row.value("key_id") == keyID else { throw AuditKeyError.notTheKeyOfThisLog }
        return AuditHead(lane: lane, position: try row.value("position"), hash: try row.value("hash"))
    }

    /// Moves the chain's end on from `old`; says no where it is not there.
    func replace(_ old: AuditHead, on connection: any Connection) throws -> Bool {
        try connection.execute(
            """
            UPDATE audit_lane SET position = \(position), hash = \(hash)
            WHERE lane = \(lane) AND position = \(old.position) AND hash = \(old.hash)
            """
        ) == 1
    }

    static func all(on connection: any Connection) throws -> [(head: AuditHead, keyID: String)] {
        try connection.rows("SELECT lane, position, hash, key_id FROM audit_lane ORDER BY lane").map { row in
            let head = AuditHead(
                lane: try row.value("lane"),
                position: try row.value("position"),
                hash: try row.value("hash")
            )
            return (head, try row.value("key_id"))
        }
    }
}
