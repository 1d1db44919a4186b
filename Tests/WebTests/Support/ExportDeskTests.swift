import Foundation
import Kernel
import Testing
import WebSupport

@Suite("Long files are written behind the scenes and handed out once")
struct ExportDeskTests {
    private static let file = ExportedFile(name: "a.csv", mediaType: "text/csv")
    private let anna: User.ID = Identifier("anna"), ben: User.ID = Identifier("ben")

    /// A desk in a folder of its own.
    private func with(_ body: (ExportDesk, URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(ExportDesk(try ExportFolder(in: folder)), folder)
    }

    private func files(in folder: URL) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return all.filter { $0.split(separator: "/").count == 3 }
    }

    @Test("The file goes to whoever asked for it, once, and then there is none")
    func once() async throws {
        try await with { desk, folder in
            let key = try await desk.begin(Self.file, of: 2, for: anna) { path, tell in
                try Data("line\n".utf8).write(to: URL(fileURLWithPath: path))
                await tell(2)
            }
            let job = await desk.settled(key, of: anna, within: .seconds(20))
            #expect(job?.state == .ready && job?.done == 2)
            #expect(await desk.job(key, of: ben) == nil)
            #expect(try await desk.take(key, of: ben) == nil)
            #expect(files(in: folder).count == 1)
            let taken = try #require(try await desk.take(key, of: anna))
            #expect(try taken.handle.readToEnd() == Data("line\n".utf8))
            #expect(try await desk.take(key, of: anna) == nil)
            #expect(files(in: folder).isEmpty)
        }
    }

    @Test("A job that is dropped ends and leaves nothing; one that fails says so")
    func ended() async throws {
        try await with { desk, folder in
            let key = try await desk.begin(Self.file, of: 1, for: anna) { _, _ in
                try await Task.sleep(for: .seconds(60))
            }
            await desk.cancel(key, of: ben)
            #expect(await desk.job(key, of: anna)?.state == .running)
            await desk.cancel(key, of: anna)
            #expect(await desk.job(key, of: anna) == nil && files(in: folder).isEmpty)
            let failing = try await desk.begin(Self.file, of: 1, for: anna) { _, _ in
                throw ExportRefusal.tooMany
            }
            #expect(await desk.settled(failing, of: anna, within: .seconds(20))?.state == .failed)
            #expect(files(in: folder).isEmpty)
        }
    }

    @Test("Nobody begins more than three at once")
    func limit() async throws {
        try await with { desk, _ in
            let wait: ExportDesk.Work = { _, _ in try await Task.sleep(for: .seconds(60)) }
            for _ in 0..<3 { _ = try await desk.begin(Self.file, of: 1, for: anna, wait) }
            await #expect(throws: ExportRefusal.tooMany) {
                _ = try await desk.begin(Self.file, of: 1, for: anna, wait)
            }
            _ = try await desk.begin(Self.file, of: 1, for: ben, wait)
            await desk.close()
        }
    }

    @Test("What a server left that runs no more is gone with the next start; another keeps its files")
    func restart() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        // Process 1 always runs; no process has a number as high as the other.
        for process in ["1", "99999999", "rest"] {
            let folder = place.appending(path: "exports/\(process)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: folder.appending(path: "file"))
        }
        _ = try ExportFolder(in: place)
        #expect(files(in: place) == ["exports/1/file"])
    }

    @Test("A long table is written row by row, as text and as a spreadsheet")
    func tables() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let heading = DataTable("Fälle", columns: [.init("Nr"), .init("Wort")], rows: [])
        for form in TableFile.Form.allCases {
            let path = place.appending(path: "table.\(form.rawValue)").path
            _ = FileManager.default.createFile(
                atPath: path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
            let file = try TableFile(form, at: path, heading: heading)
            for row in 0..<10_000 { try file.add([.text(String(row)), .text("=1+1")]) }
            try file.close()
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            guard form == .csv else {
                #expect(bytes.starts(with: Data("PK".utf8)))
                continue
            }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == 10_001 && lines.last == "9999,'=1+1")
        }
    }
}
