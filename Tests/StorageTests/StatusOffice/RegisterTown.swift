import Accounts
import Casework
import Foundation
import Kernel
import PortableSQL
import StatusOffice

/// A town with two offices of block 3, each with a register of its own, beside the case managers.
struct RegisterTown: Sendable {
    static let office = Organisation.ID("foreigners-town")

    let town: CaseworkTown
    /// Keeps the register of the foreigners' office.
    let ines: User
    /// Her colleague at the same desk.
    let imke: User
    /// Keeps the register of the naturalisation office of the same town.
    let nils: User

    var today: Day { town.today }

    static func with(_ engine: Engine, _ body: (RegisterTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { try await body(RegisterTown($0)) }
    }

    private init(_ town: CaseworkTown) async throws {
        self.town = town
        try await town.town.run(
            """
            INSERT INTO organisation (id, municipality_id, name, kind) VALUES
                ('foreigners-town', 'town', 'Ausländerbehörde', 'foreignersOffice'),
                ('naturalisation-town', 'town', 'Einbürgerungsbehörde', 'naturalisationOffice')
            """
        )
        ines = try await Self.add("ines", [.block3Clerk], at: Self.office, in: town)
        imke = try await Self.add("imke", [.block3Clerk], at: Self.office, in: town)
        nils = try await Self.add(
            "nils",
            [.block3Clerk],
            at: Organisation.ID("naturalisation-town"),
            in: town
        )
    }

    static func add(
        _ name: String,
        _ roles: Set<Role>,
        at office: Organisation.ID,
        in town: CaseworkTown
    ) async throws -> User {
        let add = AddAccount(
            organisation: office,
            names: try AccountNames(signIn: name, display: name.capitalized),
            roles: roles,
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await town.town.perform(add, by: TestTown.administrator(of: "town")).user
    }

    func perform<A: Action>(_ action: A, by user: User) async throws -> A.Outcome {
        try await town.perform(action, by: user)
    }

    func answer<Q: Query>(_ query: Q, for user: User) async throws -> Q.Answer {
        try await town.answer(query, for: user)
    }

    func applicant(_ given: String = "Shirin", born: UncertainDay? = nil) throws -> Applicant {
        try Applicant(
            familyName: "Haidari",
            givenName: given,
            birth: born ?? .day(Day.clamped(year: 1994, month: 5, day: 17)),
            fileNumber: "33-2/4711"
        )
    }

    func matter(applied days: Int = 10, next: Day? = nil) throws -> Matter {
        try Matter(
            pathway: "25b",
            days: ProcedureDays(appliedOn: today.adding(days: -days), nextOn: next),
            reviewed: ["25-5"]
        )
    }

    @discardableResult
    func open(applied days: Int = 10, next: Day? = nil, by user: User? = nil) async throws -> Procedure {
        let action = OpenProcedure(applicant: try applicant(), matter: try matter(applied: days, next: next))
        return try await perform(action, by: user ?? ines)
    }

    @discardableResult
    func decide(_ procedure: Procedure, by user: User? = nil) async throws -> Procedure {
        let decision = MadeProcedureDecision(.granted, on: today, reason: .conditionsMet)
        let action = DecideProcedure(
            procedure: procedure.id,
            decision: decision,
            expected: procedure.revision
        )
        return try await perform(action, by: user ?? ines)
    }
}
