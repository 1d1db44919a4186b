import Accounts
import PortableSQL

/// Writes the entries of many readers together, so that reading does not wait for a disk each time.
///
/// While one group is being written the next one gathers; nobody is answered before their entry is durable.
public actor AuditCollector {
    private let database: any Database
    private let trail: AuditTrail
    private var waiting: [(event: AuditEvent, reader: CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    /// Bounds the length of one statement.
    private static let groupSize = 32

    public init(database: any Database, trail: AuditTrail) {
        self.database = database
        self.trail = trail
    }

    /// Returns when the entry is durable.
    public func record(_ event: AuditEvent) async throws {
        try await withCheckedThrowingContinuation { reader in
            waiting.append((event, reader))
            guard !isWriting else { return }
            isWriting = true
            Task { await write() }
        }
    }

    private func write() async {
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(Self.groupSize))
            waiting.removeFirst(group.count)
            let events = group.map(\.event)
            do {
                try await database.write { [trail] in try trail.append(events, on: $0) }
                for entry in group { entry.reader.resume() }
            } catch {
                for entry in group { entry.reader.resume(throwing: error) }
            }
        }
        isWriting = false
    }
}
