import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Assessment, network and help plan are seen by whoever is responsible and by nobody else", .serialized)
struct PlanSightTests {
    @Test(
        "A colleague, another organisation and another municipality find nothing, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let town = plan.town
            let step = try await plan.add("Kurs", days: 10, to: try await plan.steps.goal())
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                for (name, attempt) in try attempts(on: plan, step, by: stranger) {
                    await #expect(throws: CaseFileRefusal.notFound, "\(stranger.name): \(name)") {
                        try await attempt()
                    }
                    let refused = try await town.audit(name, .refused, of: municipality)
                    #expect(refused.contains { $0.user == stranger.id }, "\(stranger.name): \(name)")
                }
            }
            #expect(try await plan.read().plan.steps.map(\.status) == [.planned])
        }
    }

    @Test("A coordinator may not even ask, and the log says so", arguments: Engine.allCases)
    func coordinator(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            let town = plan.town
            let step = try await plan.add("Kurs", days: 10, to: try await plan.steps.goal())
            for (name, attempt) in try attempts(on: plan, step, by: town.coordinator) {
                await #expect(throws: PermissionRefusal.self, "\(name)") { try await attempt() }
                let refused = try await town.audit(name, .refused)
                #expect(refused.contains { $0.user == town.coordinator.id }, "\(name)")
            }
        }
    }

    @Test("Reading a network or looking at a template leaves an entry", arguments: Engine.allCases)
    func readings(on engine: Engine) async throws {
        try await PlanTown.with(engine) { plan in
            _ = try await plan.town.answer(ReadSocialNetwork(plan.file.id), for: plan.town.meral)
            let entries = try await plan.town.audit("ReadSocialNetwork", .done)
            #expect(entries.map(\.subject) == [Subject("caseFile", plan.file.id)])
        }
    }

    private func attempts(
        on plan: PlanTown,
        _ step: PlanStep,
        by user: User
    )
        throws -> [(String, () async throws -> Void)]
    {
        let (town, id) = (plan.town, plan.file.id)
        let choice = ChainChoice(template: "arrival", persons: [], start: town.today, target: .new("Ziel"))
        let mark = MarkPlanStep(caseFile: id, step: step.id, status: .done, expected: step.revision)
        let contact = KeepNetworkContact(caseFile: id, details: try Self.aunt)
        func act<A: Action>(_ action: A) -> (String, () async throws -> Void) {
            ("\(A.self)", { _ = try await town.perform(action, by: user) })
        }
        func ask<Q: Query>(_ query: Q) -> (String, () async throws -> Void) {
            ("\(Q.self)", { _ = try await town.answer(query, for: user) })
        }
        return [
            ask(ReadSocialNetwork(id)), ask(PreviewChain(caseFile: id, choice: choice)), act(contact),
            act(PlanFromTemplate(caseFile: id, choice: choice)),
            act(SetPlanReview(caseFile: id, day: town.today)), act(mark),
            act(AgreeHelpPlan(caseFile: id, day: town.today)),
        ]
    }

    private static var aunt: NetworkContactDetails {
        get throws {
            try NetworkContactDetails(
                kind: .person,
                name: "Tante",
                role: "",
                tie: .strong,
                effect: .supportive
            )
        }
    }
}
