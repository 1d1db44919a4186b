import ArgumentParser

/// The command line of Lotse.
@main struct Lotse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Case management and steering for Kommunales Integrationsmanagement.",
        discussion: """
            Exit status: 0 done, 1 refused or something found, 2 wrong usage.
            Example: lotse serve --port 8080 --database sqlite:var/lotse.sqlite
            """,
        version: LotseVersion.text,
        subcommands: [
            Serve.self, Migrate.self, Demo.self, Import.self, UserCommands.self, Audit.self, Check.self,
            PathwayCommands.self, DirectoryCommands.self, Coverage.self, HandOverCommands.self,
            ChainCommands.self, IndicatorCommands.self, FundingCommands.self, PaperCommands.self,
            Suppress.self,
        ]
    )

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus.leave(with: error)
        }
    }
}

/// The version of the product.
enum LotseVersion {
    static let text = "0.7.0"
}
