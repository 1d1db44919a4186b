import Crypto
import Foundation

/// One numbered step from an empty database to the one this program needs.
struct Migration: Sendable {
    let number: Int
    /// The name of the file, such as `0002-accounts.sql`.
    let name: String
    let sql: String
    let checksum: String

    /// All steps in their order; their numbers begin with 1 and leave nothing out.
    static func read(from folders: [URL]) throws -> [Migration] {
        var migrations: [Migration] = []
        for folder in folders {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            for name in names where name.hasSuffix(".sql") {
                migrations.append(try Migration(folder.appendingPathComponent(name)))
            }
        }
        migrations.sort { $0.name < $1.name }
        for (position, migration) in migrations.enumerated() where migration.number != position + 1 {
            throw migration.number <= position
                ? MigrationRefusal.numberTwice(name: migration.name)
                : MigrationRefusal.numberMissing(position + 1)
        }
        return migrations
    }

    private init(_ file: URL) throws {
        name = file.lastPathComponent
        guard let dash = name.firstIndex(of: "-"), name.distance(from: name.startIndex, to: dash) == 4,
            let number = Int(name[..<dash])
        else { throw MigrationRefusal.nameWrong(name) }
        let data = try Data(contentsOf: file)
        self.number = number
        sql = String(decoding: data, as: UTF8.self)
        checksum = SHA256.hash(data: data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
