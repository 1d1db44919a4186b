import Foundation
import Testing

@testable import WebSupport

@Suite("A file passes only where clamd says so")
struct VirusScannerTests {
    @Test("The pieces arrive whole, and the answer decides")
    func verdicts() async throws {
        let file = [UInt8](repeating: 65, count: 200_000)
        for (answer, verdict) in [
            ("stream: OK\u{0}", VirusScanner.Verdict.clean),
            ("stream: Win.Test.EICAR_HDB-1 FOUND\u{0}", .infected),
            ("INSTREAM size limit exceeded. ERROR\u{0}", .unknown), ("", .unknown), ("stream: OK", .unknown),
            ("OK\u{0}", .unknown), ("stream: OK\u{0}stream: X FOUND\u{0}", .unknown),
        ] {
            let daemon = try FakeClamd(answer: Array(answer.utf8))
            let scanner = VirusScanner(socketPath: daemon.path, time: .seconds(5))
            let found = await scanner.verdict(on: file)
            #expect(found == verdict, "\(answer.debugDescription)")
            #expect(daemon.received() == file)
        }
    }

    @Test("Without a daemon, and with one that is silent, nothing is known")
    func absent() async throws {
        #expect(await VirusScanner(socketPath: "/nowhere/clamd").verdict(on: [65]) == .unknown)
        let long = String(repeating: "x", count: 300)
        #expect(await VirusScanner(socketPath: long).verdict(on: [65]) == .unknown)
        let daemon = try FakeClamd(answer: nil)
        let scanner = VirusScanner(socketPath: daemon.path, time: .milliseconds(200))
        #expect(await scanner.verdict(on: [65]) == .unknown)
    }

    @Test("No answer but the documented one is read as clean")
    func anything() {
        var numbers = SystemRandomNumberGenerator()
        let good = Array("stream: OK\u{0}".utf8)
        for _ in 0..<20_000 {
            var answer = good
            answer[Int.random(in: answer.indices, using: &numbers)] = .random(in: 0...255, using: &numbers)
            if Bool.random(using: &numbers) {
                answer.removeLast(Int.random(in: 0...answer.count, using: &numbers))
            }
            #expect(VirusScanner.verdict(in: answer) != .clean || answer == good)
        }
    }
}

/// Reads one INSTREAM command at a socket and answers as it was told; without an answer it stays silent.
private final class FakeClamd: Sendable {
    let path: String
    private let server: Int32
    private let file = FileBox()

    init(answer: [UInt8]?) throws {
        path = NSTemporaryDirectory() + "clamd-\(UUID().uuidString.prefix(8))"
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        self.server = server
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(server, $0, size) }
        }
        try #require(status == 0 && listen(server, 1) == 0)
        let file = file
        Thread.detachNewThread {
            let client = accept(server, nil, nil)
            guard client >= 0 else { return }
            file.set(Self.read(client))
            guard let answer else { return }
            _ = answer.withUnsafeBytes { write(client, $0.baseAddress, $0.count) }
            close(client)
        }
    }

    deinit {
        close(server)
        unlink(path)
    }

    func received() -> [UInt8] { file.get() }

    private static func read(_ client: Int32) -> [UInt8] {
        guard take(10, client) == Array("zINSTREAM\u{0}".utf8) else { return [] }
        var file: [UInt8] = []
        while true {
            let count = take(4, client).reduce(0) { $0 << 8 | Int($1) }
            guard count > 0 else { return file }
            file += take(count, client)
        }
    }

    private static func take(_ count: Int, _ client: Int32) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var have = 0
        while have < count {
            let more = bytes.withUnsafeMutableBytes {
                recv(client, $0.baseAddress.map { $0 + have }, count - have, 0)
            }
            guard more > 0 else { return [] }
            have += more
        }
        return bytes
    }
}

private final class FileBox: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    func set(_ new: [UInt8]) { lock.withLock { bytes = new } }
    func get() -> [UInt8] { lock.withLock { bytes } }
}
