import ArgumentParser
import Foundation
import Insight
import PortableSQL
import Storage

/// Takes what happened in the cases out of the database as an event log.
struct ChainsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what happened in the cases of a municipality as an event log, without names.",
        discussion: """
            Cases are called by random numbers; activities, agencies and legal spheres are codes. Small counts are in \
            it: whoever passes the file on must see to it that nobody can be recognised.
            Example: lotse chains export -o chains.xes.gz --as h.vogt
            """
    )

    @OptionGroup var options: InstallationOptions

    @Option(
        name: .shortAndLong,
        help: "The file to write: .xes, .csv, .jsonocel or .xmlocel, packed with .gz."
    )
    var output: String

    @Option(name: .customLong("as"), help: "Sign-in name of somebody who may see figures.")
    var signInName: String

    @Option(help: "Only cases of this town.")
    var town: String?

    func validate() throws {
        guard let format = LogFormat(path: output), format != .ocelSQLite else {
            throw ValidationError("The ending says no format; known are .xes, .csv, .jsonocel and .xmlocel.")
        }
    }

    func run() async throws {
        guard let format = LogFormat(path: output) else { return }
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let log = try await installation.runner.answer(ReadChainLog(town: town), for: user)
        await installation.database.close()
        if [.ocelJSON, .ocelXML].contains(format) {
            try LogFileWriter().write(try ObjectLog(log), format, to: output)
        } else {
            try LogFileWriter().write(log, format, to: output)
        }
        print("\(output): \(log.caseCount) cases, \(log.eventCount) events")
    }
}
