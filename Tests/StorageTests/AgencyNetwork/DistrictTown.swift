import Accounts
import AgencyNetwork
import Casework
import Foundation
import Insight
import Kernel
import PortableSQL

/// A district: its own office, the member town Ebbeloh and a welfare organisation, each with people.
struct DistrictTown: Sendable {
    let casework: CaseworkTown
    let townCoordination: User
    let townCaseManager: User
    let welfareCoordination: User

    static func with(_ engine: Engine, _ body: (DistrictTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { try await body(DistrictTown($0)) }
    }

    private init(_ casework: CaseworkTown) async throws {
        self.casework = casework
        try await casework.town.run(
            "INSERT INTO member_town (municipality_id, name) VALUES ('town', 'Ebbeloh')"
        )
        try await casework.town.run(
            """
            INSERT INTO organisation (id, municipality_id, name, kind, town)
            VALUES ('ebbeloh', 'town', 'Stadt Ebbeloh', 'memberTown', 'Ebbeloh')
            """
        )
        townCoordination = try await Self.add("berta", at: "ebbeloh", [.coordination], in: casework)
        townCaseManager = try await Self.add("emil", at: "ebbeloh", [.caseManager], in: casework)
        welfareCoordination = try await Self.add("carla", at: "welfare-town", [.coordination], in: casework)
    }

    @discardableResult
    func open(_ count: Int, in place: String, by user: User) async throws -> [CaseFile] {
        var opened: [CaseFile] = []
        for number in 1...count {
            let open = OpenCase(
                opening: try CaseOpening(title: "Familie \(number)", town: place),
                reference: try PersonDetails(
                    familyName: "Muster",
                    givenName: "\(number)",
                    relation: .reference
                ),
                day: casework.today
            )
            opened.append(try await casework.perform(open, by: user))
        }
        return opened
    }

    func openCases(for user: User) async throws -> Int? {
        try await casework.answer(ReadFigures(), for: user).tables.first?.total.exact
    }

    func people(for user: User) async throws -> Int? {
        try await casework.answer(ReadPathwayCohorts(), for: user).people.exact
    }

    func opening(_ file: CaseFile) throws -> OpenUnderSupervision {
        let grounds = try AccessGrounds(reason: "complaint", words: "Beschwerde vom Montag")
        return OpenUnderSupervision(
            AccessRequest(number: file.number, grounds: grounds, confirmsProtection: false)
        )
    }

    func add(_ name: String, at organisation: String, _ roles: Set<Role>) async throws -> User {
        try await Self.add(name, at: organisation, roles, in: casework)
    }

    private static func add(
        _ name: String,
        at organisation: String,
        _ roles: Set<Role>,
        in casework: CaseworkTown
    )
        async throws -> User
    {
        let add = AddAccount(
            organisation: Identifier(organisation),
            names: try AccountNames(signIn: name, display: name.capitalized),
            roles: roles,
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await casework.town.perform(add, by: TestTown.administrator(of: "town")).user
    }
}
