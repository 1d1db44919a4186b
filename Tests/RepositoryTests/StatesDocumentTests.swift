import Casework
import Foundation
import Kernel
import Testing

/// docs/states.md repeats the code; run with LOTSE_RECORD=1 (script/test --record) after a change.
struct StatesDocumentTests {
    @Test("The document on states says what the code does")
    func states() throws {
        let file = Repository.file("docs/states.md")
        if ProcessInfo.processInfo.environment["LOTSE_RECORD"] != nil {
            try StatesDocument.text.write(to: file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written == StatesDocument.text)
    }

    @Test("Every phase can be reached from the first, and a new assessment from every later one")
    func reachability() {
        var reached: Set<Phase> = [.intake]
        for _ in Phase.allCases { reached.formUnion(reached.flatMap(\.reachable)) }
        #expect(reached == Set(Phase.allCases))
        for phase in Phase.allCases where ![.intake, .assessment].contains(phase) {
            #expect(phase.reachable.contains(.assessment))
        }
    }

    // Supervision reads what it opened for a time, with a reason and seen by whoever is responsible.
    @Test("No role that sees figures leads cases, and none that manages accounts sees either")
    func separation() {
        for role in Role.allCases {
            let may = role.permissions
            let leads: Set<Permission> = [.leadCases, .openCases, .importCases]
            #expect(!may.contains(.seeFigures) || may.isDisjoint(with: leads))
            #expect(!may.contains(.seeFigures) || !may.contains(.readCases) || role == .supervision)
            let sees: Set<Permission> = [.readCases, .seeFigures, .readAuditLog]
            #expect(!may.contains(.manageAccounts) || may.isDisjoint(with: sees))
        }
    }
}
