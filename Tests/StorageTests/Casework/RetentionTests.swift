import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A file is kept as long as its reason asks, and no longer unless it is held", .serialized)
struct RetentionTests {
    @Test(
        "The clock starts at the closing, by its reason, and stops when work goes on",
        arguments: Engine.allCases
    )
    func clock(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            #expect(try await steps.record().retention == nil)
            try await steps.close("shortCounselling")
            let oneYear = Deadline.after(event: town.today, .years(1))
            #expect(try await steps.record().retention?.until == oneYear)
            try await steps.reopen("Sie braucht doch mehr.")
            #expect(try await steps.record().retention == nil)
            try await steps.close("goalsReached")
            let threeYears = Deadline.after(event: town.today, .years(3))
            #expect(try await steps.record().retention?.until == threeYears)
        }
    }

    @Test("The list tells cases and requests by number, the first due first", arguments: Engine.allCases)
    func list(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let keeper = try await town.town.add("olaf", roles: [.systemAdministrator]).user
            let requests = RequestSteps(town: town)
            let request = try await requests.receive()
            _ = try await requests.decide(request, .refusal, "outsideArea")
            town.town.time.pass(seconds: 86_400)
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            try await steps.close("goalsReached")
            let opened = try await requests.receive()
            try await requests.open(opened)
            func due(_ days: Int) async throws -> [RetentionEntry] {
                try await town.answer(ListRetention(days: days), for: keeper).entries
            }
            #expect(try await due(300).isEmpty)
            #expect(try await due(366).map(\.number) == [request.number])
            let all = try await due(3 * 366)
            #expect(all.map(\.kind) == [.request, .caseFile])
            #expect(all.last?.number == steps.caseFile.number)
            #expect(all.last?.retention.isOver(on: town.today) == false)
            town.town.time.pass(seconds: 366 * 86_400)
            let over = try await due(0)
            #expect(over.map(\.number) == [request.number])
            #expect(over[0].retention.isOver(on: town.today))
        }
    }

    @Test("A held file is never over; lifted, it is again", arguments: Engine.allCases)
    func held(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let keeper = try await town.town.add("olaf", roles: [.systemAdministrator]).user
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            try await steps.close("shortCounselling")
            await #expect(throws: ClosingRefusal.holdReasonMissing) { try await steps.hold("  ") }
            let hold = try await steps.hold("Klage vor dem Verwaltungsgericht")
            await #expect(throws: ClosingRefusal.heldAlready) { try await steps.hold("Noch eine") }
            town.town.time.pass(seconds: 400 * 86_400)
            func isOver() async throws -> Bool? {
                let list = try await town.answer(ListRetention(days: 0), for: keeper)
                return list.entries.first?.retention.isOver(on: list.today)
            }
            #expect(try await isOver() == false)
            #expect(try await steps.record().retention?.isHeld == true)
            try await steps.lift(hold)
            await #expect(throws: ClosingRefusal.holdNotFound) { try await steps.lift(hold) }
            #expect(try await isOver() == true)
            #expect(try await steps.record().holds.map(\.reason) == ["Klage vor dem Verwaltungsgericht"])
        }
    }

    @Test(
        "Only who keeps the files sees the list, of the own municipality only, and it is logged",
        arguments: Engine.allCases
    )
    func privacy(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let auditor = try await town.town.add("doris", roles: [.auditor]).user
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            try await steps.close("shortCounselling")
            for user in [town.meral, town.paula, town.coordinator, town.viktor] {
                await #expect(throws: PermissionRefusal.missing(.seeRetention)) {
                    try await town.answer(ListRetention(days: 400), for: user)
                }
            }
            #expect(try await town.audit("ListRetention", .refused).count == 3)
            #expect(try await town.answer(ListRetention(days: 400), for: auditor).entries.count == 1)
            let stranger = TestTown.administrator(of: "other")
            #expect(try await town.answer(ListRetention(days: 400), for: stranger).entries.isEmpty)
            #expect(try await town.audit("ListRetention", .done).map(\.user) == [auditor.id])
        }
    }
}
