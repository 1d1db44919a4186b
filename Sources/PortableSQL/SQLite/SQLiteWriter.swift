/// The only writer: all jobs that wait share one transaction and one flush to the disk.
struct SQLiteWriter {
    let jobs: JobQueue
    let connection: SQLiteConnection

    private typealias Done = (job: Job, answer: Job.Answer)
    private static let largestGroup = 128
    private static let longestGroup = Duration.milliseconds(20)

    func run() {
        while let job = jobs.wait() { commitGroup(beginningWith: job) }
    }

    private func commitGroup(beginningWith first: Job) {
        guard begin(for: first) else { return }
        var done: [Done] = []
        var next: Job? = first
        let end = ContinuousClock.now + Self.longestGroup
        while let job = next {
            attempt(job, &done)
            // A full disk or the like ends the transaction of all.
            guard connection.isInsideTransaction else { return done.forEach { $0.job.fail(SQLError.full) } }
            next = done.count < Self.largestGroup && ContinuousClock.now < end ? jobs.poll() : nil
        }
        commit(done)
    }

    private func begin(for first: Job) -> Bool {
        do {
            try connection.control("BEGIN IMMEDIATE")
            return true
        } catch {
            // Whoever waits behind it has waited as long for the same lock.
            first.fail(error)
            while let job = jobs.poll() { job.fail(error) }
            return false
        }
    }

    private func attempt(_ job: Job, _ done: inout [Done]) {
        do {
            done.append((job, try connection.nested { try job.run(connection) }))
        } catch {
            job.fail(error)
        }
    }

    private func commit(_ done: [Done]) {
        do {
            try connection.control("COMMIT")
            done.forEach { $0.answer() }
        } catch {
            try? connection.control("ROLLBACK")
            // A deferred foreign key shows only now: each alone, so that it hits only who broke it.
            if error as? SQLError == .foreignKey, done.count > 1 {
                done.forEach { commitAlone($0.job) }
            } else {
                done.forEach { $0.job.fail(error) }
            }
        }
    }

    private func commitAlone(_ job: Job) {
        guard begin(for: job) else { return }
        var done: [Done] = []
        attempt(job, &done)
        commit(done)
    }
}
