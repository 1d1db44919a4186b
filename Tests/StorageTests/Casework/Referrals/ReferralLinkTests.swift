import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A partner without an account answers through a link and a code", .serialized)
struct ReferralLinkTests {
    @Test(
        "Opened, read without a name, accepted, begun, ended: then the link is dead",
        arguments: Engine.allCases
    )
    func story(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let made = try await town.makeLink(to: referral)
            let (id, code) = (made.link.id, made.code.spaced)
            try await town.desk.open(id)
            let seen = try #require(try await town.desk.read(id, code: code).referrals.first)
            #expect(seen.names.isEmpty && seen.preview?.wish == ReferralTown.wish)
            var revision = seen.revision
            let result = try ReferralResult("needMet", text: "Sie ist da.")
            for answer in [ReferralAnswer.accept, .begin, .complete(result)] {
                let received = try await town.desk.answer(
                    id,
                    code: code.lowercased(),
                    answer,
                    expected: revision
                )
                revision = try #require(received.referrals.first).revision
            }
            let kept = try await town.sent(referral)
            #expect(kept.state == .reported && kept.result == result && kept.answeredBy == nil)
            await #expect(throws: ReferralLinkRefusal.closed) { try await town.desk.open(id) }
            await #expect(throws: ReferralLinkRefusal.closed) {
                try await town.desk.read(id, code: code)
            }
            for action in ["OpenReferralLink", "ReadReferralByLink", "AnswerReferralByLink"] {
                let entries = try await town.town.audit(action, .done)
                #expect(entries.allSatisfy { $0.user == nil && $0.subject.id == referral.id.text })
                #expect(!entries.isEmpty, "\(action)")
            }
            #expect(try await town.town.audit("OpenReferralLink", .refused).count == 1)
        }
    }

    @Test("Five wrong codes lock it, also for the right one", arguments: Engine.allCases)
    func wrongCodes(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let made = try await town.makeLink(to: try await town.propose())
            for code in ["AAAA-AAAA", "", "12", "BBBBBBBB", "%00"] {
                await #expect(throws: ReferralLinkRefusal.wrongCode) {
                    try await town.desk.read(made.link.id, code: code)
                }
            }
            await #expect(throws: ReferralLinkRefusal.locked) {
                try await town.desk.read(made.link.id, code: made.code.text)
            }
        }
    }

    @Test("The code is nowhere in the database", arguments: Engine.allCases)
    func hash(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let made = try await town.makeLink(to: try await town.propose())
            let pattern = "%\(made.code.text)%"
            let plain = try await town.town.town.number(
                """
                SELECT COUNT(*) AS number FROM referral_link
                WHERE code_hash LIKE \(pattern) OR LENGTH(code_hash) <> 44
                """
            )
            #expect(plain == 0)
        }
    }

    @Test("It dies with its time, with a newer one and with the request", arguments: Engine.allCases)
    func dead(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let first = try await town.makeLink(to: referral)
            let second = try await town.makeLink(to: referral)
            await #expect(throws: ReferralLinkRefusal.closed) { try await town.desk.open(first.link.id) }
            town.town.town.time.pass(seconds: 14 * 86_400)
            await #expect(throws: ReferralLinkRefusal.expired) { try await town.desk.open(second.link.id) }
            let third = try await town.makeLink(to: referral)
            try await town.withdraw(referral)
            await #expect(throws: ReferralLinkRefusal.closed) { try await town.desk.open(third.link.id) }
            await #expect(throws: ReferralLinkRefusal.unknown) {
                try await town.desk.open(ReferralLink.ID("0123456789abcdef0123456789abcdef"))
            }
        }
    }

    @Test("A link and an account at once: one answer counts", arguments: Engine.allCases)
    func beside(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let made = try await town.makeLink(to: referral)
            try await town.answer(referral, .accept)
            await #expect(throws: ReferralRefusal.answeredMeanwhile) {
                try await town.desk.answer(
                    made.link.id,
                    code: made.code.text,
                    .decline(try ReferralReason("noCapacity")),
                    expected: referral.revision
                )
            }
            #expect(try await town.sent(referral).state == .accepted)
        }
    }
}
