import Foundation
import Kernel

/// Writes long files behind the scenes and hands each to whoever asked for it, once (Ausgaben).
///
/// Files lie in a folder that only the server's account reads, and are gone when they have been fetched, after an
/// hour, when the job is cancelled, and with the next start.
public actor ExportDesk {
    /// Adds to the file at the path and tells how far it is; throws where it cannot.
    public typealias Work =
        @Sendable (_ path: String, _ tell: @escaping @Sendable (Int) async -> Void)
        async throws -> Void

    public static let hoursKept = 1
    private static let mostOfOneUser = 3
    private static let mostOfAll = 20

    private let folder: ExportFolder
    private var jobs: [String: ExportJob] = [:]
    private var tasks: [String: Task<Void, Never>] = [:]

    public init(_ folder: ExportFolder) {
        self.folder = folder
    }

    /// Begins a job and answers with what it is asked for by.
    public func begin(
        _ file: ExportedFile,
        of total: Int,
        for user: User.ID,
        _ work: @escaping Work
    ) throws -> String {
        guard jobs.values.count(where: { $0.user == user }) < Self.mostOfOneUser, jobs.count < Self.mostOfAll
        else { throw ExportRefusal.tooMany }
        let key = UUID().uuidString.lowercased()
        let path = try folder.makeFile(key)
        jobs[key] = ExportJob(user: user, file: file, path: path, total: total)
        tasks[key] = Task {
            do {
                try await work(path) { done in await self.tell(key, done) }
                self.end(key, .ready)
            } catch {
                self.end(key, .failed)
            }
        }
        Task {
            try? await Task.sleep(for: .seconds(Self.hoursKept * 3600))
            self.forget(key)
        }
        return key
    }

    /// The job of this user; nobody else learns whether there is one.
    public func job(_ key: String, of user: User.ID) -> ExportJob? {
        jobs[key].flatMap { $0.user == user ? $0 : nil }
    }

    /// Waits a moment for the job to end: a short one needs no page that shows how far it is.
    public func settled(_ key: String, of user: User.ID, within pause: Duration) async -> ExportJob? {
        let end = ContinuousClock.now + pause
        while let job = job(key, of: user), job.state == .running, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(10))
        }
        return job(key, of: user)
    }

    public func cancel(_ key: String, of user: User.ID) {
        if job(key, of: user) != nil { forget(key) }
    }

    /// The file is handed out to one only; it has no name any more while it is being sent.
    public func take(_ key: String, of user: User.ID) throws -> (file: ExportedFile, handle: FileHandle)? {
        guard let job = job(key, of: user), job.state == .ready,
            let handle = FileHandle(forReadingAtPath: job.path)
        else { return nil }
        forget(key)
        return (job.file, handle)
    }

    /// Ends all jobs and leaves nothing behind.
    public func close() {
        for key in jobs.keys { forget(key) }
        folder.remove()
    }

    private func tell(_ key: String, _ done: Int) { jobs[key]?.done = done }

    private func end(_ key: String, _ state: ExportJob.State) {
        tasks[key] = nil
        guard let job = jobs[key] else { return }
        jobs[key]?.state = state
        if state == .failed { try? FileManager.default.removeItem(atPath: job.path) }
    }

    private func forget(_ key: String) {
        tasks.removeValue(forKey: key)?.cancel()
        guard let job = jobs.removeValue(forKey: key) else { return }
        try? FileManager.default.removeItem(atPath: job.path)
    }
}

/// What a file is called and what it is (Ausgabedatei).
public struct ExportedFile: Sendable {
    public let name: String
    public let mediaType: String

    public init(name: String, mediaType: String) {
        self.name = name
        self.mediaType = mediaType
    }
}

/// A file being written, or waiting to be fetched (laufende Ausgabe).
public struct ExportJob: Sendable {
    public enum State: Sendable { case running, ready, failed }

    public let user: User.ID
    public let file: ExportedFile
    let path: String
    public let total: Int
    public internal(set) var done = 0
    public internal(set) var state = State.running

    init(user: User.ID, file: ExportedFile, path: String, total: Int) {
        self.user = user
        self.file = file
        self.path = path
        self.total = total
    }
}

/// Why no file is begun (Ablehnung einer Ausgabe).
public enum ExportRefusal: Refusal {
    case tooMany

    public var kind: RefusalKind { .conflict }
    public var textKey: String { "support.export.tooMany" }
}
