import Accounts
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("A session recognises who signed in", .serialized)
struct SessionTests {
    @Test("After signing in, every page knows the user, the roles and the house", arguments: Engine.allCases)
    func signedIn(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let account = try await town.add("petra.brinkmann", roles: [.caseManager, .deputy])
            let started = try await town.signIn(" Petra.Brinkmann ")
            let found = try #require(try await town.desk.signedIn(started.token))
            #expect(found.user == account.user)
            #expect(found.user.roles == [.caseManager, .deputy])
            #expect(found.municipalityName == "Stadt town")
            #expect(found.organisationName == "Sozialamt")
            #expect(!found.mustChangePassword)
        }
    }

    @Test("What a thief finds in the database opens nothing", arguments: Engine.allCases)
    func theft(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            let started = try await town.signIn("petra")
            let stored = try await town.database.read {
                try $0.rows("SELECT token_hash FROM session").map {
                    try $0.value("token_hash", as: String.self)
                }
            }
            #expect(stored == [started.token.hash])
            #expect(stored.first != started.token.text)
            #expect(SessionToken(started.token.hash) == nil)
            #expect(try await town.desk.signedIn(SessionToken()) == nil)
        }
    }

    @Test("Half an hour without a page ends it; pages keep it open", arguments: Engine.allCases)
    func idle(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            let token = try await town.signIn("petra").token
            for _ in 0..<3 {
                town.time.pass(seconds: 29 * 60)
                #expect(try await town.desk.signedIn(token) != nil)
            }
            town.time.pass(seconds: 30 * 60)
            #expect(try await town.desk.signedIn(token) == nil)
        }
    }

    @Test("Twelve hours end it, however busy", arguments: Engine.allCases)
    func absolute(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            let token = try await town.signIn("petra").token
            for _ in 0..<35 {
                town.time.pass(seconds: 20 * 60)
                #expect(try await town.desk.signedIn(token) != nil)
            }
            town.time.pass(seconds: 20 * 60)
            #expect(try await town.desk.signedIn(token) == nil)
        }
    }

    @Test("The last page is written down at most once a minute", arguments: Engine.allCases)
    func lastSeen(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            let token = try await town.signIn("petra").token
            let start = Int(town.time.now.instant.microseconds)
            town.time.pass(seconds: 59)
            _ = try await town.desk.signedIn(token)
            #expect(try await town.number("SELECT last_seen_at AS number FROM session") == start)
            town.time.pass(seconds: 1)
            _ = try await town.desk.signedIn(token)
            #expect(try await town.number("SELECT last_seen_at AS number FROM session") == start + 60_000_000)
        }
    }

    @Test("Signing out ends this session and no other; nobody ends another's", arguments: Engine.allCases)
    func signOut(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            let meral = try await town.add("meral")
            let one = try await town.signIn("petra")
            let two = try await town.signIn("petra")
            try await town.perform(SignOut(session: one.session.id), by: meral.user)
            #expect(try await town.desk.signedIn(one.token) != nil)
            try await town.perform(SignOut(session: one.session.id), by: petra.user)
            #expect(try await town.desk.signedIn(one.token) == nil)
            #expect(try await town.desk.signedIn(two.token) != nil)
            try await town.perform(SignOutEverywhere(account: petra.id), by: petra.user)
            #expect(try await town.desk.signedIn(two.token) == nil)
        }
    }

    @Test("An eleventh sign-in ends the oldest session", arguments: Engine.allCases)
    func most(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            var tokens: [SessionToken] = []
            for _ in 0..<11 {
                town.time.pass(seconds: 1)
                tokens.append(try await town.signIn("petra").token)
            }
            #expect(try await town.desk.signedIn(tokens[0]) == nil)
            #expect(try await town.desk.signedIn(tokens[1]) != nil)
            #expect(try await town.number("SELECT count(*) AS number FROM session") == 10)
        }
    }

    @Test("Closing an account ends its sessions at once", arguments: Engine.allCases)
    func closing(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            let token = try await town.signIn("petra").token
            let close = SetActive(account: petra.id, active: false, revision: petra.revision)
            let closed = try await town.perform(close, by: town.administrator)
            #expect(try await town.desk.signedIn(token) == nil)
            await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await town.signIn("petra") }
            let open = SetActive(account: petra.id, active: true, revision: closed.revision)
            _ = try await town.perform(open, by: town.administrator)
            _ = try await town.signIn("petra")
        }
    }
}
