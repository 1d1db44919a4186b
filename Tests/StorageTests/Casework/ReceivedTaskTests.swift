import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite("An agency with an account confirms its task in a transition itself", .serialized)
struct ReceivedTaskTests {
    typealias Steps = TransitionSteps

    @Test(
        "It sees its task as far as the release covers, gives its word without a paper, and both sides are logged",
        arguments: Engine.allCases
    )
    func story(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let town = steps.town
            let task = try await steps.give("notice", to: town.paula)
            #expect(try await steps.received(by: town.paula).isEmpty, "nothing is released yet")
            try await steps.releaseToWelfare(["residence"])
            let seen = try #require(try await steps.received(by: town.paula).first)
            #expect(seen.id == task.id && seen.personName == "Shirin Haidari" && seen.side == .taking)
            #expect(seen.pair == nil, "what she lives on is not released")
            #expect(!seen.mayConfirm, "who hands over has not spoken yet")
            await #expect(throws: TransitionRefusal.notHandedYet) {
                try await steps.confirm(seen, by: town.paula)
            }
            let handed = try await steps.change(
                task,
                .confirm(.handing, on: town.today, source: "Antrag abgegeben")
            )
            let ready = try await steps.received(task, by: town.paula)
            #expect(ready.mayConfirm && ready.revision == handed.revision)
            try await steps.confirm(ready, by: town.paula)
            #expect(try await steps.received(task, by: town.paula).isDone)
            let transition = try await steps.transition()
            let kept = try #require(try await steps.tasks(of: transition).first { $0.id == task.id })
            #expect(kept.isDone && kept.taken?.by == town.paula.id && kept.taken?.isOwn == true)
            #expect(!kept.hasEvidence && kept.asksEvidence)
            let last = try await steps.followed(transition).history.last
            #expect(last?.kind == .takingConfirmed && last?.userId == town.paula.id)
            for (action, user) in [("ConfirmReceivedTask", town.paula), ("ChangeTransitionTask", town.meral)]
            {
                let entries = try await town.audit(action, .done)
                #expect(entries.contains { $0.user == user.id && $0.subject.id == task.id.text }, "\(action)")
            }
            #expect(try await !town.audit("ReadReceivedTask", .done).isEmpty)
        }
    }

    @Test(
        "Who pays until the change hands over, and sees both spheres where livelihood is released",
        arguments: Engine.allCases
    )
    func handing(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let task = try await steps.give("lastMonth", to: steps.town.paula)
            try await steps.releaseToWelfare(["livelihood"])
            let seen = try await steps.received(task, by: steps.town.paula)
            #expect(seen.side == .handing && seen.mayConfirm && seen.pair == Steps.pair)
            await #expect(throws: TransitionRefusal.inTheFuture) {
                try await steps.confirm(seen, on: steps.town.today.adding(days: 1), by: steps.town.paula)
            }
            try await steps.confirm(seen, by: steps.town.paula)
            await #expect(throws: TransitionRefusal.taskDone) {
                try await steps.confirm(
                    try await steps.received(task, by: steps.town.paula),
                    by: steps.town.paula
                )
            }
            await #expect(throws: ChangedMeanwhile.self) { try await steps.drop(task) }
        }
    }

    @Test(
        "Another domain, another agency, a withdrawn release: the task does not exist, and the try is logged",
        arguments: Engine.allCases
    )
    func outOfSight(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let town = steps.town
            let task = try await steps.give("lastMonth", to: town.paula)
            let language = try await steps.releaseToWelfare(["language"])
            #expect(try await steps.received(by: town.paula).isEmpty)
            let cases = CaseSteps(town: town, caseFile: steps.file.id)
            let money = try await cases.release(domains: ["livelihood"], superseding: language)
            let seen = try await steps.received(task, by: town.paula)
            for stranger in [town.jonas, town.viktor] {
                #expect(try await steps.received(by: stranger).isEmpty)
                await #expect(throws: TransitionRefusal.notFound) {
                    try await steps.confirm(seen, by: stranger)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.readSharedCases)) {
                try await steps.received(by: town.coordinator)
            }
            try await cases.withdraw(money)
            await #expect(throws: TransitionRefusal.notFound) {
                try await steps.confirm(seen, by: town.paula)
            }
            #expect(try await town.audit("ConfirmReceivedTask", .refused).count == 2)
            #expect(try await town.audit("ConfirmReceivedTask", .refused, of: "other").count == 1)
        }
    }

    @Test("Of a protected household it learns the number and no name", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await Steps.with(engine) { steps in
            let town = steps.town
            let task = try await steps.give("lastMonth", to: town.paula)
            try await steps.releaseToWelfare(["livelihood"])
            let shelter = ProtectionKind(rawValue: "shelter")
            let protect = ProtectPerson(caseFile: steps.file.id, person: steps.person.id, kind: shelter)
            _ = try await town.perform(protect, by: town.meral)
            let seen = try await steps.received(task, by: town.paula)
            #expect(seen.personName == nil && seen.caseNumber == steps.file.number)
        }
    }
}

extension TransitionSteps {
    /// A transition is recorded, and one of its tasks belongs to the organisation of somebody with an account.
    fileprivate func give(_ step: String, to user: User) async throws -> TransitionTask {
        let recorded = try await record()
        let tasks = try await tasks(of: recorded)
        guard let task = tasks.first(where: { $0.step == step }) else { throw TransitionRefusal.taskUnknown }
        return try await change(task, .name(user.organisation, ""))
    }

    fileprivate func transition() async throws -> SphereTransition {
        let read = ReadTransitions(file.id)
        guard let found = try await town.answer(read, for: town.meral).transitions.first else {
            throw TransitionRefusal.notFound
        }
        return found
    }

    @discardableResult
    fileprivate func releaseToWelfare(_ domains: [String]) async throws -> Release {
        let steps = CaseSteps(town: town, caseFile: file.id)
        try await steps.consent()
        return try await steps.release(domains: domains)
    }

    fileprivate func received(by user: User) async throws -> [ReceivedTask] {
        try await town.answer(ListReceivedTasks(), for: user).tasks
    }

    fileprivate func received(_ task: TransitionTask, by user: User) async throws -> ReceivedTask {
        let received = try await town.answer(ReadReceivedTask(task.id), for: user).tasks
        guard let found = received.first else { throw TransitionRefusal.notFound }
        return found
    }

    fileprivate func confirm(_ task: ReceivedTask, on day: Day? = nil, by user: User) async throws {
        let confirm = ConfirmReceivedTask(task.id, on: day ?? town.today, expected: task.revision)
        try await town.perform(confirm, by: user)
    }

    fileprivate func drop(_ task: TransitionTask) async throws {
        try await change(task, .drop(reason: "Nicht nötig"))
    }
}
