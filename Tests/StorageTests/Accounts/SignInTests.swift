import Accounts
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("Signing in tells nobody more than they know", .serialized)
struct SignInTests {
    @Test(
        "A wrong password, a closed account and a name that nobody has get the same answer",
        arguments: Engine.allCases
    )
    func enumeration(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let meral = try await town.add("meral")
            try await town.add("petra")
            let close = SetActive(account: meral.id, active: false, revision: meral.revision)
            _ = try await town.perform(close, by: town.administrator)
            for (name, password) in [("petra", "ein falsches Passwort"), ("meral", TestTown.password)] {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                    try await town.signIn(name, password)
                }
            }
            for name in ["niemand", "", "x'; DROP TABLE account; --", "null\u{0}name"] {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await town.signIn(name) }
            }
            for password in ["", String(repeating: "lang ", count: 10_000)] {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                    try await town.signIn("petra", password)
                }
            }
        }
    }

    @Test("A name that nobody has is slowed down like any other", arguments: Engine.allCases)
    func unknownNamesWait(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            for name in ["petra", "niemand"] {
                for _ in 0..<3 {
                    await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                        try await town.signIn(name, "falsch")
                    }
                }
                await #expect(throws: SignInRefusal.wait(seconds: 1)) {
                    try await town.signIn(name, "falsch")
                }
            }
        }
    }

    @Test("The wait grows, holds for the right password too, and success ends it", arguments: Engine.allCases)
    func growth(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            for wait: Int64 in [0, 0, 1, 2, 4, 8] {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                    try await town.signIn("petra", "falsch")
                }
                if wait > 0 {
                    await #expect(throws: SignInRefusal.wait(seconds: Int(wait))) {
                        try await town.signIn("petra")
                    }
                }
                town.time.pass(seconds: wait)
            }
            _ = try await town.signIn("petra")
            await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                try await town.signIn("petra", "falsch")
            }
            _ = try await town.signIn("petra")
        }
    }

    @Test("Many guesses at once are no way around the wait", arguments: Engine.allCases)
    func race(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            let checked = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<30 {
                    group.addTask {
                        do {
                            _ = try await town.signIn("petra", "falsch", from: "192.0.2.\(number)")
                            return true
                        } catch {
                            return error as? SignInRefusal == .wrongNameOrPassword
                        }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(checked == 3)
        }
    }

    @Test("One address may fail fifty times, whatever the names, and then waits", arguments: Engine.allCases)
    func address(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            for number in 0..<51 {
                await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                    try await town.signIn("name\(number)", from: "2001:db8::\(number)")
                }
            }
            await #expect(throws: SignInRefusal.wait(seconds: 1)) {
                try await town.signIn("petra", from: "2001:db8::ffff")
            }
            // Others are not concerned, and a success gives only its own attempt back.
            _ = try await town.signIn("petra", from: "192.0.2.9")
            town.time.pass(seconds: 1)
            _ = try await town.signIn("petra", from: "2001:db8::1")
            await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                try await town.signIn("niemand", from: "2001:db8::1")
            }
            await #expect(throws: SignInRefusal.wait(seconds: 2)) {
                try await town.signIn("petra", from: "2001:db8::1")
            }
        }
    }

    @Test(
        "Neither names nor addresses nor passwords of attempts are kept anywhere",
        arguments: Engine.allCases
    )
    func traces(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            await #expect(throws: SignInRefusal.wrongNameOrPassword) {
                try await town.signIn("geheimer-name", "geheimes passwort", from: "198.51.100.77")
            }
            let kept = try await town.database.read { connection in
                try ["audit_entry", "sign_in_throttle", "session", "account"].flatMap { table in
                    try connection.rows(Statement(stringLiteral: "SELECT * FROM \(table)")).map {
                        "\($0.values)"
                    }
                }.joined()
            }
            #expect(kept.contains("SignIn"))
            for trace in ["geheim", "198.51", TestTown.password] { #expect(!kept.contains(trace)) }
        }
    }

    @Test(
        "Every attempt is in the audit log, with the account where there is one",
        arguments: Engine.allCases
    )
    func audited(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            _ = try await town.signIn("petra")
            town.time.pass(seconds: 1)
            _ = try? await town.signIn("petra", "falsch")
            town.time.pass(seconds: 1)
            _ = try? await town.signIn("niemand")
            let filter = AuditFilter(action: "SignIn")
            let entries = try await town.transactions.read {
                try $0.auditLog.entries(of: petra.municipality, matching: filter, page: AuditPage())
            }
            #expect(entries.map(\.event.user) == [nil, petra.id, petra.id])
            #expect(entries.map(\.event.outcome) == [.refused, .refused, .done])
            #expect(entries.map(\.userName) == [nil, "Petra", "Petra"])
        }
    }

    @Test("An older, cheaper hash is replaced at the next sign-in", arguments: Engine.allCases)
    func upgrade(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            let dearer = try #require(PasswordCost(logRounds: 6, blockSize: 8, parallelism: 1))
            let desk = SignInDesk(
                transactions: town.transactions,
                hashing: PasswordHashing(cost: dearer),
                keys: ThrottleKeys(secret: [1]),
                clock: town.time.clock
            )
            for _ in 0..<2 {
                _ = try await desk.signIn(name: "petra", password: TestTown.password, address: "192.0.2.1")
                let now = try await town.transactions.read { try $0.accounts.credentials(of: petra.id) }
                #expect(now?.password.cost == dearer)
            }
        }
    }

    @Test("A first password works for a week, and says that it must be changed", arguments: Engine.allCases)
    func initial(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra", isInitial: true)
            let started = try await town.signIn("petra")
            #expect(started.mustChangePassword)
            #expect(try await town.desk.signedIn(started.token)?.mustChangePassword == true)
            town.time.pass(seconds: 7 * 24 * 3600)
            await #expect(throws: SignInRefusal.initialPasswordExpired) { try await town.signIn("petra") }
        }
    }
}
