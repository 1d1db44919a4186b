import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite(
    "What is learnt about a person is kept with its source, and rules get no more than is known",
    .serialized
)
struct PersonFactTests {
    @Test(
        "A fact is recorded, corrected, closed and removed; what was known when stays",
        arguments: Engine.allCases
    )
    func fact(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let fact = try await steps.record("passport", .yes, proof: .proven, source: "Pass gesehen")
            town(steps).town.time.pass(seconds: 86_400)
            let end = try FactDetails(.yes, until: steps.town.today, proof: .proven, source: "Pass gesehen")
            let closed = try await steps.change(fact, to: end)
            #expect(closed.recordedAt == fact.recordedAt && closed.revision == fact.revision.next)
            let corrected = try await steps.change(closed, to: try FactDetails(.no))
            #expect(corrected.recordedAt > fact.recordedAt)
            let known = try await steps.pathways().situation
            #expect(known.facts["passport"]?.map(\.value) == [.no])
            let remove = RemoveFact(person: fact.personId, fact: fact.id, expected: corrected.revision)
            _ = try await steps.town.perform(remove, by: steps.town.meral)
            #expect(try await steps.pathways().facts.isEmpty)
        }
    }

    @Test(
        "What does not fit the question, the birthday or the catalogue is refused",
        arguments: Engine.allCases
    )
    func refusals(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            await #expect(throws: FactRefusal.unfitValue) { try await steps.record("passport", .level("B1")) }
            await #expect(throws: FactRefusal.unfitValue) { try await steps.record("german", .level("B7")) }
            await #expect(throws: FactRefusal.unknownFact) {
                try await steps.record("shoe-size", .number(42))
            }
            let before = UncertainDay(text: "1970") ?? .unknown
            await #expect(throws: FactRefusal.beginsBeforeBirth) {
                try await steps.record("passport", .yes, from: before)
            }
        }
    }

    @Test("Two editors never overwrite each other", arguments: Engine.allCases)
    func twoEditors(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let fact = try await steps.record("passport", .yes)
            _ = try await steps.change(fact, to: try FactDetails(.no))
            await #expect(throws: ChangedMeanwhile(Subject("personFact", fact.id))) {
                try await steps.change(fact, to: try FactDetails(.yes, source: "doch"))
            }
        }
    }

    @Test(
        "Lanes, documents and the birthdays of children say what nobody has to write down",
        arguments: Engine.allCases
    )
    func derived(on engine: Engine) async throws {
        try await FactTown.with(engine) { steps in
            let since = steps.town.today.adding(days: -400)
            try await steps.cover(.activity, "schule", from: since)
            try await steps.hold(.duldung60a, from: since, document: "Duldung vom 12.03.")
            try await steps.addChild(born: "2015-05-10")
            let known = try await steps.pathways()
            #expect(known.situation.facts["school"]?.map(\.value) == [.yes])
            #expect(known.situation.statuses.map(\.proof) == [.proven])
            let child = try #require(known.situation.facts["minor-child-in-household"]?.first)
            #expect(child.value == .yes && child.until == Day(iso: "2033-05-09"))
            #expect(known.situation.facts["passport"] == nil)
        }
    }

    private func town(_ steps: FactTown) -> CaseworkTown { steps.town }
}
