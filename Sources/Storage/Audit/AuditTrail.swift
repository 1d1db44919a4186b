import Accounts
import Kernel
import PortableSQL
import Synchronization

/// Writes the audit log: one hash chain for each of the concurrent writers (Protokoll).
///
/// It remembers where each chain ends, so that an entry costs two statements: move the head on, add the
/// entry. Where its memory is wrong, because a transaction was undone or another server wrote, the first
/// statement finds no row and the head is read anew.
public final class AuditTrail: Sendable {
    let chain: AuditChain
    private let heads = Mutex<[Int: AuditHead]>([:])

    public init(key: AuditKey) {
        chain = AuditChain(key: key)
    }

    /// Adds entries within the transaction of what they tell about.
    public func append(_ events: [AuditEvent], on connection: any Connection) throws {
        guard !events.isEmpty else { return }
        let lane = connection.lane
        if let known = heads.withLock({ $0[lane] }), try append(events, after: known, on: connection) {
            return
        }
        let head = try AuditHead.held(lane: lane, keyID: chain.key.id, on: connection)
        guard try append(events, after: head, on: connection) else {
            throw SQLError.serialization
        }
    }

    public func append(_ event: AuditEvent, on connection: any Connection) throws {
        try append([event], on: connection)
    }

    /// Refuses a key with which this database's log was not begun; ask once, at the start.
    public func checkKey(on connection: any Connection) throws {
        let others = try connection.first(
            "SELECT lane FROM audit_lane WHERE key_id <> \(chain.key.id) LIMIT 1"
        )
        guard others == nil else { throw AuditKeyError.notTheKeyOfThisLog }
    }

    private func append(
        _ events: [AuditEvent],
        after head: AuditHead,
        on connection: any Connection
    ) throws -> Bool {
        let entries = chained(events, after: head)
        let last = AuditHead(
            lane: head.lane,
            position: head.position + events.count,
            hash: entries.last?.hash ?? ""
        )
        guard try last.replace(head, on: connection) else { return false }
        try connection.execute(AuditRow.insert(entries))
        heads.withLock { $0[head.lane] = last }
        return true
    }

    private func chained(_ events: [AuditEvent], after head: AuditHead) -> [AuditRow] {
        var previous = head.hash
        return events.enumerated().map { offset, event in
            let place = AuditPlace(lane: head.lane, position: head.position + offset + 1)
            let hash = chain.hash(of: event, at: place, after: previous)
            defer { previous = hash }
            return AuditRow(place: place, event: event, previousHash: previous, hash: hash)
        }
    }
}
