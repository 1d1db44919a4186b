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

    /// Waits until all of them have ended.
    func end() async {
        await withCheckedContinuation { caller in
            running.notify(queue: .global()) { caller.resume() }
        }
    }
}
