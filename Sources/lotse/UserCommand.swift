import Accounts
import ArgumentParser
import Foundation
import Kernel
import PortableSQL
import Storage

/// The accounts.
struct UserCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Manage accounts.",
        subcommands: [AddUser.self]
    )
}

/// Gives a person an account.
struct AddUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Give a person an account, with a first password that is shown once.",
        discussion: """
            The municipality and the organisation are made where they do not exist yet, so this
            also begins an empty installation.
            Roles: \(Role.allCases.map(\.rawValue).joined(separator: ", "))
            Example: lotse user add a.keller --name "Anna Keller" --role caseManager \
            --municipality "Kreis Lindenmark" --organisation "Kommunales Integrationszentrum"
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The sign-in name.")
    var signInName: String

    @Option(help: "The name others read.")
    var name: String

    @Option(name: .customLong("role"), help: "A role; may be given several times.")
    var roles: [Role]

    @Option(help: "Name of the municipality.")
    var municipality: String

    @Option(help: "Name of the organisation that employs the person.")
    var organisation: String

    @Option(help: "Kind of the municipality, where it is made: \(kinds(Municipality.Kind.self))")
    var municipalityKind: Municipality.Kind = .district

    @Option(help: "Official key of the municipality, where it is made: five digits of a district of NRW.")
    var officialKey: String?

    @Option(help: "Kind of the organisation, where it is made: \(kinds(Organisation.Kind.self))")
    var organisationKind: Organisation.Kind = .integrationCentre

    @Option(help: "Profile of the municipality, where it is made.")
    var profile = "district"

    @Option(help: "Language of the interface: de or en.")
    var language = "de"

    @Flag(help: "Report as JSON.")
    var json = false

    func validate() throws {
        guard !roles.isEmpty else { throw ValidationError("Give at least one --role.") }
    }

    func run() async throws {
        let installation = try await Installation(options)
        let office = try await Office(
            municipality: municipality,
            municipalityKind: municipalityKind,
            officialKey: officialKey,
            profile: profile,
            organisation: organisation,
            organisationKind: organisationKind
        ).findOrMake(in: installation)
        let password = InitialPassword()
        let action = AddAccount(
            organisation: office.organisation,
            names: try AccountNames(signIn: signInName, display: name),
            roles: Set(roles),
            language: language,
            password: try await PasswordHashing().hash(password.text)
        )
        let account = try await installation.runner.perform(action, by: Operator.atTheConsole(in: office))
        let added = Added(id: account.id.text, signInName: account.names.signIn, firstPassword: password.text)
        try Report(json: json).print(added) { added in
            ["\(added.signInName) may sign in for a week with the password \(added.firstPassword)"]
        }
        await installation.database.close()
    }

    private struct Added: Encodable {
        let id: String
        let signInName: String
        let firstPassword: String
    }

    private static func kinds<Kind: CaseIterable & RawRepresentable<String>>(_ type: Kind.Type) -> String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

extension Role: ExpressibleByArgument {}
extension Municipality.Kind: ExpressibleByArgument {}
extension Organisation.Kind: ExpressibleByArgument {}
