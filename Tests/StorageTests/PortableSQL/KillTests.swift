import Foundation
import PortableSQL
import TestSupport
import Testing

@Suite("Killed in the middle of writing, nothing acknowledged is lost", .serialized)
struct KillTests {
    @Test("Five times in a row", arguments: Engine.allCases)
    func killed(on engine: Engine) async throws {
        try await FreshDatabase.withAddress(engine) { fresh in
            try await fresh.opened { database in
                try await database.write { connection in
                    try connection.script(
                        """
                        CREATE TABLE acknowledged (number BIGINT PRIMARY KEY);
                        CREATE TABLE total (number BIGINT NOT NULL);
                        INSERT INTO total (number) VALUES (0);
                        """
                    )
                }
            }
            var acknowledged: Set<Int> = []
            for round in 0..<5 {
                let said = try await writeAndKill(
                    fresh.address,
                    first: round * 1_000_000,
                    after: 40 + round * 33
                )
                #expect(said.count >= 40)
                acknowledged.formUnion(said)
                let (kept, total) = try await fresh.opened { try await state(of: $0) }
                #expect(acknowledged.subtracting(kept).isEmpty)
                // Each transaction was kept whole or not at all.
                #expect(kept.count == total)
            }
        }
    }

    /// Lets the writer acknowledge so many rows, kills it and gives back what it had said by then.
    private func writeAndKill(_ address: String, first: Int, after count: Int) async throws -> Set<Int> {
        let writer = Process()
        let output = Pipe()
        writer.executableURL = try Self.program()
        writer.arguments = [address, String(first)]
        writer.standardOutput = output
        try writer.run()
        var text = Data()
        while text.count(where: { $0 == UInt8(ascii: "\n") }) < count {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { break }
            text += more
        }
        kill(writer.processIdentifier, SIGKILL)
        text += output.fileHandleForReading.readDataToEndOfFile()
        writer.waitUntilExit()
        #expect(writer.terminationReason == .uncaughtSignal)
        // A last line without an end was cut off.
        let lines = String(decoding: text, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        return Set(lines.dropLast().compactMap { Int($0) })
    }

    private func state(of database: any Database) async throws -> (kept: Set<Int>, total: Int) {
        // PostgreSQL notices a dead client only when it next speaks to it; the lock tells when that is over.
        try await database.write { connection in
            let total = try connection.first("UPDATE total SET number = number RETURNING number")
            let kept = try connection.rows("SELECT number FROM acknowledged").map {
                try $0.value("number", as: Int.self)
            }
            return (Set(kept), try total?.value("number") ?? -1)
        }
    }

    private static func program() throws -> URL {
        // The test bundle and the program are built into the same folder.
        let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let file = folder.appendingPathComponent("WriteUnderFire")
        try #require(FileManager.default.isExecutableFile(atPath: file.path), "WriteUnderFire is not built")
        return file
    }
}
