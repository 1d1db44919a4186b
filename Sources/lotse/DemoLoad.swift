import Accounts
import ArgumentParser
import Foundation
import Kernel
import PortableSQL
import ResourceLibrary
import Steering
import Storage
import Web
import WebSupport

/// Puts the fictional municipality into an empty database.
struct DemoLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Load Kreis Lindenmark: sixty invented households, agencies, and accounts for every role.",
        discussion: """
            The stories are dated relative to today and played through the product's own actions. Where the
            municipality is there already, nothing changes.
            Example: lotse demo load --database sqlite:var/demo.sqlite
            """
    )

    @OptionGroup var options: InstallationOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let installation = try await Installation(options)
        let municipality: DemoMunicipality = try installation.library.yaml("Demo/municipality.yaml")
        let loading = DemoLoading(
            database: installation.database,
            trail: installation.runner.trail,
            profiles: installation.profiles,
            rulebook: installation.rulebook,
            indicators: installation.indicators
        )
        let loaded = try await loading.load(try await stories(of: municipality, in: installation.library))
        await installation.database.close()
        let texts = installation.translations.texts(in: .german)
        try Report(json: json).print(loaded) { Self.lines(for: $0, of: municipality, texts) }
    }

    private func stories(
        of municipality: DemoMunicipality,
        in library: ResourceLibrary
    ) async throws -> DemoStories {
        let nations = try library.csv("CodeLists/nationalities.csv").filter { $0["alpha3"] != "" }
        var stories = DemoStories(
            municipality: municipality,
            households: try library.list("Demo/households", "yaml").map { try library.yaml($0) },
            requests: try library.yaml("Demo/requests.yaml"),
            procedures: try library.yaml("Demo/procedures.yaml"),
            nationalities: Dictionary(nations.map { ($0["alpha3"] ?? "", $0["code"] ?? "") }) { first, _ in
                first
            },
            password: try await PasswordHashing().hash(municipality.password)
        )
        stories.offers = try library.yaml("Demo/directory.yaml", as: DemoDirectory.self).offers
        stories.steering = try library.yaml("Demo/steering.yaml")
        stories.layouts = try CouncilPaperShelf(from: library).layouts
        stories.funding = try library.strictYAML("Demo/funding.yaml", as: FundingPlan.self)
        return stories
    }

    private static func lines(
        for loaded: DemoLoaded,
        of municipality: DemoMunicipality,
        _ texts: Texts
    ) -> [String] {
        let done =
            loaded.wasThere
            ? "\(municipality.name) ist schon da, nichts wurde geändert."
            : "\(municipality.name): \(loaded.households) Haushalte mit \(loaded.persons) Personen geladen."
        let accounts = municipality.accounts.map { person in
            let roles = person.roles.map { texts("support.roles.\($0.rawValue)") }.sorted()
            let signIn = person.signIn.padding(toLength: 20, withPad: " ", startingAt: 0)
            return "  \(signIn)\(roles.joined(separator: ", ")) (\(person.name))"
        }
        return [done, "Alle Konten haben das Passwort \(municipality.password)"] + accounts
    }
}
