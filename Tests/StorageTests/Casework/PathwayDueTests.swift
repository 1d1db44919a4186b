import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite(
    "Days on which pathways close and open come to the list of what is due and to the calendar",
    .serialized
)
struct PathwayDueTests {
    @Test(
        "The last day before the 27th birthday comes by itself, to whoever leads the case",
        arguments: Engine.allCases
    )
    func cliff(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            try await steps.approachesTwentySeven(in: 20)
            let due = try await cliffs(steps, for: steps.town.meral)
            #expect(due.map(\.dueOn) == [steps.town.today.adding(days: 19)])
            #expect(due.map(\.isOnlyPossible) == [true])
            #expect(due.first?.familyName == "Haidari")
            #expect(try await cliffs(steps, for: steps.town.jonas).isEmpty)
            let calendar = try await steps.town.answer(ReadCalendar(), for: steps.town.meral)
            #expect(calendar.contains { $0.kind == .pathwayCloses && $0.day == due.first?.dueOn })
        }
    }

    @Test(
        "It is right after every change: of the birthday, of a fact, of the rules",
        arguments: Engine.allCases
    )
    func changes(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            try await steps.approachesTwentySeven(in: 20)
            let deception = try await steps.record("own-deception", .no)
            #expect(try await cliffs(steps, for: steps.town.meral).map(\.isOnlyPossible) == [false])
            _ = try await steps.change(deception, to: try FactDetails(.yes, from: .year(2020)))
            #expect(try await cliffs(steps, for: steps.town.meral).isEmpty)
            let kept = try await steps.town.town.database.read { connection in
                try connection.first("SELECT deadlines FROM case_outlook")?.value(
                    "deadlines",
                    as: String.self
                )
            }
            #expect(kept?.contains("closes") == true, "what protected facts decide is not to be read off")
            try await steps.town.town.run("UPDATE case_outlook SET rules = 'older', sealed_deadlines = NULL")
            #expect(try await cliffs(steps, for: steps.town.meral).isEmpty)
        }
    }

    @Test("What ends for a whole household on a day is said once", arguments: Engine.allCases)
    func household(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let town = steps.town
            try await steps.addChild(born: "2020-01-01")
            let ends = town.today.adding(days: 40)
            let persons = try await town.answer(ReadPathways(caseFile: steps.file.id), for: town.meral)
                .persons
            for person in persons {
                let from = town.today.adding(days: -300)
                let details = try StatusDetails(title: .ae104c, from: from, until: ends)
                let add = AddResidenceStatus(person: person.person.id, details: details)
                _ = try await town.perform(add, by: town.meral)
            }
            let items = try await town.answer(ReadToday(), for: town.meral).items
            let ending = items.filter { $0.kind == .titleEnds }
            #expect(ending.count == 2)
            #expect(DueItem.lines(ending).map(\.count) == [2])
            let calendar = try await town.answer(ReadCalendar(), for: town.meral)
            #expect(calendar.filter { $0.kind == .titleEnds && $0.day == ends }.count == 1)
        }
    }

    @Test("A protected household stays without names", arguments: Engine.allCases)
    func shielded(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            try await steps.approachesTwentySeven(in: 20)
            let protect = ProtectPerson(
                caseFile: steps.file.id,
                person: steps.person.id,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await steps.town.perform(protect, by: steps.town.meral)
            let due = try await cliffs(steps, for: steps.town.meral)
            #expect(due.count == 1 && due.allSatisfy { $0.caseTitle == nil && $0.personName == nil })
        }
    }

    private func cliffs(_ steps: FactTown, for user: User) async throws -> [DueItem] {
        try await steps.town.answer(ReadToday(), for: user).items
            .filter { $0.kind == .pathwayCloses && $0.pathway == "25a" }
    }
}
