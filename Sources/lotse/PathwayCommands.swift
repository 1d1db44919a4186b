import ArgumentParser
import Foundation
import Kernel
import Pathways
import ResourceLibrary

/// Residence pathways: the rules and what they say of a situation.
struct PathwayCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pathways",
        abstract: "Check the rules of residence law, sign them off, or explain what they say of a situation.",
        subcommands: [PathwaysCheck.self, PathwaysExplain.self, PathwaysSign.self]
    )
}

/// Checks every rule file, every example, and every rule on the days the law changes.
struct PathwaysCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check all rules: files, examples, the first and last day of every version.",
        discussion: """
            One line for every finding, then a summary. Rules whose source was read more than a year before the day \
            are listed, and are no finding; nor is a version that two people have not signed off. Exit status 1 \
            where something is wrong.
            Example: lotse pathways check --resources /etc/lotse
            """
    )

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    @Option(help: "The day from which a source is too long unread, as 2026-11-21. Default: today.")
    var on: WrittenDay?

    @Flag(help: "List every version, what it says in short, and how far it is signed off.")
    var signOffs = false

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let library = try ResourceLibrary.given(resources)
        let found = try RuleCheck(library, on: (on ?? .today).day).run()
        let report = RuleCheckReport(found, everyVersion: signOffs)
        try Report(json: json).print(report, \.lines)
        if !report.problems.isEmpty { throw ExitStatus.findings }
    }
}

extension ResourceLibrary {
    /// Those of the product, with the files of a folder before them where one is named.
    static func given(_ folder: String?) throws -> ResourceLibrary {
        let overlay = folder ?? ProcessInfo.processInfo.environment["LOTSE_RESOURCES"]
        return ResourceLibrary(
            root: try ResourceRoot.find(),
            overlay: overlay.map { URL(fileURLWithPath: $0, isDirectory: true) }
        )
    }
}

/// A day as an argument of a command.
struct WrittenDay: ExpressibleByArgument {
    let day: Day

    init?(argument: String) {
        guard let day = Day(iso: argument) else { return nil }
        self.day = day
    }

    private init(day: Day) {
        self.day = day
    }

    static var today: WrittenDay { WrittenDay(day: Clock.system.now.day) }
}
