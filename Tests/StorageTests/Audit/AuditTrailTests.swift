import Accounts
import Foundation
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("The audit log is a chain for each writer", .serialized)
struct AuditTrailTests {
    @Test(
        "What is written comes back, newest first, and every entry follows the one before",
        arguments: Engine.allCases
    )
    func order(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(5)
            let entries = try await log.entries()
            #expect(entries.map(\.event) == (1...5).reversed().map(log.event))
            let hashes = try await log.database.read {
                try $0.rows("SELECT previous_hash, hash FROM audit_entry ORDER BY position").map {
                    (try $0.value("previous_hash", as: String.self), try $0.value("hash", as: String.self))
                }
            }
            #expect(hashes.map(\.0) == [""] + hashes.map(\.1).dropLast())
            #expect(Set(hashes.map(\.1)).count == 5)
        }
    }

    @Test("An undone transaction leaves no entry and no gap", arguments: Engine.allCases)
    func undone(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.write(2)
            await #expect(throws: AccountRefusal.notFound) {
                try await log.database.write { connection in
                    try log.trail.append(log.event(99), on: connection)
                    throw AccountRefusal.notFound
                }
            }
            try await log.write(2)
            #expect(try await log.findings() == [])
            #expect(try await log.entries().count == 4)
        }
    }

    @Test("Several servers continue the same chains", arguments: Engine.allCases)
    func servers(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            let other = AuditTrail(key: log.key)
            for number in 1...6 {
                let trail = number.isMultiple(of: 2) ? other : log.trail
                try await log.database.write { try trail.append(log.event(number), on: $0) }
            }
            #expect(try await log.findings() == [])
            #expect(try await log.entries().count == 6)
        }
    }

    @Test("Four hundred writers at once, some of them in groups, break no chain", arguments: Engine.allCases)
    func concurrent(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            let collector = AuditCollector(database: log.database, trail: log.trail)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...200 {
                    group.addTask { try await collector.record(log.event(number)) }
                    group.addTask {
                        try await log.database.write {
                            try log.trail.append(log.event(1000 + number), on: $0)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let result = try await log.verify()
            #expect(result.findings == [])
            #expect(result.entries == 400)
            let written = try await log.entries(limit: 500).map(\.event.subject.id)
            #expect(Set(written).count == 400)
        }
    }

    @Test(
        "The auditor finds entries by user, action, subject, outcome and day, page by page",
        arguments: Engine.allCases
    )
    func filter(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.write(30)
            let sought = log.event(7)
            let filters = [
                AuditFilter(user: sought.user, subject: sought.subject), AuditFilter(subject: sought.subject),
                AuditFilter(action: sought.action, subject: sought.subject, outcome: .done),
                AuditFilter(subject: sought.subject, days: Period(from: sought.at.day, until: sought.at.day)),
            ]
            for filter in filters { #expect(try await log.entries(filter).map(\.event) == [sought]) }
            let before = AuditFilter(
                days: Period(from: Day(number: 0), until: sought.at.day.adding(days: -1))
            )
            #expect(try await log.entries(before).isEmpty)
            #expect(try await log.entries(AuditFilter(outcome: .failed)).isEmpty)

            var found: [String] = []
            var cursor: AuditPage.Cursor?
            repeat {
                let page = try await log.entries(page: AuditPage(after: cursor, limit: 8))
                found += page.map(\.event.subject.id)
                cursor =
                    page.count == 8 ? page.last.flatMap { AuditPage.Cursor(AuditPage.Cursor($0).text) } : nil
            } while cursor != nil
            #expect(found == (1...30).reversed().map { "case-\($0)" })
        }
    }

    @Test("Another town's auditor sees nothing of it", arguments: Engine.allCases)
    func scope(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.write(3)
            #expect(try await log.entries(of: "other").isEmpty)
        }
    }

    @Test(
        "The key is made once, for its owner alone, and a wrong one is not taken",
        arguments: Engine.allCases
    )
    func keyFile(on engine: Engine) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "audit.key")
        let key = try AuditKey.readOrCreate(at: file)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try AuditKey.readOrCreate(at: file).derived(for: "test") == key.derived(for: "test"))
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(1)
            await #expect(throws: AuditKeyError.notTheKeyOfThisLog) {
                try await log.database.read { try AuditTrail(key: key).checkKey(on: $0) }
            }
            await #expect(throws: AuditKeyError.notTheKeyOfThisLog) {
                try await log.database.write {
                    try AuditTrail(key: key).append(log.event(2), on: FixedLane($0))
                }
            }
            let findings = try await AuditVerification(key: key).run(on: log.database, at: log.start).findings
            #expect(findings.map(\.kind) == [.otherKey])
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        #expect(throws: AuditKeyError.readableByOthers) { try AuditKey.readOrCreate(at: file) }
        try Data([1, 2]).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        #expect(throws: AuditKeyError.wrongLength) { try AuditKey.readOrCreate(at: file) }
    }
}
