import ArgumentParser
import Casework
import Foundation
import Kernel
import PortableSQL
import Storage

/// The keys of hand-overs between municipalities.
struct KeyCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Show, make, exchange and confirm the keys packages are sealed with.",
        subcommands: [ShowKeys.self, MakeKey.self, AddPartnerCommand.self, ConfirmKey.self],
        defaultSubcommand: ShowKeys.self
    )
}

/// Whose installation it is and who acts: the same options for every command about keys.
struct KeyOptions: ParsableArguments {
    @OptionGroup var options: InstallationOptions

    @Option(name: .customLong("as"), help: "Sign-in name of a system administrator.")
    var signInName: String

    func run(_ body: (Installation, User) async throws -> Void) async throws {
        let installation = try await Installation(options)
        try await body(installation, try await Operator(installation.database).user(signInName))
        await installation.database.close()
    }
}

/// Shows one's own keys and those of the partners.
struct ShowKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show own public keys and the fingerprints of all keys.",
        discussion: "Example: lotse handover keys show --as o.winter"
    )

    @OptionGroup var keys: KeyOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        try await keys.run { installation, user in
            let keys = try await installation.runner.answer(ReadPackageKeys(), for: user)
            let found = Found(
                own: keys.own.map {
                    Own(fingerprint: $0.fingerprint.grouped, publicKey: PublicKeyText(of: $0).text)
                },
                partners: keys.partners.flatMap { partner in
                    partner.keys.map {
                        Other(partner: partner.name, fingerprint: $0.fingerprint.grouped, usable: $0.isUsable)
                    }
                }
            )
            try Report(json: json).print(found) { found in
                found.own.flatMap { ["own \($0.fingerprint)", $0.publicKey] }
                    + found.partners.map {
                        "\($0.partner): \($0.fingerprint) \($0.usable ? "confirmed" : "not used")"
                    }
            }
        }
    }

    private struct Found: Encodable {
        let own: [Own]
        let partners: [Other]
    }

    private struct Own: Encodable {
        let fingerprint: String
        let publicKey: String
    }

    private struct Other: Encodable {
        let partner: String
        let fingerprint: String
        let usable: Bool
    }
}

/// Makes a new pair of keys.
struct MakeKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a new pair of keys; the one before opens what is under way for 30 days.",
        discussion:
            "Example: lotse handover keys make --as o.winter --office \"Kommunales Integrationszentrum\""
    )

    @OptionGroup var keys: KeyOptions

    @Option(help: "Name of the office whose case managers see what comes in.")
    var office: String

    func run() async throws {
        try await keys.run { installation, user in
            let known = try await installation.runner.answer(ReadPackageKeys(), for: user)
            guard let office = known.offices.first(where: { $0.name == office }) else {
                throw PackageRefusal.officeMissing
            }
            let key = try await installation.runner.perform(MakeOwnKey(for: office.id), by: user)
            print(PublicKeyText(of: key).text)
        }
    }
}

/// Notes another municipality's key.
struct AddPartnerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Note another municipality with its public key; it is used only once confirmed.",
        discussion: "Example: lotse handover keys add \"Stadt nebenan\" --key lotse-key-1:… --as o.winter"
    )

    @OptionGroup var keys: KeyOptions

    @Argument(help: "The name under which releases offer it.")
    var name: String

    @Option(help: "The line that begins with lotse-key-1.")
    var key: String

    @Option(help: "Where its server takes packages in, such as https://kim.example.org.")
    var address = ""

    func run() async throws {
        try await keys.run { installation, user in
            let add = AddPartner(
                name: name,
                address: try PartnerAddress(address),
                key: try PublicKeyText(key)
            )
            let partner = try await installation.runner.perform(add, by: user)
            print("Compare by telephone: \(partner.keys.first?.fingerprint.grouped ?? "")")
        }
    }
}

/// Says that two people compared a fingerprint.
struct ConfirmKey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm a partner's key by the groups that were read out by telephone.",
        discussion: "Example: lotse handover keys confirm \"Stadt nebenan\" \"4F2A 09BC\" --as o.winter"
    )

    @OptionGroup var keys: KeyOptions

    @Argument(help: "The name of the partner.")
    var name: String

    @Argument(help: "At least the first two groups of the fingerprint.")
    var heard: String

    func run() async throws {
        try await keys.run { installation, user in
            let known = try await installation.runner.answer(ReadPackageKeys(), for: user)
            guard let partner = known.partners.first(where: { $0.name == name }),
                let key = partner.keys.first(where: { $0.confirmedOn == nil && $0.retiredOn == nil })
            else { throw PackageRefusal.partnerMissing }
            let confirm = ConfirmPartnerKey(key.fingerprint, of: partner.id, heard: heard)
            _ = try await installation.runner.perform(confirm, by: user)
            print("\(partner.name): confirmed")
        }
    }
}
