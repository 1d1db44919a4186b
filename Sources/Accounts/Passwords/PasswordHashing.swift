import Foundation

/// Does the costly work on passwords beside the server's own threads, only a few at once.
public struct PasswordHashing: Sendable {
    public let cost: PasswordCost
    private let decoy: PasswordHash
    private let queue: OperationQueue
    private let waitingAtMost: Int

    public init(cost: PasswordCost = .standard, atOnce: Int = 2, waitingAtMost: Int = 64) {
        self.cost = cost
        self.waitingAtMost = waitingAtMost
        decoy = .decoy(cost: cost)
        queue = OperationQueue()
        queue.name = "lotse.passwords"
        queue.maxConcurrentOperationCount = atOnce
    }

    /// Refuses further work while so much waits that an answer would come too late.
    public func refuseIfBusy() throws(SignInRefusal) {
        guard queue.operationCount < waitingAtMost else { throw .busy }
    }

    public func hash(_ password: String) async throws -> PasswordHash {
        try await run { try PasswordHash(of: password, cost: cost) }
    }

    /// Whether it is the password; without a hash to compare with it takes as long and says no.
    public func matches(_ password: String, _ hash: PasswordHash?) async throws -> Bool {
        let matches = try await run { try (hash ?? decoy).matches(password) }
        return matches && hash != nil
    }

    private func run<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        try refuseIfBusy()
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try work() }) }
        }
    }
}
