import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("Whoever guesses answer links is slowed down, and the log says so", .serialized)
struct LinkGuessingTests {
    @Test(
        "Fifty failures from one place cost nothing, then each one a longer wait, and nobody elsewhere waits",
        arguments: Engine.allCases
    )
    func slowedDown(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let throttle = VisitorThrottle(
                desk: town.town.desk,
                purpose: "referral link",
                action: "TryReferralLink"
            )
            for _ in 1...50 { try await throttle.charge("203.0.113.9") }
            try await throttle.check("203.0.113.9")
            #expect(try await entries(in: town) == 0)
            for seconds in [1, 2, 4] {
                try await throttle.charge("203.0.113.9")
                await #expect(throws: SignInRefusal.wait(seconds: seconds)) {
                    try await throttle.check("203.0.113.9")
                }
            }
            try await throttle.check("203.0.113.10")
            #expect(try await entries(in: town) == 3)
            town.town.time.pass(seconds: 5)
            try await throttle.check("203.0.113.9")
        }
    }

    @Test(
        "Each wrong code is in the log; the fifth locks the link with one sentence, and a new link helps",
        arguments: Engine.allCases
    )
    func locked(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let referral = try await town.propose()
            let made = try await town.makeLink(to: referral)
            for _ in 1...5 {
                await #expect(throws: ReferralLinkRefusal.wrongCode) {
                    try await town.desk.read(made.link.id, code: "AAAA-AAAA")
                }
            }
            for code in ["AAAA-AAAA", made.code.text] {
                await #expect(throws: ReferralLinkRefusal.locked) {
                    try await town.desk.read(made.link.id, code: code)
                }
            }
            let refused = try await town.town.audit("ReadReferralByLink", .refused)
            let reasons = refused.map(\.reference)
            #expect(reasons.filter { $0 == "referralLinks.refusal.wrongCode" }.count == 5)
            #expect(reasons.filter { $0 == "referralLinks.refusal.locked" }.count == 2)
            #expect(refused.allSatisfy { $0.subject.id == referral.id.text && $0.user == nil })
            let next = try await town.makeLink(to: referral)
            #expect(try await town.desk.read(next.link.id, code: next.code.text).referrals.count == 1)
        }
    }

    private func entries(in town: CaseworkTown) async throws -> Int? {
        try await town.town.number(
            """
            SELECT COUNT(*) AS number FROM audit_entry
            WHERE action = 'TryReferralLink' AND outcome = 'refused' AND municipality_id IS NULL
                AND user_id IS NULL
            """
        )
    }
}
