import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A referral goes out under a release and comes back with a result", .serialized)
struct ReferralTests {
    @Test("Asked, accepted, begun, completed, reported, noted", arguments: Engine.allCases)
    func story(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            #expect(referral.state == .proposed && referral.dueOn == town.town.today.adding(days: 10))
            try await town.answer(referral, .accept)
            #expect(try await town.sent(referral).dueOn == town.town.today.adding(days: 30))
            try await town.answer(referral, .begin)
            let result = try ReferralResult("needMet", text: "Sie kommt jede Woche.")
            try await town.answer(referral, .complete(result))
            let kept = try await town.sent(referral)
            #expect(kept.state == .reported && kept.result == result && kept.dueOn == nil)
            #expect(kept.answeredBy == town.petra.id && kept.endedOn == town.town.today)
            let news = try await town.town.answer(ListSentReferrals(), for: town.town.meral).news
            #expect(news.map(\.referral.id) == [referral.id])
            let note = NoteReferral(
                caseFile: town.steps.caseFile,
                referral: referral.id,
                expected: kept.revision
            )
            _ = try await town.town.perform(note, by: town.town.meral)
            #expect(try await town.town.answer(ListSentReferrals(), for: town.town.meral).news.isEmpty)
        }
    }

    @Test("What was broken off waits for its result", arguments: Engine.allCases)
    func brokenOff(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            try await town.answer(referral, .accept)
            try await town.answer(referral, .breakOff(try ReferralReason("lostContact"), nil))
            #expect(try await town.sent(referral).dueOn == town.town.today.adding(days: 14))
            try await town.answer(referral, .report(try ReferralResult("needNotMet", text: "Kein Kontakt.")))
            #expect(try await town.sent(referral).state == .reported)
        }
    }

    @Test("A declined one is over, with reason and words", arguments: Engine.allCases)
    func declined(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let reason = try ReferralReason("noCapacity", words: "Erst im Herbst wieder.")
            try await town.answer(referral, .decline(reason))
            #expect(try await town.sent(referral).decline == reason)
            await #expect(throws: ReferralRefusal.notFound) { try await town.answer(referral, .accept) }
            #expect(try await town.propose().state == .proposed, "and may be asked again")
        }
    }

    @Test("Nothing is sent without a release that covers the person and the need", arguments: Engine.allCases)
    func release(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            await #expect(throws: ReferralRefusal.noRelease) { try await town.propose() }
            try await town.steps.release(.waiver)
            await #expect(throws: ReferralRefusal.noRelease, "told is not shown") { try await town.propose() }
            try await town.steps.release(domains: ["work"])
            await #expect(throws: ReferralRefusal.noRelease) { try await town.propose() }
            try await town.steps.release(from: town.town.today.adding(days: 1))
            await #expect(throws: ReferralRefusal.noRelease, "not yet") { try await town.propose() }
            try await town.steps.release()
            try await town.propose()
            await #expect(throws: ReferralRefusal.alreadyOpen) { try await town.propose() }
        }
    }

    @Test("Of two who answer at once one wins, and the other is told", arguments: Engine.allCases)
    func atOnce(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let paul = try await town.town.welfarePartner("paul")
            let answers: [(User, ReferralAnswer)] = [
                (town.petra, .accept), (paul, .decline(try ReferralReason("noCapacity"))),
            ]
            let outcomes = await withTaskGroup(of: ReferralRefusal?.self) { group in
                for (user, answer) in answers {
                    let action = AnswerReferral(
                        referral: referral.id,
                        answer: answer,
                        expected: referral.revision
                    )
                    group.addTask { await Self.refusal { try await town.town.perform(action, by: user) } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == nil }.count == 1, "\(outcomes)")
            let lost = try #require(outcomes.compactMap(\.self).first)
            #expect([.answeredMeanwhile, .notFound].contains(lost), "declined leaves nothing to answer")
        }
    }

    private static func refusal(of action: () async throws -> Void) async -> ReferralRefusal? {
        do {
            try await action()
            return nil
        } catch {
            return error as? ReferralRefusal
        }
    }
}
