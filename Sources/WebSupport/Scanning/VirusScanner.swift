import Foundation

/// Asks a ClamAV daemon whether a file is harmful (Virenprüfung).
public struct VirusScanner: Sendable {
    public enum Verdict: Equatable, Sendable {
        case clean, infected
        /// No answer, or one that cannot be read.
        case unknown
    }

    /// Whether a file is refused when nobody could check it.
    public let isRequired: Bool
    private let socketPath: String
    private let time: Duration
    private let queue: OperationQueue

    public init(socketPath: String, isRequired: Bool = true, time: Duration = .seconds(60)) {
        self.socketPath = socketPath
        self.isRequired = isRequired
        self.time = time
        queue = OperationQueue()
        queue.name = "lotse.scanning"
        queue.maxConcurrentOperationCount = 4
    }

    public func verdict(on bytes: [UInt8]) async -> Verdict {
        await withCheckedContinuation { caller in
            queue.addOperation { caller.resume(returning: ask(bytes)) }
        }
    }

    private func ask(_ bytes: [UInt8]) -> Verdict {
        guard let socket = connect() else { return .unknown }
        defer { close(socket) }
        var talk = ChildTalk(socket: socket, input: Self.command(with: bytes), limit: 4096)
        guard talk.until(ContinuousClock.now + time) == nil else { return .unknown }
        return Self.verdict(in: talk.output)
    }

    // INSTREAM: pieces, each preceded by its length in network order, and an empty one at the end.
    static func command(with bytes: [UInt8]) -> [UInt8] {
        var command = Array("zINSTREAM\u{0}".utf8)
        command.reserveCapacity(bytes.count + bytes.count / 65_536 * 4 + 32)
        for start in stride(from: 0, to: bytes.count, by: 65_536) {
            let piece = bytes[start..<min(start + 65_536, bytes.count)]
            command += withUnsafeBytes(of: UInt32(piece.count).bigEndian) { Array($0) }
            command += piece
        }
        return command + [0, 0, 0, 0]
    }

    /// Only the two answers that clamd documents mean anything; everything else means "not known".
    static func verdict(in answer: [UInt8]) -> Verdict {
        guard answer.firstIndex(of: 0) == answer.count - 1,
            let text = String(validating: answer.dropLast(), as: UTF8.self)
        else { return .unknown }
        if text == "stream: OK" { return .clean }
        return text.hasPrefix("stream: ") && text.hasSuffix(" FOUND") ? .infected : .unknown
    }

    private func connect() -> Int32? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let path = Array(socketPath.utf8)
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        #if os(Linux)
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        #else
        let kind = SOCK_STREAM
        #endif
        let end = socket(AF_UNIX, kind, 0)
        guard end >= 0 else { return nil }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.connect(end, $0, size) }
        }
        guard status == 0 else {
            close(end)
            return nil
        }
        return end
    }
}
