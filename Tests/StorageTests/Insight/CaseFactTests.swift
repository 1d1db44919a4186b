import Casework
import Insight
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("The facts that figures are counted from follow every change", .serialized)
struct CaseFactTests {
    /// Of every case its facts as they are kept.
    private func kept(_ town: CaseworkTown) async throws -> [String: String] {
        try await town.town.database.read { connection in
            try connection.rows("SELECT case_file_id, facts FROM case_fact").reduce(into: [:]) { facts, row in
                facts[try row.value("case_file_id", as: String.self)] = try row.value(
                    "facts",
                    as: String.self
                )
            }
        }
    }

    private func countedAnew(_ town: CaseworkTown) async throws -> [String: String] {
        try await town.town.database.write { connection in
            try connection.execute("DELETE FROM case_fact")
            try connection.execute("DELETE FROM derived_rules WHERE kind = 'figures'")
        }
        try await FactRules(database: town.town.database, clock: town.town.time.clock).apply()
        return try await kept(town)
    }

    private func active(_ town: CaseworkTown, for user: User) async throws -> PublishedCount? {
        let question = IndicatorQuestion("active-cases", [.wholeMonths(1, before: town.today)])
        return try await town.answer(ReadIndicator(question), for: user).answer.latest?.whole.count
    }

    /// Opens so many cases on a day before the last month ended.
    private func open(_ count: Int, in town: CaseworkTown, by user: User) async throws {
        let day = town.today.beginningOfMonth.adding(days: -40)
        for number in 0..<count {
            let open = OpenCase(
                opening: try CaseOpening(title: "Familie \(number)", town: "Ebbeloh"),
                reference: try PersonDetails(familyName: "F\(number)", givenName: "G", relation: .reference),
                day: day
            )
            _ = try await town.perform(open, by: user)
        }
    }

    @Test("After each step of a case they are what counting anew brings", arguments: Engine.allCases)
    func follow(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let (town, steps) = (plan.town, plan.steps)
            var states: Set<String> = []
            func check(_ step: String) async throws {
                let before = try await kept(town)
                let anew = try await countedAnew(town)
                #expect(before == anew, "\(step)")
                states.insert(before[plan.file.id.text] ?? "")
            }
            try await check("opened")
            _ = try await steps.consent()
            try await check("consent")
            _ = try await steps.assess()
            try await check("assessment")
            let goal = try await steps.goal()
            try await check("goal")
            let step = try await steps.step(for: goal)
            try await steps.agree()
            try await check("plan")
            _ = try await steps.write()
            try await check("note")
            try await steps.begin(step)
            try await steps.review(goal)
            try await check("review")
            _ = try await plan.addPerson("Omid")
            try await check("person")
            let person = try await plan.reference()
            let kind = ProtectionKind(rawValue: "threat")
            let protect = ProtectPerson(caseFile: plan.file.id, person: person, kind: kind)
            _ = try await town.perform(protect, by: town.meral)
            try await check("protection")
            #expect(states.count == 9, "each step changed something")
            #expect(!(states.contains { $0.contains("Haidari") || $0.contains(plan.file.id.text) }))
        }
    }

    @Test("The town of a protected household is not among them", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            #expect(try await kept(plan.town)[plan.file.id.text]?.contains("town\tEbbeloh") == true)
            let protect = ProtectPerson(
                caseFile: plan.file.id,
                person: try await plan.reference(),
                kind: ProtectionKind(rawValue: "threat")
            )
            _ = try await plan.town.perform(protect, by: plan.town.meral)
            #expect(try await kept(plan.town)[plan.file.id.text]?.contains("Ebbeloh") == false)
        }
    }

    @Test(
        "Another municipality is never in a figure, nor is it seen without permission",
        arguments: Engine.allCases
    )
    func sight(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            try await open(6, in: town, by: town.meral)
            try await open(9, in: town, by: town.viktor)
            #expect(try await active(town, for: town.coordinator) == .exact(5), "six, rounded")
            await #expect(throws: PermissionRefusal.self) { _ = try await active(town, for: town.meral) }
        }
    }

    @Test(
        "Small numbers stay withheld, and what changed is counted at once by every server",
        arguments: Engine.allCases
    )
    func incremental(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let other = town.served(by: try CaseworkTown.runner(of: town.town))
            try await open(4, in: town, by: town.meral)
            #expect(try await active(town, for: town.coordinator) == .suppressed)
            #expect(try await active(other, for: town.coordinator) == .suppressed)
            try await open(4, in: town, by: town.paula)
            #expect(try await active(town, for: town.coordinator) == .exact(10), "eight, rounded")
            #expect(try await active(other, for: town.coordinator) == .exact(10))
            try await town.town.run(
                "DELETE FROM case_fact WHERE case_file_id = (SELECT min(case_file_id) FROM case_fact)"
            )
            #expect(try await active(other, for: town.coordinator) == .exact(5), "seven, rounded")
        }
    }
}
