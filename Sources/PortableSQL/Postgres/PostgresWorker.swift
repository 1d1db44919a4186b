import Foundation

/// Runs jobs on one connection of the pool, one after another.
final class PostgresWorker {
    private let jobs: JobQueue
    private let address: PostgresAddress
    private let lane: Int
    private var connection: PostgresConnection?

    private static let mostTries = 10

    init(jobs: JobQueue, address: PostgresAddress, lane: Int) {
        self.jobs = jobs
        self.address = address
        self.lane = lane
    }

    func run() {
        while let job = jobs.wait() { complete(job) }
    }

    private func complete(_ job: Job) {
        var losses = 0
        for number in 1... {
            do {
                return try attempt(job)
            } catch {
                let failure = connection?.failure ?? (error as? SQLError)
                if failure == .connectionLost { losses += 1 }
                let mayRetry = number < Self.mostTries && losses < 2 && isPassing(failure)
                recover(from: failure)
                guard mayRetry else { return job.fail(error) }
                // Two that collided shall not meet again.
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.005) * Double(number))
            }
        }
    }

    private func attempt(_ job: Job) throws {
        let connection = try connected()
        try connection.start(job.kind)
        let answer = try job.run(connection)
        try connection.refuseAfterFailure()
        switch job.kind {
        case .read:
            answer()
            // The caller need not wait for the end of what has changed nothing.
            do { try connection.commit() } catch { self.connection = nil }
        case .write:
            try connection.commit()
            answer()
        }
    }

    /// Whether the same closure may succeed when run again, and cannot have been kept already.
    private func isPassing(_ failure: SQLError?) -> Bool {
        switch failure {
        case .serialization, .deadlock: true
        // Rows of a table that was changed meanwhile have other columns than the prepared statement knew.
        case .other(code: "0A000"): true
        case .connectionLost: connection?.isCommitting != true
        default: false
        }
    }

    private func recover(from failure: SQLError?) {
        guard let connection else { return }
        do {
            if failure == .connectionLost || connection.link.isLost { throw SQLError.connectionLost }
            try connection.rollback()
            if failure == .other(code: "0A000") { try connection.link.forgetPrepared() }
        } catch {
            self.connection = nil
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection { return connection }
        do {
            let new = PostgresConnection(try PostgresLink(address), lane: lane)
            connection = new
            return new
        } catch {
            throw SQLError.connectionLost
        }
    }
}
