import Foundation
import PortableSQL
import TestSupport
import Testing

@Suite("An address leads to a database or to one clear sentence")
struct DatabaseAddressTests {
    @Test(
        "What cannot be an address",
        arguments: ["", "lotse.sqlite", "mysql://localhost/lotse", "/var/lotse"]
    )
    func unknownKind(text: String) {
        #expect(throws: DatabaseAddressRefusal.unknownKind) { try DatabaseAddress(text) }
    }

    @Test("A folder is no file", arguments: ["sqlite:", "sqlite:var/"])
    func noFile(text: String) {
        #expect(throws: DatabaseAddressRefusal.noFile) { try DatabaseAddress(text) }
    }

    @Test(
        "Nothing of the address is repeated, since it may hold a password",
        arguments: [
            "postgresql://lotse:geheim@127.0.0.1:1/lotse",
            "postgresql://lotse:geh@im:geheim@x/lotse?geheim=1",
            "postgresql://lotse:geheim@[::1/geheim",
        ]
    )
    func silent(text: String) async throws {
        do {
            _ = try await DatabaseAddress(text).open()
            Issue.record("opened")
        } catch {
            #expect(!"\(error)".contains("geh"))
            #expect("\(error)".hasPrefix("The database cannot be opened: "))
        }
    }

    @Test("A file that is no database is refused and left as it is")
    func otherFile() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let text = String(repeating: "Not a database. ", count: 1000)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let refusal = DatabaseAddressRefusal.cannotOpen(reason: "the file is not an SQLite database")
        await #expect(throws: refusal) { try await DatabaseAddress("sqlite:\(path)").open() }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        try FileManager.default.removeItem(atPath: path)
    }

    @Test("Only the owner may read the file of a new database and its companions")
    func ownerOnly() async throws {
        try await FreshDatabase.withAddress(.sqlite) { fresh in
            try await fresh.opened { database in
                try await Counters.make(in: database)
                let path = fresh.address.dropFirst("sqlite:".count)
                for companion in ["", "-wal", "-shm"] {
                    let attributes = try FileManager.default.attributesOfItem(atPath: path + companion)
                    #expect(attributes[.posixPermissions] as? Int == 0o600)
                }
            }
        }
    }

    @Test("SQLite flushes every commit, checks foreign keys and writes ahead")
    func settings() async throws {
        try await Counters.with(.sqlite) { database in
            let settings = try await database.write { connection in
                try ["synchronous", "foreign_keys", "journal_mode"].map { name in
                    try connection.first(Statement(stringLiteral: "PRAGMA \(name)"))?.values.first
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal")])
        }
    }
}
