import ArgumentParser
import Casework
import Foundation
import Kernel
import PortableSQL
import Web

/// Bringing data from elsewhere.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring data from elsewhere.",
        subcommands: [ImportCases.self]
    )
}

/// Imports a case list.
struct ImportCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cases",
        abstract: "Import a case list; running it again changes nothing.",
        discussion: """
            Finds character set, delimiter and columns, lists everything doubtful, and keeps every row as written.
            Example: lotse import cases liste.csv --as a.keller --dry-run
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The file: CSV or another delimited text.")
    var file: String

    @Option(help: "Kind of list: a file under Resources/CaseListProfiles.")
    var profile = "standard"

    @Option(name: .customLong("as"), help: "Sign-in name of the case manager who imports.")
    var signInName: String

    @Flag(help: "Give each case to the colleague the list names, where there is such an account.")
    var assignAsListed = false

    @Flag(help: "Only read and report; nothing is kept.")
    var dryRun = false

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        guard user.may(.importCases) else { throw PermissionRefusal.missing(.importCases) }
        let readers = try CaseListReaders.read(from: installation.library, installation.database)
        guard let reader = try await readers.reader(profile, user, Clock.system.now.day) else {
            throw ValidationError(
                "There is no profile \(profile); there are \(readers.sorts.map(\.name).joined(separator: ", "))."
            )
        }
        let bytes = try Array(FileContent.read(file))
        let reading = try reader.read(bytes)
        let report = dryRun ? nil : try await take(reading, bytes, user, installation.runner, readers)
        try ImportReport(reading: reading, listImport: report).print(json: json)
        await installation.database.close()
    }

    private func take(
        _ reading: CaseListReading,
        _ bytes: [UInt8],
        _ user: User,
        _ runner: any ActionRunner,
        _ readers: CaseListReaders
    ) async throws -> CaseListImport {
        let keep = KeepCaseList(profile: profile, rows: reading.persons.count, content: bytes)
        let kept = try await runner.perform(keep, by: user)
        let assignment: CaseListImport.Assignment = assignAsListed ? .asListed : .toMe
        let choose = ChooseColumns(listImport: kept.id, choices: "", assignment: assignment)
        let settled = try await runner.perform(choose, by: user)
        let bar = ProgressLine(total: settled.rowsTotal, isShown: !json)
        let done = try await CaseListImporting(runner: runner, user: user)
            .run(reading, as: settled, colleagues: try await readers.colleagues(user)) {
                bar.show($0.rowsDone)
            }
        bar.end()
        return done
    }
}
