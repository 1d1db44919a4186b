import Foundation
import PortableSQL

/// Writes numbered rows from eight sides and says each number once it is acknowledged, until it is killed.
@main
struct WriteUnderFire {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let first = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("usage: WriteUnderFire ADDRESS FIRST-NUMBER\n".utf8))
            exit(2)
        }
        let database = try await DatabaseAddress(arguments[1]).open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for side in 0..<8 {
                group.addTask { try await write(from: first + side, to: database) }
            }
            try await group.waitForAll()
        }
    }

    private static func write(from first: Int, to database: any Database) async throws {
        // Bounded, should nobody kill it.
        for number in stride(from: first, to: first + 800_000, by: 8) {
            try await database.write { connection in
                try connection.execute("INSERT INTO acknowledged (number) VALUES (\(number))")
                try connection.execute("UPDATE total SET number = number + 1")
            }
            FileHandle.standardOutput.write(Data("\(number)\n".utf8))
        }
    }
}
