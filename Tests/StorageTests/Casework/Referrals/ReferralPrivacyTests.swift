import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("The recipient of a referral sees what the release covers, and no name before it accepts", .serialized)
struct ReferralPrivacyTests {
    @Test("A preview has no name, and the shared file opens only with acceptance", arguments: Engine.allCases)
    func preview(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let seen = try #require(try await town.received(referral))
            #expect(seen.names.isEmpty && seen.caseFile == nil && seen.preview?.wish == ReferralTown.wish)
            #expect(seen.preview?.domains == [ReferralTown.need] && seen.preview?.ages == [.unknown])
            var text = ""
            dump(seen, to: &text)
            for told in ["Shirin", "Haidari", "Ebbeloh", town.shirin.text, town.steps.caseFile.text] {
                #expect(!text.contains(told), "\(told)")
            }
            #expect(try await town.steps.seen(by: town.petra) == nil, "the file is closed until then")
            try await town.answer(referral, .accept)
            let accepted = try #require(try await town.received(referral))
            #expect(accepted.names == ["Shirin Haidari"] && accepted.caseFile == town.steps.caseFile)
            #expect(try await town.steps.seen(by: town.petra) == ["language"])
        }
    }

    @Test(
        "A release in the place of one that waits for acceptance opens no file before it either",
        arguments: Engine.allCases
    )
    func replaced(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            let first = try await town.steps.release()
            let referral = try await town.propose()
            #expect(try await town.steps.seen(by: town.petra) == nil)
            let second = try await town.steps.release(superseding: first)
            #expect(try await town.steps.seen(by: town.petra) == nil)
            try await town.steps.release(superseding: second)
            #expect(try await town.steps.seen(by: town.petra) == nil)
            try await town.answer(referral, .accept)
            #expect(try await town.steps.seen(by: town.petra) == ["language"])
        }
    }

    @Test("A file that was read before stays open when something is asked", arguments: Engine.allCases)
    func ongoing(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            #expect(try await town.steps.seen(by: town.petra) == ["language"])
            try await town.propose()
            #expect(try await town.steps.seen(by: town.petra) == ["language"])
        }
    }

    @Test(
        "With the release ends the sight: of an answered one number and state remain",
        arguments: Engine.allCases
    )
    func releaseEnds(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            let release = try await town.steps.release()
            let referral = try await town.propose()
            let link = try await town.makeLink(to: referral)
            try await town.answer(referral, .accept)
            try await town.steps.withdraw(release)
            let left = try #require(try await town.received(referral))
            #expect(left.preview == nil && left.names.isEmpty && left.caseFile == nil)
            #expect(left.number == referral.number && left.state == .accepted)
            await #expect(throws: ReferralRefusal.notFound) { try await town.answer(referral, .begin) }
            await #expect(throws: ReferralLinkRefusal.closed) { try await town.desk.open(link.link.id) }
            let sent = try await town.town.answer(ListSentReferrals(), for: town.town.meral)
            #expect(sent.stopped == [referral.id] && sent.news.map(\.referral.id) == [referral.id])
            try await town.withdraw(referral)
            #expect(try await town.received(referral)?.state == .withdrawn)
        }
    }

    @Test("One that was never answered leaves nothing behind", arguments: Engine.allCases)
    func unanswered(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            let release = try await town.steps.release(until: town.town.today.adding(days: 3))
            let referral = try await town.propose()
            town.town.town.time.pass(seconds: 4 * 86_400)
            #expect(try await town.received(referral) == nil, "it has run out")
            #expect(release.withdrawnOn == nil)
            try await town.steps.release()
            let again = try ProposeReferral(
                caseFile: town.steps.caseFile,
                request: town.request(need: ReferralTown.need)
            )
            await #expect(throws: ReferralRefusal.alreadyOpen) {
                try await town.town.perform(again, by: town.town.meral)
            }
            try await town.withdraw(referral)
            let second = try await town.propose()
            try await town.withdraw(second)
            #expect(try await town.received(second) == nil, "it was withdrawn")
            let listed = try await town.town.answer(ListReceivedReferrals(), for: town.petra)
            #expect(listed.referrals.isEmpty)
        }
    }

    @Test("A release that stands in the place of the first carries on", arguments: Engine.allCases)
    func superseded(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            let first = try await town.steps.release()
            let referral = try await town.propose()
            try await town.steps.release(superseding: first)
            #expect(try await town.received(referral)?.preview != nil)
            try await town.answer(referral, .accept)
        }
    }

    @Test("No name of the household may stand in the wish", arguments: Engine.allCases)
    func wish(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            for wish in ["Bitte helfen Sie Shirin.", "Familie HAIDARI braucht Deutsch."] {
                let propose = ProposeReferral(
                    caseFile: town.steps.caseFile,
                    request: try town.request(wish)
                )
                await #expect(throws: ReferralRefusal.wishNamesSomebody) {
                    try await town.town.perform(propose, by: town.town.meral)
                }
            }
        }
    }

    @Test("A protected household is referred without a name, before and after", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            try await town.answer(referral, .accept)
            let protect = ProtectPerson(
                caseFile: town.steps.caseFile,
                person: town.shirin,
                kind: ProtectionKind(rawValue: "shelter")
            )
            _ = try await town.town.perform(protect, by: town.town.meral)
            #expect(try await town.received(referral)?.names == [])
            let sent = try await town.town.answer(ListSentReferrals(), for: town.town.meral)
            #expect(sent.referrals.map(\.caseTitle) == [nil])
        }
    }

    @Test("Nobody else reads, answers or sends, and every attempt is in the log", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let people = town.town
            for stranger in [people.jonas, people.viktor, people.meral] {
                #expect(try await town.received(referral, for: stranger) == nil)
                await #expect(throws: ReferralRefusal.notFound) {
                    try await town.answer(referral, .accept, by: stranger)
                }
                let listed = try await people.answer(ListReceivedReferrals(), for: stranger)
                #expect(listed.referrals.isEmpty)
            }
            for stranger in [people.jonas, people.paula, people.viktor] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await people.answer(ReadReferrals(town.steps.caseFile), for: stranger)
                }
                await #expect(throws: CaseFileRefusal.notFound) { try await town.propose(by: stranger) }
            }
            await #expect(throws: PermissionRefusal.missing(.answerReferrals)) {
                try await people.answer(ListReceivedReferrals(), for: people.coordinator)
            }
            let read = try await people.audit("ReadReceivedReferral", .refused)
            #expect(read.contains { $0.user == people.jonas.id && $0.subject.id == referral.id.text })
            let proposed = try await people.audit("ProposeReferral", .refused)
            #expect(proposed.contains { $0.user == people.paula.id })
            _ = try await town.received(referral)
            let done = try await people.audit("ReadReceivedReferral", .done)
            #expect(done.contains { $0.user == town.petra.id }, "and every look is, too")
        }
    }
}
