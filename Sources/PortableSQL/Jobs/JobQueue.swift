import Dispatch
import Synchronization

/// The jobs waiting for a thread, first come, first served.
final class JobQueue: Sendable {
    private struct State {
        var jobs: [Job] = []
        var taken = 0
        var isClosed = false

        mutating func next() -> Job? {
            guard taken < jobs.count else { return nil }
            taken += 1
            let job = jobs[taken - 1]
            if taken == jobs.count || taken >= 256 {
                jobs.removeFirst(taken)
                taken = 0
            }
            return job
        }
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)

    /// Whether the job was taken in; a closed queue takes none.
    func add(_ job: Job) -> Bool {
        let isOpen = state.withLock { state in
            if !state.isClosed { state.jobs.append(job) }
            return !state.isClosed
        }
        if isOpen { arrivals.signal() }
        return isOpen
    }

    /// The next job, waited for; `nil` once the queue is closed and empty.
    func wait() -> Job? {
        while true {
            arrivals.wait()
            let (job, isClosed) = state.withLock { ($0.next(), $0.isClosed) }
            if let job { return job }
            if isClosed {
                arrivals.signal()  // for the next thread that waits
                return nil
            }
        }
    }

    /// The next job if one is there already.
    func poll() -> Job? {
        state.withLock { $0.next() }
    }

    func close() {
        state.withLock { $0.isClosed = true }
        arrivals.signal()
    }
}
