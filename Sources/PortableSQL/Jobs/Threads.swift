import Dispatch
import Foundation

/// The threads of a database; they block, so that no event loop has to.
struct Threads: Sendable {
    private let running = DispatchGroup()

    func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let running = running
        running.enter()
        let thread = Thread {
            body()
            running.leave()
        }
        thread.name = name
        thread.start()
    }

    /// Runs `body` on a thread of its own and waits for it without holding another.
    func once(_ name: String, _ body: @escaping @Sendable () throws -> Void) async throws {
        try await withCheckedThrowingContinuation { caller in
            start(name) { caller.resume(with: Result { try body() }) }
        }
    }

    /// Waits until all of them have ended.
    func end() async {
        await withCheckedContinuation { caller in
            running.notify(queue: .global()) { caller.resume() }
        }
    }
}
