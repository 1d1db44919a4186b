/// Runs the jobs that only read, each in a transaction of its own.
struct SQLiteReader {
    let jobs: JobQueue
    let connection: SQLiteConnection

    func run() {
        while let job = jobs.wait() { answer(job) }
    }

    private func answer(_ job: Job) {
        do {
            try connection.control("BEGIN")
            let answer = try job.run(connection)
            try connection.refuseAfterFailure()
            answer()
        } catch {
            job.fail(error)
        }
        if connection.isInsideTransaction { try? connection.control("ROLLBACK") }
    }
}
