import Kernel
import Testing

@testable import Accounts

@Suite("Guessing becomes slow")
struct ThrottleTests {
    private let start = Instant(microseconds: 1_000_000_000_000)

    @Test("The wait doubles with each failure, up to five minutes")
    func growth() {
        let waits = (1...14).map { ThrottleRule.account.waitSeconds(after: $0) }
        #expect(waits == [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
        #expect(ThrottleRule.account.waitSeconds(after: 1_000_000) == 300)
    }

    @Test("An address is slowed down late and never for longer than a minute, for many may share it")
    func address() {
        #expect(ThrottleRule.address.waitSeconds(after: 50) == 0)
        #expect(ThrottleRule.address.waitSeconds(after: 51) == 1)
        #expect(ThrottleRule.address.waitSeconds(after: 500) == 60)
    }

    @Test("A day without failure forgets what was before")
    func forgetting() {
        let old = ThrottleState(failures: 9, lastAt: start, blockedUntil: start)
        let next = ThrottleRule.account.charged(old, at: start.adding(seconds: 25 * 3600))
        #expect(next.failures == 1)
        #expect(ThrottleRule.account.charged(old, at: start.adding(seconds: 3600)).failures == 10)
    }

    @Test("Less than a second that remains is one second")
    func rounding() {
        let state = ThrottleState(failures: 3, lastAt: start, blockedUntil: start.adding(seconds: 2))
        let almost = Instant(microseconds: start.microseconds + 1_000_001)
        #expect(ThrottleRule.account.remainingSeconds(state, at: almost) == 1)
        #expect(ThrottleRule.account.remainingSeconds(state, at: start.adding(seconds: 2)) == 0)
    }

    @Test(
        "Addresses of one customer count together, and an IPv4 address is itself in IPv6 too",
        arguments: [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("::ffff:192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
        ]
    )
    func networks(one: String, other: String, same: Bool) {
        #expect((ThrottleKeys.network(of: one) == ThrottleKeys.network(of: other)) == same)
    }

    @Test("Neither name nor address can be read in a key, and another secret makes other keys")
    func keys() {
        let keys = ThrottleKeys(secret: Array(repeating: 7, count: 32))
        #expect(!keys.address("192.0.2.1").contains("192"))
        #expect(!keys.name("petra").contains("petra"))
        #expect(keys.name("petra") != ThrottleKeys(secret: Array(repeating: 8, count: 32)).name("petra"))
        #expect(keys.name("192.0.2.1") != keys.address("192.0.2.1"))
    }

    @Test("The sentence of a wait counts seconds, and minutes where they are many")
    func sentences() {
        #expect(SignInRefusal.wait(seconds: 8).textKey == "accounts.signIn.waitSeconds")
        #expect(SignInRefusal.wait(seconds: 8).textValues["seconds"] == "8")
        #expect(SignInRefusal.wait(seconds: 256).textKey == "accounts.signIn.waitMinutes")
        #expect(SignInRefusal.wait(seconds: 256).textValues["minutes"] == "5")
    }
}
