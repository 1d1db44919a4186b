import Casework
import Kernel
import Synchronization

/// The imports that run on this server, beside the requests.
///
/// Nothing is lost with one that ends early: what was imported is known, and the page offers to go on.
final class ImportJobs: Sendable {
    private let running = Mutex<[CaseListImport.ID: Instant]>([:])

    /// When an import began on this server, as long as it runs.
    func startedAt(_ id: CaseListImport.ID) -> Instant? {
        running.withLock { $0[id] }
    }

    /// Runs `work` unless the same import is running already.
    func start(
        _ id: CaseListImport.ID,
        at instant: Instant,
        _ work: @escaping @Sendable () async throws -> Void
    ) {
        let isNew = running.withLock { running in
            guard running[id] == nil else { return false }
            running[id] = instant
            return true
        }
        guard isNew else { return }
        Task {
            try? await work()
            running.withLock { $0[id] = nil }
        }
    }
}
