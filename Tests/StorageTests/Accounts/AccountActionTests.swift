import Accounts
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("Accounts are added, changed and closed", .serialized)
struct AccountActionTests {
    private let new = "Kranich ruft dreimal laut"

    @Test("A changed password ends every session and begins a new one", arguments: Engine.allCases)
    func change(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra", isInitial: true)
            let old = [try await town.signIn("petra"), try await town.signIn("petra")]
            let change = try await town.desk.changePassword(of: petra.user, from: TestTown.password, to: new)
            let started = try await town.perform(change, by: petra.user)
            for session in old { #expect(try await town.desk.signedIn(session.token) == nil) }
            let found = try #require(try await town.desk.signedIn(started.token))
            #expect(!found.mustChangePassword)
            await #expect(throws: SignInRefusal.wrongNameOrPassword) { try await town.signIn("petra") }
            _ = try await town.signIn("petra", new)
            await #expect(throws: ChangedMeanwhile.self) { try await town.perform(change, by: petra.user) }
        }
    }

    @Test(
        "Changing needs the present password, and guessing it becomes slow as well",
        arguments: Engine.allCases
    )
    func wrongCurrent(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            for _ in 0..<3 {
                await #expect(throws: PasswordRefusal.wrongCurrentPassword) {
                    try await town.desk.changePassword(of: petra.user, from: "falsch", to: new)
                }
            }
            await #expect(throws: SignInRefusal.wait(seconds: 1)) {
                try await town.desk.changePassword(of: petra.user, from: TestTown.password, to: new)
            }
            town.time.pass(seconds: 1)
            for (password, refusal) in [
                ("kurz", PasswordRefusal.tooShort), ("passwort2026!!", .tooCommon),
                (TestTown.password, .sameAsBefore),
            ] {
                await #expect(throws: refusal) {
                    try await town.desk.changePassword(of: petra.user, from: TestTown.password, to: password)
                }
            }
            let change = try await town.desk.changePassword(of: petra.user, from: TestTown.password, to: new)
            let meral = try await town.add("meral")
            await #expect(throws: AccountRefusal.notFound) { try await town.perform(change, by: meral.user) }
        }
    }

    @Test("A sign-in name exists once, however it is spelled", arguments: Engine.allCases)
    func unique(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            try await town.add("petra")
            await #expect(throws: AccountRefusal.signInNameTaken) { try await town.add("PETRA") }
            #expect(try await town.number("SELECT count(*) AS number FROM account") == 1)
        }
    }

    @Test(
        "An account needs a role, a known language and an office of its own town",
        arguments: Engine.allCases
    )
    func incomplete(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let hash = try await PasswordHashing(cost: .trivial).hash(TestTown.password)
            let names = try AccountNames(signIn: "petra", display: "Petra")
            let cases: [(String, Set<Role>, String, AccountRefusal)] = [
                ("office-town", [], "de", .noRole), ("office-town", [.auditor], "xx", .unknownLanguage),
                ("office-other", [.auditor], "de", .unknownOrganisation),
                ("nowhere", [.auditor], "de", .unknownOrganisation),
            ]
            for (organisation, roles, language, refusal) in cases {
                let add = AddAccount(
                    organisation: Identifier(organisation),
                    names: names,
                    roles: roles,
                    language: language,
                    password: hash
                )
                await #expect(throws: refusal) { try await town.perform(add, by: town.administrator) }
            }
        }
    }

    @Test(
        "Another town's administrator finds nothing to change; nobody closes their own",
        arguments: Engine.allCases
    )
    func scope(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra", roles: [.systemAdministrator])
            let close = SetActive(account: petra.id, active: false, revision: petra.revision)
            let stranger = TestTown.administrator(of: "other")
            await #expect(throws: AccountRefusal.notFound) { try await town.perform(close, by: stranger) }
            await #expect(throws: AccountRefusal.ownAccount) { try await town.perform(close, by: petra.user) }
            let list = try await town.transactions.read {
                try AccountsOfMunicipality().answer(from: $0, for: stranger, at: town.time.now)
            }
            #expect(list.accounts.isEmpty)
            let old = SetActive(account: petra.id, active: false, revision: petra.revision.next)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.perform(old, by: town.administrator)
            }
        }
    }

    @Test("The list is sorted as in German and read page by page", arguments: Engine.allCases)
    func list(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            for name in ["zoe", "ömer", "anna", "olga", "berta"] { try await town.add(name) }
            var names: [String] = []
            var last: Account.ID?
            repeat {
                let query = AccountsOfMunicipality(after: last, limit: 2)
                let page = try await town.transactions.read {
                    try query.answer(from: $0, for: town.administrator, at: town.time.now)
                }
                names += page.accounts.map(\.names.display)
                last = page.hasMore ? page.accounts.last?.id : nil
            } while last != nil
            #expect(names == ["Anna", "Berta", "Olga", "Ömer", "Zoe"])
        }
    }

    @Test(
        "A deputy acts on the named days and no others, and only where both lead cases",
        arguments: Engine.allCases
    )
    func deputy(on engine: Engine) async throws {
        try await TestTown.with(engine) { town in
            let petra = try await town.add("petra")
            let meral = try await town.add("meral")
            let board = try await town.add("board", roles: [.boardMember])
            let today = town.time.now.day
            let week = try #require(Period(from: today, until: today.adding(days: 6)))
            let deputy = try await town.perform(AppointDeputy(byUser: meral.id, period: week), by: petra.user)
            await #expect(throws: DeputyRefusal.notActive) {
                try await town.perform(AppointDeputy(byUser: board.id, period: week), by: petra.user)
            }
            for (days, expected) in [(-1, []), (0, [petra.id]), (6, [petra.id]), (7, [])] {
                let represented = try await town.transactions.read {
                    try $0.deputies.represented(by: meral.id, on: today.adding(days: days))
                }
                #expect(represented == expected)
            }
            #expect(
                try await town.transactions.read { try $0.deputies.list(of: petra.id, on: today) } == [deputy]
            )
            await #expect(throws: DeputyRefusal.notFound) {
                try await town.perform(DismissDeputy(deputy: deputy.id), by: meral.user)
            }
            try await town.perform(DismissDeputy(deputy: deputy.id), by: petra.user)
            #expect(
                try await town.transactions.read { try $0.deputies.list(of: petra.id, on: today) }.isEmpty
            )
        }
    }
}
