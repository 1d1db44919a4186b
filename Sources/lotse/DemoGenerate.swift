import Accounts
import ArgumentParser
import Kernel
import PortableSQL
import Storage

/// Makes a large municipality of invented cases.
struct DemoGenerate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make any number of invented cases, to measure and to try out.",
        discussion: """
            The same seed gives the same cases. May be interrupted and run again with the same number and seed.
            All case managers (\(GeneratedCases.firstSignInName) and so on) have one password, which is printed.
            Example: lotse demo generate --cases 100000 --seed 1 --database sqlite:var/large.sqlite
            """
    )

    @OptionGroup var options: InstallationOptions

    @Option(help: "How many cases.")
    var cases: Int

    @Option(help: "Over how many municipalities they are spread, 1 to 200.")
    var municipalities = 1

    @Option(help: "The seed of the random numbers.")
    var seed: UInt64 = 1

    @Flag(help: "Report as JSON.")
    var json = false

    /// Invented like the cases: nothing real is behind it.
    private static let password = "Lotse-Messung-Erfunden"

    func validate() throws {
        guard (1...10_000_000).contains(cases) else {
            throw ValidationError("--cases takes a number between 1 and 10000000.")
        }
        guard (1...200).contains(municipalities) else {
            throw ValidationError("--municipalities takes a number between 1 and 200.")
        }
    }

    func run() async throws {
        let installation = try await Installation(options)
        let hash = try await PasswordHashing().hash(Self.password).text
        let generated = GeneratedCases(
            cases: cases,
            seed: seed,
            today: Clock.system.now.day,
            passwordHash: hash,
            municipalities: municipalities
        )
        let bar = ProgressLine(total: cases, isShown: !json)
        try await generated.write(to: installation.database) { bar.show($0) }
        bar.end()
        await installation.database.close()
        let made = Made(cases: cases, signInName: GeneratedCases.firstSignInName, password: Self.password)
        try Report(json: json).print(made) { made in
            ["\(made.cases) cases. Sign in as \(made.signInName) with the password \(made.password)"]
        }
    }

    private struct Made: Encodable {
        let cases: Int
        let signInName: String
        let password: String
    }
}
