import ArgumentParser
import PortableSQL

/// Brings the tables of the database up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the tables of the database up to date; forward only, safe to run twice.",
        discussion: "Example: lotse migrate --database postgresql://lotse@127.0.0.1/lotse"
    )

    @OptionGroup var options: InstallationOptions

    func run() async throws {
        let database = try await Installation.open(options)
        await database.close()
        print("The tables are up to date.")
    }
}
