import Accounts
import Casework
import Foundation
import Insight
import Kernel
import PortableSQL
import Storage
import TestSupport
import Testing

/// Two municipalities of one installation and an account of the state.
struct StateTown: Sendable {
    let towns: CaseworkTown
    /// Coordinates the other municipality.
    let olga: User
    let officer: User

    static func with(_ engine: Engine, _ body: (StateTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { try await body(StateTown($0)) }
    }

    private init(_ towns: CaseworkTown) async throws {
        self.towns = towns
        try await towns.town.run(
            """
            INSERT INTO organisation (id, municipality_id, name, kind)
            VALUES ('state', 'town', 'Landesstelle', 'stateOffice')
            """
        )
        olga = try await Self.add("olga", [.coordination], "office-other", of: "other", in: towns.town)
        officer = try await Self.add("lena", [.stateOfficer], "state", of: "town", in: towns.town)
    }

    static func add(
        _ name: String,
        _ roles: Set<Role>,
        _ office: String,
        of municipality: String,
        in town: TestTown
    ) async throws -> User {
        let add = AddAccount(
            organisation: Identifier(office),
            names: try AccountNames(signIn: name, display: name.capitalized),
            roles: roles,
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await town.perform(add, by: TestTown.administrator(of: municipality)).user
    }

    func open(_ count: Int, by user: User) async throws {
        for _ in 0..<count {
            let open = OpenCase(
                opening: try CaseOpening(title: "Familie Haidari", town: "Ebbeloh"),
                reference: try PersonDetails(
                    familyName: "Haidari",
                    givenName: "Shirin",
                    relation: .reference
                ),
                day: towns.today
            )
            _ = try await towns.perform(open, by: user)
        }
    }

    func passMonth() { towns.town.time.pass(seconds: 31 * 86_400) }

    func overview() async throws -> StateOverview {
        try await towns.answer(ReadStateOverview(nil), for: officer)
    }

    /// The cases led, as the state sees them now.
    func cases() async throws -> StateOverview.Month? {
        try await overview().figures.first { $0.indicator.key == "active-cases" }?.latest
    }

    func own(_ user: User) async throws -> OwnSharing { try await towns.answer(ReadOwnSharing(), for: user) }
}

@Suite("The state sees what municipalities publish, and only of those that agreed", .serialized)
struct StateOverviewTests {
    @Test("Who has not agreed is not there; who withdraws is gone at once", arguments: Engine.allCases)
    func decision(on engine: Engine) async throws {
        try await StateTown.with(engine) { state in
            let towns = state.towns
            try await state.open(12, by: towns.meral)
            try await state.open(11, by: towns.viktor)
            state.passMonth()
            #expect(try await state.overview().participants == 0)
            #expect(try await state.cases() == nil)

            _ = try await towns.perform(AgreeToStateOverview(), by: towns.coordinator)
            #expect(try await state.overview().participants == 1)
            #expect(try await state.overview().comparison.rows.map(\.municipality) == ["Stadt town"])
            let alone = try #require(try await state.cases())
            #expect(alone.told == 1)

            _ = try await towns.perform(AgreeToStateOverview(), by: state.olga)
            let both = try #require(try await state.cases())
            #expect(both.told == 2 && (both.value ?? 0) > (alone.value ?? 0))

            _ = try await towns.perform(WithdrawFromStateOverview(), by: towns.coordinator)
            #expect(try await state.overview().comparison.rows.map(\.municipality) == ["Stadt other"])
            #expect(try await state.own(towns.coordinator).sharing == nil)
            #expect(try await state.own(state.olga).sharing?.agreedBy == "Olga")
            #expect(try await towns.audit("AgreeToStateOverview", .done).count == 1)
            #expect(try await towns.audit("WithdrawFromStateOverview", .done).count == 1)
        }
    }

    @Test("Shown are exactly the values of the file that could be handed on", arguments: Engine.allCases)
    func sameAsFile(on engine: Engine) async throws {
        try await StateTown.with(engine) { state in
            let towns = state.towns
            _ = try await towns.makeKey()
            try await state.open(12, by: towns.meral)
            state.passMonth()
            let before = try await state.own(towns.coordinator)
            _ = try await towns.perform(AgreeToStateOverview(), by: towns.coordinator)
            let bytes = try await towns.perform(ExportAggregate(), by: towns.coordinator)
            let file = try JSONDecoder().decode(AggregateFile.self, from: Data(bytes)).content
            let shown = try await state.own(towns.coordinator)
            #expect(Set(shown.values) == Set(file.values) && Set(before.values) == Set(file.values))
            #expect(shown.until == FigurePeriod.wholeMonths(1, before: towns.today).until)
            #expect(!file.values.isEmpty)
        }
    }

    @Test("Small numbers are withheld from the state as well", arguments: Engine.allCases)
    func small(on engine: Engine) async throws {
        try await StateTown.with(engine) { state in
            try await state.open(3, by: state.towns.meral)
            try await state.open(12, by: state.towns.viktor)
            state.passMonth()
            for user in [state.towns.coordinator, state.olga] {
                _ = try await state.towns.perform(AgreeToStateOverview(), by: user)
            }
            let cases = try #require(try await state.cases())
            #expect(cases.told == 1 && cases.lowest == cases.highest)
            let own = try await state.own(state.towns.coordinator)
            let small = try #require(own.values.first { $0.indicator == "active-cases" })
            #expect(small.value == nil && small.lower == nil && small.upper == nil)
        }
    }

    @Test("A new month comes by itself with all corrections, and none before it is over")
    func renewal() async throws {
        try await StateTown.with(.sqlite) { state in
            let towns = state.towns, sharer = FigureSharer(state.towns.runner)
            try await state.open(12, by: towns.meral)
            state.passMonth()
            _ = try await towns.perform(AgreeToStateOverview(), by: towns.coordinator)
            let first = try #require(try await state.cases())
            try await state.open(30, by: towns.meral)
            #expect(try await sharer.renew() == 0)
            #expect(try await state.cases() == first)
            state.passMonth()
            #expect(try await sharer.renew() == 1)
            let second = try #require(try await state.cases())
            #expect(second.until > first.until && (second.value ?? 0) > (first.value ?? 0))
            #expect(try await sharer.renew() == 0)
            #expect(try await towns.audit("RenewSharedFigures", .done).count == 1)
        }
    }

    @Test("The state's account sees neither cases nor a municipality's own figures, and nobody else its view")
    func permissions() async throws {
        try await StateTown.with(.sqlite) { state in
            let towns = state.towns
            await #expect(throws: PermissionRefusal.self) {
                _ = try await towns.answer(ReadIndicators(), for: state.officer)
            }
            #expect(Role.stateOfficer.permissions == [.useOwnAccount, .seeStateFigures])
            await #expect(throws: PermissionRefusal.self) {
                _ = try await towns.answer(ReadStateOverview(nil), for: towns.coordinator)
            }
            await #expect(throws: PermissionRefusal.self) {
                _ = try await towns.perform(AgreeToStateOverview(), by: towns.meral)
            }
            let part = try await StateTown.add(
                "walter",
                [.coordination],
                "welfare-town",
                of: "town",
                in: towns.town
            )
            await #expect(throws: SharingRefusal.notWhole) {
                _ = try await towns.perform(AgreeToStateOverview(), by: part)
            }
            #expect(try await state.own(part).values.isEmpty)
        }
    }

    @Test("The role goes with an account of a state office, alone, and with no other")
    func accounts() async throws {
        try await StateTown.with(.sqlite) { state in
            for (roles, office) in [
                (Set([Role.stateOfficer]), "office-town"), ([.stateOfficer, .caseManager], "state"),
                ([.caseManager], "state"),
            ] {
                await #expect(throws: AccountRefusal.stateOfficeOnly) {
                    _ = try await StateTown.add("x.y", roles, office, of: "town", in: state.towns.town)
                }
            }
        }
    }
}
