import Accounts
import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL
import ResourceLibrary
import Storage
import TestSupport

/// A town whose case managers work on cases, every action and query going through the real runner.
struct CaseworkTown: Sendable {
    let town: TestTown
    private(set) var runner: SQLActionRunner
    /// Whose case it is.
    let meral: User
    /// A colleague in the same office.
    let jonas: User
    /// Works for a welfare organisation in the same town.
    let paula: User
    /// A case manager of another municipality.
    let viktor: User
    let coordinator: User

    var today: Day { town.time.now.day }

    static func with(_ engine: Engine, _ body: (CaseworkTown) async throws -> Void) async throws {
        try await TestTown.with(engine) { try await body(CaseworkTown($0)) }
    }

    private init(_ town: TestTown) async throws {
        self.town = town
        try await Self.addWelfareOrganisation(to: town.database)
        runner = try Self.runner(of: town)
        meral = try await town.add("meral").user
        jonas = try await town.add("jonas", roles: [.caseManager, .deputy]).user
        coordinator = try await town.add("karla", roles: [.coordination]).user
        paula = try await Self.add("paula", "welfare-town", of: "town", in: town)
        viktor = try await Self.add("viktor", "office-other", of: "other", in: town)
    }

    /// A server that has just been started.
    static func runner(of town: TestTown) throws -> SQLActionRunner {
        let library = ResourceLibrary(root: repository.appending(path: "Resources"))
        let profile = try library.yaml("Profiles/district.yaml", as: CaseworkProfile.self)
        return SQLActionRunner(
            database: town.database,
            clock: town.time.clock,
            auditKey: town.key,
            profiles: ProfileShelf(["district": profile]),
            rulebook: try rulebook.get(),
            indicators: try ShippedCatalogue.read(library),
            revealingWords: RevealingWords(
                places: ["Sandrade", "Ebbeloh"],
                nationalities: ["Syrisch", "Syrien"]
            )
        )
    }

    /// The same town, its actions run by another server.
    func served(by runner: SQLActionRunner) -> CaseworkTown {
        var town = self
        town.runner = runner
        return town
    }

    func perform<A: Action>(_ action: A, by user: User) async throws -> A.Outcome {
        try await runner.perform(action, by: user)
    }

    func answer<Q: Query>(_ query: Q, for user: User) async throws -> Q.Answer {
        try await runner.answer(query, for: user)
    }

    /// A family's case that Meral opened today.
    func openCase() async throws -> CaseFile {
        let open = OpenCase(
            opening: try CaseOpening(title: "Familie Haidari", town: "Ebbeloh"),
            reference: try PersonDetails(familyName: "Haidari", givenName: "Shirin", relation: .reference),
            day: today
        )
        return try await perform(open, by: meral)
    }

    /// The audit entries about an action, newest first.
    func audit(
        _ action: String,
        _ outcome: AuditEvent.Outcome,
        of town: String = "town"
    ) async throws
        -> [AuditEvent]
    {
        let filter = AuditFilter(action: action, outcome: outcome)
        return try await self.town.transactions.read {
            try $0.auditLog.entries(of: Identifier(town), matching: filter, page: AuditPage()).map(\.event)
        }
    }

    private static func add(
        _ name: String,
        _ office: String,
        of municipality: String,
        in town: TestTown
    )
        async throws -> User
    {
        let add = AddAccount(
            organisation: Identifier(office),
            names: try AccountNames(signIn: name, display: name.capitalized),
            roles: [.caseManager],
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await town.perform(add, by: TestTown.administrator(of: municipality)).user
    }

    /// The rules of the product, read once for all tests.
    static let rulebook = Result {
        try Rulebook(library: ResourceLibrary(root: repository.appending(path: "Resources")))
    }

    private static var repository: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../")
    }

    private static func addWelfareOrganisation(to database: any Database) async throws {
        try await database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO organisation (id, municipality_id, name, kind)
                VALUES ('welfare-town', 'town', 'Caritas', 'welfareOrganisation')
                """
            )
        }
    }
}
