import Accounts
import Foundation
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("Verifying the audit log says exactly what was done to it", .serialized)
struct AuditVerificationTests {
    @Test("An untouched log is sound", arguments: Engine.allCases)
    func sound(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            #expect(try await log.verify().isSound)
            try await log.writeInOneLane(20)
            let result = try await log.verify()
            #expect(result.isSound)
            #expect(result.entries == 20)
            #expect(try await log.transactions.read { try $0.auditLog.lastCheck() } == result.check)
        }
    }

    @Test(
        "A changed entry is named, whichever of its fields was changed",
        arguments: Engine.allCases,
        [
            "user_id = 'somebody'", "user_id = NULL", "municipality_id = 'other'", "action = 'ReadNothing'",
            "subject_kind = 'person'", "subject_id = 'case-2'", "outcome = 'failed'", "outcome = 'nonsense'",
            "reference = ''", "at = at + 1", "previous_hash = ''", "hash = 'forged'",
        ]
    )
    func changed(on engine: Engine, change: String) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper(
                Statement(stringLiteral: "UPDATE audit_entry SET \(change) WHERE lane = 0 AND position = 4")
            )
            #expect(try await log.findings() == [AuditFinding(.changed, lane: 0, position: 4)])
        }
    }

    @Test("A removed entry is named by the position where it stood", arguments: Engine.allCases)
    func removed(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper("DELETE FROM audit_entry WHERE lane = 0 AND position IN (1, 5, 6)")
            #expect(
                try await log.findings() == [
                    AuditFinding(.removed, lane: 0, position: 1),
                    AuditFinding(.removed, lane: 0, position: 5, until: 6),
                ]
            )
        }
    }

    @Test(
        "A removal is found although the later entries were moved up to hide it",
        arguments: Engine.allCases
    )
    func removedAndClosed(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper("DELETE FROM audit_entry WHERE lane = 0 AND position = 5")
            for position in 6...9 {
                try await log.tamper(
                    "UPDATE audit_entry SET position = \(position - 1) WHERE position = \(position)"
                )
            }
            let expected: Set = [
                AuditFinding(.removed, lane: 0, position: 5),
                AuditFinding(.moved, lane: 0, position: 5, until: 8, from: 6),
            ]
            #expect(Set(try await log.findings()) == expected)
            try await log.tamper("UPDATE audit_lane SET position = 8")
            #expect(Set(try await log.findings()) == expected)
        }
    }

    @Test(
        "An entry put between others is found, and so is one put behind the last",
        arguments: Engine.allCases
    )
    func inserted(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            for position in (5...9).reversed() {
                try await log.tamper(
                    "UPDATE audit_entry SET position = \(position + 1) WHERE position = \(position)"
                )
            }
            try await log.tamper(Self.forged(at: 5), "UPDATE audit_lane SET position = 10")
            #expect(
                Set(try await log.findings()) == [
                    AuditFinding(.inserted, lane: 0, position: 5),
                    AuditFinding(.moved, lane: 0, position: 6, until: 10, from: 5),
                ]
            )
        }
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper(Self.forged(at: 10))
            #expect(try await log.findings() == [AuditFinding(.inserted, lane: 0, position: 10)])
        }
    }

    @Test("Two entries that changed places are found", arguments: Engine.allCases)
    func reordered(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper(
                "UPDATE audit_entry SET position = 100 WHERE position = 3",
                "UPDATE audit_entry SET position = 3 WHERE position = 7",
                "UPDATE audit_entry SET position = 7 WHERE position = 100"
            )
            #expect(
                Set(try await log.findings()) == [
                    AuditFinding(.moved, lane: 0, position: 3, from: 7),
                    AuditFinding(.moved, lane: 0, position: 7, from: 3),
                ]
            )
        }
    }

    @Test("An entry overwritten with a copy of another is changed", arguments: Engine.allCases)
    func overwritten(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper(
                "DELETE FROM audit_entry WHERE position = 4",
                """
                INSERT INTO audit_entry SELECT lane, 4, at, municipality_id, user_id, action, subject_kind,
                    subject_id, outcome, reference, previous_hash, hash
                FROM audit_entry WHERE position = 8
                """
            )
            #expect(try await log.findings() == [AuditFinding(.changed, lane: 0, position: 4)])
        }
    }

    @Test("A cut end is found by the head, and with the head by the anchor", arguments: Engine.allCases)
    func cut(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            let anchor = try await AuditAnchor.now(of: log.database, key: log.key, at: log.start)
            #expect(try await log.findings(anchor: anchor) == [])
            try await log.tamper("DELETE FROM audit_entry WHERE position > 6")
            let cut = AuditFinding(.cut, lane: 0, position: 7, until: 9)
            #expect(try await log.findings() == [cut])
            try await log.tamper(
                "UPDATE audit_lane SET position = 6, hash = (SELECT hash FROM audit_entry WHERE position = 6)"
            )
            #expect(try await log.findings() == [])
            #expect(try await log.findings(anchor: anchor) == [cut])
            try await log.tamper("DELETE FROM audit_entry", "DELETE FROM audit_lane")
            #expect(
                try await log.findings(anchor: anchor) == [AuditFinding(.cut, lane: 0, position: 1, until: 9)]
            )
        }
    }

    @Test("A log cut and written on differs from the anchor", arguments: Engine.allCases)
    func rewritten(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            let anchor = try await AuditAnchor.now(of: log.database, key: log.key, at: log.start)
            try await log.tamper(
                "DELETE FROM audit_entry WHERE position > 6",
                "UPDATE audit_lane SET position = 6, hash = (SELECT hash FROM audit_entry WHERE position = 6)"
            )
            try await log.writeInOneLane(5)
            #expect(try await log.findings() == [])
            #expect(
                try await log.findings(anchor: anchor) == [AuditFinding(.anchorDiffers, lane: 0, position: 9)]
            )
        }
    }

    @Test("A changed or missing head is found", arguments: Engine.allCases)
    func head(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            try await log.writeInOneLane(9)
            try await log.tamper("UPDATE audit_lane SET hash = 'forged'")
            #expect(try await log.findings() == [AuditFinding(.headChanged, lane: 0, position: 9)])
            try await log.tamper("DELETE FROM audit_lane")
            #expect(try await log.findings() == [AuditFinding(.headMissing, lane: 0)])
        }
    }

    @Test("An anchor is kept in a file, and a forged one is refused")
    func anchorFile() async throws {
        try await AuditLog.with(.sqlite) { log in
            try await log.writeInOneLane(3)
            let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: file) }
            #expect(try AuditAnchor.read(from: file, key: log.key) == nil)
            try await AuditAnchor.now(of: log.database, key: log.key, at: log.start).write(to: file)
            let anchor = try #require(try AuditAnchor.read(from: file, key: log.key))
            #expect(try await log.findings(anchor: anchor) == [])
            let forged = try String(contentsOf: file, encoding: .utf8).replacing(
                "\"position\" : 3",
                with: "\"position\" : 2"
            )
            try forged.write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: AuditAnchorError.self) { try AuditAnchor.read(from: file, key: log.key) }
        }
    }

    @Test("A hundred thousand entries are verified in seconds", arguments: Engine.allCases)
    func speed(on engine: Engine) async throws {
        try await AuditLog.with(engine) { log in
            let written = try await ContinuousClock().measure {
                for group in 0..<200 {
                    let events = (1...500).map { log.event(group * 500 + $0) }
                    try await log.database.write { try log.trail.append(events, on: $0) }
                }
            }
            let clock = ContinuousClock()
            let start = clock.now
            let result = try await log.verify()
            print("\(engine): 100 000 audit entries written in \(written), verified in \(clock.now - start)")
            #expect(result.isSound)
            #expect(result.entries == 100_000)
        }
    }

    private static func forged(at position: Int) -> Statement {
        """
        INSERT INTO audit_entry (lane, position, at, municipality_id, user_id, action, subject_kind, subject_id,
            outcome, reference, previous_hash, hash)
        SELECT lane, \(position), at, municipality_id, 'user-1', 'ReadCase', 'caseFile', 'case-1', outcome,
            reference, hash, 'forged'
        FROM audit_entry WHERE lane = 0 AND position = \(position - 1)
        """
    }
}
