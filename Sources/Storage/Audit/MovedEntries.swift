import Accounts
import PortableSQL

/// Finds out where entries that do not fit were written at first.
struct MovedEntries {
    let chain: AuditChain
    let lane: Int

    /// Looking one up reads the whole chain, so only so many are; runs of moved entries need one look-up.
    private static let mostLookUps = 100

    /// For each misfit the position for which its hash is true, or `nil` where there is none.
    func origins(of misfits: [LaneCheck.Misfit], on connection: any Connection) throws -> [Int?] {
        var shift = 0
        var lookUps = 0
        return try misfits.map { misfit in
            guard let row = misfit.row else { return nil }
            for distance in [shift, shift + 1, shift - 1, 1, -1]
            where isTrue(row, at: misfit.position + distance) {
                shift = distance
                return misfit.position + distance
            }
            guard lookUps < Self.mostLookUps else { return nil }
            lookUps += 1
            guard let origin = try successor(of: row.previousHash, on: connection), isTrue(row, at: origin)
            else {
                return nil
            }
            shift = origin - misfit.position
            return origin
        }
    }

    private func isTrue(_ row: AuditRow, at position: Int) -> Bool {
        let place = AuditPlace(lane: lane, position: position)
        return position != row.place.position
            && chain.hash(of: row.event, at: place, after: row.previousHash) == row.hash
    }

    // The entry before may have been moved as well, so it does not tell the position; its own does.
    private func successor(of hash: String, on connection: any Connection) throws -> Int? {
        guard hash != AuditChain.beginning else { return 1 }
        let rows = try connection.rows("SELECT \(AuditRow.columns) FROM audit_entry WHERE hash = \(hash)")
        guard let before = try rows.first.map(AuditRow.init) else { return nil }
        return before.place.position + 1
    }
}
