import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Responsibility goes from one to another with everything that hangs on it", .serialized)
struct HandOverTests {
    @Test("A case and its open follow-ups go to a colleague, who sees it at once", arguments: Engine.allCases)
    func toColleague(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let details = try FollowUpDetails(dueOn: town.today, text: "Anrufen")
            _ = try await town.perform(SetFollowUp(caseFile: file.id, details: details), by: town.meral)
            let choice = try HandOverChoice(cases: [file.id], recipients: [town.jonas.id])
            let preview = try await town.answer(PreviewHandOver(choice), for: town.meral).handOver
            #expect(preview.moving == 1 && preview.openFollowUps == 1)
            let moved = try await town.perform(HandOverCases(choice), by: town.meral)
            #expect(moved.cases == 1 && moved.followUps == 1)
            #expect(await !town.sees(file.id, town.meral))
            #expect(try await town.answer(ReadToday(), for: town.jonas).items.count == 1)
            let received = try await town.answer(ReadStanding(), for: town.jonas).received
            #expect(received.map(\.fromName) == ["Meral"])
            let history = try await town.answer(ReadResponsibility(file.id), for: town.jonas).history
            #expect(history.map(\.changedOn) == [town.today])
        }
    }

    @Test(
        "To another organisation nothing moves by one side's decision, however much is released",
        arguments: Engine.allCases
    )
    func toOtherOrganisation(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await town.releaseWholeCase(file)
            #expect(
                try await town.answer(ReadMovableCases(), for: town.meral).colleagues.map(\.name) == ["Jonas"]
            )
            let choice = try HandOverChoice(cases: [file.id], recipients: [town.paula.id])
            await #expect(throws: StaffRefusal.otherOrganisation) {
                try await town.perform(HandOverCases(choice), by: town.meral)
            }
            let all = try Reassignment(
                from: town.meral.id,
                count: nil,
                recipients: [town.paula.id, town.jonas.id]
            )
            await #expect(throws: StaffRefusal.otherOrganisation) {
                try await town.perform(ReassignCases(all, expected: 1), by: town.coordinator)
            }
            let member = try await town.answer(ReadTeamMember(town.meral.id), for: town.coordinator)
            #expect(member.colleagues.map(\.name) == ["Jonas"])
            #expect(await town.sees(file.id, town.meral))
            #expect(await !town.sees(file.id, town.paula))
            let refused = try await town.audit("HandOverCases", .refused)
            #expect(refused.map(\.reference) == ["handOvers.refusal.otherOrganisation"])
        }
    }

    @Test("Nobody hands over what is not theirs, and the log says they tried", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let choice = try HandOverChoice(cases: [file.id], recipients: [town.meral.id])
            await #expect(throws: CaseFileRefusal.notFound) {
                try await town.perform(HandOverCases(choice), by: town.jonas)
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.perform(HandOverCases(choice), by: town.coordinator)
            }
            #expect(try await town.audit("HandOverCases", .refused).count == 2)
        }
    }

    @Test(
        "Coordination moves a number of cases without a name, and protected ones stay",
        arguments: Engine.allCases
    )
    func byNumber(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let hidden = try await town.openProtectedCase()
            let open = try await town.openCase()
            let all = try Reassignment(from: town.meral.id, count: nil, recipients: [town.jonas.id])
            let preview = try await town.answer(PreviewReassignment(all), for: town.coordinator)
            #expect(preview.moving == 1)
            _ = try await town.perform(ReassignCases(all, expected: 1), by: town.coordinator)
            #expect(await town.sees(open.id, town.jonas))
            #expect(await !town.sees(hidden.id, town.jonas))
            #expect(await !town.sees(open.id, town.coordinator))
            await #expect(throws: PermissionRefusal.missing(.organiseStaff)) {
                try await town.answer(ReadTeam(), for: town.paula)
            }
        }
    }

    @Test("The team page counts open cases and never names a household", arguments: Engine.allCases)
    func team(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            _ = try await town.openCase()
            let half = try PostShare(percent: 50, after: Revision(0))
            try await town.perform(SetPostShare(of: town.meral.id, half), by: town.coordinator)
            let team = try await town.answer(ReadTeam(), for: town.coordinator)
            let meral = try #require(team.workloads.first { $0.id == town.meral.id })
            #expect(meral.total == 1 && meral.share.percent == 50)
            #expect(!"\(team)".contains("Haidari"))
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.perform(SetPostShare(of: town.meral.id, half), by: town.coordinator)
            }
        }
    }
}
