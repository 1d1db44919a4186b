import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A case ends with all that matters written down, and may be taken up again", .serialized)
struct ClosingTests {
    @Test("What is written at the end is kept, with the goals as they stood", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            let goal = try await steps.method.goal()
            try await steps.method.review(goal)
            try await steps.method.goal("Deutsch B1")
            let details = try ClosingDetails(
                handOverTo: "MBE der Caritas",
                feedback: ClosingFeedback(rating: 4, words: "Es hat geholfen.", declined: false),
                afterCareOn: town.today.adding(days: 60),
                summary: "Arbeit gefunden."
            )
            let file = try await steps.close("goalsReached", details)
            #expect(file.closedOn == town.today)
            let record = try await steps.record()
            let made = try #require(record.closings.first)
            #expect(made.closing.handOverTo == "MBE der Caritas")
            #expect(made.closing.feedback == details.feedback)
            #expect(made.closing.summary == "Arbeit gefunden.")
            #expect(made.goals.map(\.status) == [.partlyReached, .open])
            #expect(made.closedByName == "Meral")
            let followUps = try await town.answer(ReadFollowUps(file.id), for: town.meral).followUps
            #expect(followUps.map(\.dueOn) == [town.today.adding(days: 60)], "the after-care comes back")
        }
    }

    @Test("The person may have said nothing; what contradicts itself is refused", arguments: Engine.allCases)
    func feedback(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            #expect(throws: ClosingRefusal.declinedAndRated) {
                _ = try ClosingFeedback(rating: 3, words: "", declined: true)
            }
            await #expect(throws: ClosingRefusal.unknownRating) {
                try await steps.close("other", try steps.details(rating: 9))
            }
            let early = try ClosingDetails(
                handOverTo: "",
                feedback: .notAsked,
                afterCareOn: town.today,
                summary: ""
            )
            await #expect(throws: ClosingRefusal.afterCareBeforeClosing) {
                try await steps.close("other", early)
            }
            try await steps.close("other", try steps.details(declined: true))
            #expect(try await steps.record().closings.first?.closing.feedback.declined == true)
        }
    }

    @Test("Taken up again, the case keeps every closing and begins anew", arguments: Engine.allCases)
    func reopened(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            try await steps.toHelpPlan()
            try await steps.close("lostContact")
            await #expect(throws: ClosingRefusal.reasonMissing) { try await steps.reopen(" ") }
            let open = try await steps.reopen("Sie hat sich wieder gemeldet.")
            #expect(open.isOpen && open.phase == .assessment && open.phaseSince == town.today)
            await #expect(throws: ClosingRefusal.notClosed) { try await steps.reopen("Noch einmal") }
            try await steps.method.write("Es geht weiter.")
            try await steps.close("goalsReached")
            let record = try await steps.record()
            #expect(record.closings.count == 2)
            #expect(Set(record.closings.map(\.closing.reason.rawValue)) == ["lostContact", "goalsReached"])
            let ended = record.closings.compactMap(\.closing.reopening)
            #expect(ended.map(\.reason) == ["Sie hat sich wieder gemeldet."])
            let moves = try await town.answer(ReadPhases(open.id), for: town.meral).moves
            #expect(moves.last?.move.origin == .helpPlan && moves.last?.move.target == .assessment)
        }
    }

    @Test("Whoever closes what changed meanwhile is told, and nothing is written", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = ClosingSteps(town: town, caseFile: file)
            let goal = try await steps.method.goal()
            func close(seen: Goal.Status) async throws {
                let close = CloseCase(
                    caseFile: file.id,
                    reason: ClosingReason(rawValue: "movedAway"),
                    day: town.today,
                    expected: file.revision,
                    goalsSeen: [goal.id: seen]
                )
                _ = try await town.perform(close, by: town.meral)
            }
            try await steps.method.review(goal)
            await #expect(throws: ChangedMeanwhile(Subject("caseFile", file.id))) {
                try await close(seen: .open)
            }
            #expect(try await steps.record().closings.isEmpty)
            try await close(seen: .partlyReached)
            await #expect(throws: PhaseRefusal.closed) { try await steps.close("other") }
            await #expect(throws: ChangedMeanwhile(Subject("caseFile", file.id)), "someone else closed it") {
                try await close(seen: .partlyReached)
            }
            #expect(try await steps.record().closings.count == 1)
        }
    }

    @Test(
        "Nobody else sees, closes, opens or holds the case, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = ClosingSteps(town: town, caseFile: try await town.openCase())
            let hold = try await steps.hold("Klage")
            try await steps.close("movedAway")
            for stranger in [town.jonas, town.paula, town.viktor] {
                for (name, attempt) in steps.attempts(by: stranger, lifting: hold) {
                    await #expect(throws: CaseFileRefusal.notFound, "\(stranger.name): \(name)") {
                        try await attempt()
                    }
                    let log = try await town.audit(name, .refused, of: stranger.municipality.text)
                    #expect(log.contains { $0.user == stranger.id }, "\(stranger.name): \(name)")
                }
            }
            for (name, attempt) in steps.attempts(by: town.coordinator, lifting: hold) {
                await #expect(throws: PermissionRefusal.self, "\(name)") { try await attempt() }
            }
        }
    }
}
