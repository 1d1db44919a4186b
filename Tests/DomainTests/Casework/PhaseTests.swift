import Casework
import Kernel
import Testing

@Suite("A case goes through the phases of the cycle")
struct PhaseTests {
    @Test("From intake to evaluation the way leads through every phase in turn")
    func wayForward() throws {
        var passed = [Phase.intake]
        while let next = passed.last?.following { passed.append(next) }
        #expect(passed == Phase.allCases)
        for (phase, next) in zip(passed, passed.dropFirst()) {
            #expect(phase.reachable.contains(next))
        }
    }

    @Test(
        "From every phase after the help plan began, a new assessment is possible",
        arguments: Phase.allCases
    )
    func wayBack(_ phase: Phase) {
        let isLater = ![.intake, .assessment].contains(phase)
        #expect(phase.reachable.contains(.assessment) == (isLater || phase == .intake))
    }

    @Test("A phase that is not next is refused, and the case stays where it was", arguments: Phase.allCases)
    func notReachable(_ phase: Phase) throws {
        let file = try CaseworkFixture.caseFile(in: phase)
        let day = file.phaseSince.adding(days: 1)
        for target in Phase.allCases where !phase.reachable.contains(target) {
            var moved = file
            #expect(throws: PhaseRefusal.notReachable(from: phase, to: target)) {
                try moved.move(to: target, on: day)
            }
            #expect(moved == file)
        }
    }

    @Test("A move cannot lie before the last one; the refusal names that day")
    func beforeLastMove() throws {
        var file = try CaseworkFixture.caseFile(in: .assessment)
        let since = file.phaseSince
        #expect(throws: PhaseRefusal.beforeLastMove(on: since)) {
            try file.move(to: .helpPlan, on: since.adding(days: -1))
        }
        #expect(PhaseRefusal.beforeLastMove(on: since).textValues == ["day": since.german])
        try file.move(to: .helpPlan, on: since)
        #expect(file.phase == .helpPlan)
        #expect(file.phaseSince == since)
    }

    @Test("A move counts the revision up, so that two editors meet")
    func revision() throws {
        var file = try CaseworkFixture.caseFile()
        try file.move(to: .assessment, on: file.phaseSince)
        #expect(file.revision == Revision.first.next)
    }

    @Test("A closed case neither moves nor closes again")
    func closed() throws {
        var file = try CaseworkFixture.caseFile()
        let day = file.openedOn.adding(days: 3)
        try file.close(ClosingReason(rawValue: "refusedByPerson"), on: day)
        #expect(!file.isOpen)
        #expect(file.closedOn == day)
        #expect(throws: PhaseRefusal.closed) { try file.move(to: .assessment, on: day) }
        #expect(throws: PhaseRefusal.closed) {
            try file.close(ClosingReason(rawValue: "other"), on: day)
        }
    }

    @Test("A case cannot close before it came into its phase")
    func closedTooEarly() throws {
        var file = try CaseworkFixture.caseFile(in: .assessment)
        let since = file.phaseSince
        #expect(throws: PhaseRefusal.beforeLastMove(on: since)) {
            try file.close(ClosingReason(rawValue: "movedAway"), on: since.adding(days: -1))
        }
        #expect(file.isOpen)
    }
}
