import ArgumentParser
import PortableSQL

/// Brings the tables of the database up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the tables of the database up to date; forward only, safe to run twice.",
        discussion: "Example: lotse migrate --database postgresql://lotse@127.0.0.1/lotse"
    )

    @OptionGroup var options: InstallationOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let (database, applied) = try await Installation.migrated(options)
        await database.close()
        try Report(json: json).print(Migrated(applied: applied)) { migrated in
            migrated.applied.map { "\($0): done" } + ["The tables are up to date."]
        }
    }

    private struct Migrated: Encodable {
        /// The files that had not run before.
        let applied: [String]
    }
}
