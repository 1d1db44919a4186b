/// Work that is given up when it takes too long, such as a body that drips in byte by byte.
enum Deadline {
    struct Passed: Error {}

    static func within<Outcome: Sendable>(
        _ time: Duration,
        _ work: @escaping @Sendable () async throws -> Outcome
    ) async throws -> Outcome {
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: time)
                throw Passed()
            }
            defer { group.cancelAll() }
            guard let outcome = try await group.next() else { throw Passed() }
            return outcome
        }
    }
}
