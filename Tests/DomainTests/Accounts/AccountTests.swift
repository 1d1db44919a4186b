import Accounts
import Kernel
import Testing

@Suite("Accounts, sessions and deputies")
struct AccountTests {
    @Test("A sign-in name is the same however it is spelled")
    func key() {
        #expect(AccountNames.key(of: "  Petra.Brinkmann ") == AccountNames.key(of: "petra.brinkmann"))
        // é as one code point and as two.
        #expect(AccountNames.key(of: "Jos\u{E9}") == AccountNames.key(of: "jose\u{301}"))
    }

    @Test(
        "Names that cannot be used are refused",
        arguments: ["", "a", "zwei Worte", "tab\tname", "null\u{0}name"]
    )
    func unfit(name: String) {
        #expect(throws: AccountRefusal.unfitSignInName) { try AccountNames(signIn: name, display: "Petra") }
    }

    @Test("Umlauts sort as their vowel")
    func sorting() {
        let names = ["Zöller", "Öztürk", "Oßner", "Ahmadi", "Äppel"]
        #expect(
            names.sorted { AccountNames.sortKey(of: $0) < AccountNames.sortKey(of: $1) }
                == ["Ahmadi", "Äppel", "Oßner", "Öztürk", "Zöller"]
        )
    }

    @Test("A token is 256 random bits, and only its hash is comparable with what is stored")
    func token() throws {
        let token = SessionToken()
        #expect(token.text.utf8.count == 43)
        #expect(token != SessionToken())
        #expect(SessionToken(token.text) == token)
        #expect(token.hash.utf8.count == 64)
        // The hash, stolen from the database, is not even a token.
        #expect(SessionToken(token.hash) == nil)
        let known = try #require(SessionToken(String(repeating: "A", count: 43)))
        // From sha256sum.
        #expect(known.hash == "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a")
    }

    @Test("A session ends half an hour after the last page, and after twelve hours in any case")
    func session() {
        let start = Instant(microseconds: 1_760_000_000_000_000)
        let session = Session.start(for: Identifier("a"), at: start)
        #expect(session.isOpen(at: start.adding(seconds: 1799)))
        #expect(!session.isOpen(at: start.adding(seconds: 1800)))
        let busy = Session(
            id: session.id,
            account: session.account,
            startedAt: start,
            lastSeenAt: start.adding(seconds: 43_199),
            expiresAt: session.expiresAt
        )
        #expect(busy.isOpen(at: start.adding(seconds: 43_199)))
        #expect(!busy.isOpen(at: start.adding(seconds: 43_200)))
    }

    @Test("Nobody is their own deputy, and nobody is one for ever")
    func deputy() throws {
        let monday = try #require(Day(iso: "2026-03-02"))
        let period = try #require(Period(from: monday, until: monday.adding(days: 400)))
        let endless = try #require(Period(from: monday, until: nil))
        for period in [period, endless] {
            #expect(throws: DeputyRefusal.tooLong) {
                try Deputy(
                    municipality: Identifier("m"),
                    forUser: Identifier("a"),
                    byUser: Identifier("b"),
                    period: period
                )
            }
        }
        let week = try #require(Period(from: monday, until: monday.adding(days: 6)))
        #expect(throws: DeputyRefusal.oneself) {
            try Deputy(
                municipality: Identifier("m"),
                forUser: Identifier("a"),
                byUser: Identifier("a"),
                period: week
            )
        }
    }
}
