import Foundation

/// Another program that is given bytes and gives bytes back; it is killed when it takes too long.
///
/// Blocks its thread, so it must not run on the cooperative pool. The child gets no environment of the server
/// and its own process group, so that nothing of it survives; open files it must close by itself.
struct ChildProgram: Sendable {
    enum Failure: Error { case cannotStart, tookTooLong, tooMuchOutput }

    struct Outcome {
        let status: Int32
        let output: [UInt8]
    }

    private let path: String
    private let arguments: [String]

    init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    func run(given input: [UInt8], within time: Duration, atMost limit: Int) throws(Failure) -> Outcome {
        guard let folder = Self.privateFolder() else { throw .cannotStart }
        defer { try? FileManager.default.removeItem(at: folder) }
        var ends: [Int32] = [-1, -1]
        guard Self.connect(&ends) else { throw .cannotStart }
        defer { close(ends[0]) }
        let child = spawn(talkingTo: ends[1], in: folder)
        close(ends[1])
        guard let child else { throw .cannotStart }
        var talk = ChildTalk(socket: ends[0], input: input, limit: limit)
        let failure = talk.until(ContinuousClock.now + time)
        if failure != nil { kill(-child, SIGKILL) }
        let status = Self.status(of: child)
        if let failure { throw failure }
        return Outcome(status: status, output: talk.output)
    }

    // One socket for both directions: unlike a pipe it can be written without risking SIGPIPE.
    private static func connect(_ ends: inout [Int32]) -> Bool {
        #if os(Linux)
        return socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
        #else
        return socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0
        #endif
    }

    private static func status(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    private static func privateFolder() -> URL? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "lotse-\(UUID().uuidString)"
        )
        return mkdir(folder.path, 0o700) == 0 ? folder : nil
    }

    private static func environment(_ folder: URL) -> [String] {
        ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder.path)", "TMPDIR=\(folder.path)"]
    }

    private func spawn(talkingTo end: Int32, in folder: URL) -> pid_t? {
        #if os(Linux)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var settings: [UnsafeMutablePointer<CChar>?] = Self.environment(folder).map { strdup($0) } + [nil]
        defer { (words + settings).forEach { free($0) } }
        var child: pid_t = 0
        return posix_spawn(&child, path, &actions, &attributes, &words, &settings) == 0 ? child : nil
    }
}
