import AgencyNetwork
import Casework
import Insight
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("What happens in a case comes into the chains, and nothing that leads back to it", .serialized)
struct CaseTraceTests {
    /// The codes of what happened, in order, as one who sees figures reads them.
    private func happened(in plan: PlanTown, for user: User? = nil) async throws -> [String] {
        let picture = try await log(plan, user)
        return picture.activity.codes.map { picture.activity.names[Int($0)] }
    }

    private func log(_ plan: PlanTown, _ user: User? = nil) async throws -> EventLog {
        try await plan.town.answer(ReadChainLog(), for: user ?? plan.town.coordinator)
    }

    private func language(_ plan: PlanTown) async throws -> PlanStep {
        let choice = ChainChoice(
            template: "arrival",
            persons: [try await plan.reference()],
            start: plan.town.today,
            target: .new("Wir kommen an")
        )
        let take = PlanFromTemplate(caseFile: plan.file.id, choice: choice)
        let draft = try await plan.town.perform(take, by: plan.town.meral)
        return try #require(draft.steps.first { $0.origin != nil })
    }

    @Test("A step of a template tells its code, begun and done on its days", arguments: Engine.allCases)
    func steps(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await language(plan)
            let origin = try #require(step.origin)
            #expect(try await happened(in: plan) == ["case.opened"])
            try await plan.mark(step, .underWay, on: plan.town.today.adding(days: -8))
            let read = try await plan.read().plan.steps.first { $0.id == step.id }
            try await plan.mark(try #require(read), .done, on: plan.town.today.adding(days: -1))
            let name = "step.\(origin.chain).\(origin.step)"
            #expect(try await happened(in: plan) == ["\(name).begun", "\(name).done", "case.opened"])
            let days = try await log(plan).times.map { $0 / 86_400_000_000 }
            let today = Int64(plan.town.today.number)
            #expect(days == [today - 8, today - 1, today])
        }
    }

    @Test("A corrected day replaces the one before", arguments: Engine.allCases)
    func corrected(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await language(plan)
            try await plan.mark(step, .underWay, on: plan.town.today.adding(days: -8))
            let marked = try #require(try await plan.read().plan.steps.first { $0.id == step.id })
            try await plan.mark(marked, .planned)
            #expect(try await happened(in: plan) == ["case.opened"])
        }
    }

    @Test("What was written freely never comes along", arguments: Engine.allCases)
    func free(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let goal = try await plan.steps.goal()
            let step = try await plan.add("Mit Frau Haidari zum Arzt gehen", days: 3, to: goal)
            try await plan.mark(step, .done, on: plan.town.today)
            #expect(try await happened(in: plan) == ["case.opened", "step.own.begun", "step.own.done"])
            let log = try await log(plan)
            #expect(!"\(log)".contains("Haidari") && !"\(log)".contains(plan.file.id.text))
            #expect(log.group?.names ?? [] == [], "the agency of the step is not one that is known")
        }
    }

    @Test("Another municipality and a narrower reach see none of it", arguments: Engine.allCases)
    func sight(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { district in
            let town = district.casework
            try await district.open(2, in: "Ebbeloh", by: town.meral)
            try await district.open(3, in: "Sandrade", by: town.paula)
            let read = { (user: User) in try await town.answer(ReadChainLog(), for: user).caseCount }
            #expect(try await read(town.coordinator) == 5)
            #expect(try await read(district.welfareCoordination) == 3)
            await #expect(throws: PermissionRefusal.self) { _ = try await read(town.meral) }
        }
    }

    @Test("Later readings bring the same as reading all anew", arguments: Engine.allCases)
    func later(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await language(plan)
            _ = try await happened(in: plan)
            _ = try await plan.town.openCase()
            try await plan.mark(step, .underWay, on: plan.town.today)
            let known = try await happened(in: plan)
            let restarted = plan.town.served(by: try CaseworkTown.runner(of: plan.town.town))
            let anew = try await happened(in: PlanTown(town: restarted, file: plan.file))
            #expect(known.sorted() == anew.sorted() && known.count == 3)
        }
    }

    @Test("Cases of an older database get their traces once", arguments: Engine.allCases)
    func older(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await language(plan)
            try await plan.mark(step, .underWay, on: plan.town.today)
            let before = try await happened(in: plan)
            let database = plan.town.town.database
            try await database.write { connection in
                try connection.execute("DELETE FROM chain_trace")
                try connection.execute("DELETE FROM derived_rules")
            }
            #expect(try await happened(in: plan).isEmpty)
            try await TraceRules(database: database, clock: plan.town.town.time.clock).apply()
            #expect(try await happened(in: plan) == before)
        }
    }

    @Test("What begins in the future has not happened yet", arguments: Engine.allCases)
    func future(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let step = try await language(plan)
            try await plan.mark(step, .underWay, on: plan.town.today)
            let database = plan.town.town.database
            let later = plan.town.today.adding(days: 3).number
            try await database.write { connection in
                try connection.execute(
                    "UPDATE chain_trace SET events = events || \("\(later)\tstatus.ae\t\tresidenceLaw\n")"
                )
            }
            let restarted = plan.town.served(by: try CaseworkTown.runner(of: plan.town.town))
            let told = try await happened(in: PlanTown(town: restarted, file: plan.file))
            #expect(told.count == 2 && !told.contains("status.ae"))
        }
    }
}
