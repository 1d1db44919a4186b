/// A closure of a caller who waits for its outcome.
struct Job: Sendable {
    typealias Answer = @Sendable () -> Void

    enum Kind { case read, write }

    let kind: Kind
    /// Runs the closure and gives back how to tell the caller, which is not done before it is durable.
    let run: @Sendable (any Connection) throws -> Answer
    let fail: @Sendable (any Error) -> Void
}

extension JobQueue {
    /// Adds the closure and waits for its outcome without holding a thread.
    func perform<T: Sendable>(
        _ kind: Job.Kind,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { caller in
            let job = Job(
                kind: kind,
                run: { connection in
                    let value = try body(connection)
                    return { caller.resume(returning: value) }
                },
                fail: { caller.resume(throwing: $0) }
            )
            if !add(job) { job.fail(SQLError.closed) }
        }
    }
}
