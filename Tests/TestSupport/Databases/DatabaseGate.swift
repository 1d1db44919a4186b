/// Lets only so many databases be open at once, the others wait in turn.
///
/// All tests begin at the same time. Without a limit hundreds of them hold connections and threads, and more files
/// are open than the system's own library can tell apart (1024).
actor DatabaseGate {
    static let shared = DatabaseGate(permits: 24)

    /// Whoever has a database may take a second one without waiting; otherwise two tests could wait for each other.
    @TaskLocal private static var isInside = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(permits: Int) {
        free = permits
    }

    static func pass<T>(_ body: () async throws -> T) async throws -> T {
        guard !isInside else { return try await body() }
        await shared.enter()
        do {
            let value = try await $isInside.withValue(true) { try await body() }
            await shared.leave()
            return value
        } catch {
            await shared.leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
