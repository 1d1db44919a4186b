import ArgumentParser
import Foundation
import Insight

/// Says how the cases of a log went.
struct ChainsAnalyse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Say which steps follow which, how often and after how long.",
        discussion: """
            With --json the keys and units are those of process mining with pm4py (seconds); docs/chains.md says \
            what each figure means. One log gives an object, several give a list.
            Example: lotse chains analyse course-places.xes.gz --top 20
            """
    )

    @OptionGroup var reading: LogReadingOptions

    @Argument(help: "Event logs: XES, CSV, or OCEL 2.0 as JSON, XML or SQLite.")
    var logs: [String]

    @Flag(help: "Report as JSON.")
    var json = false

    @Option(help: "Only so many entries of each list; 15 for people, all for programs where left out.")
    var top: Int?

    func validate() throws {
        if logs.isEmpty { throw ValidationError("Name at least one event log.") }
        if let top, top < 1 { throw ValidationError("--top is at least 1.") }
    }

    func run() async throws {
        if json && logs.count > 1 { print("[") }
        for (place, path) in logs.enumerated() {
            let analysis = ChainAnalysis(try await ChainLogFile.read(path, reading))
            guard json else {
                if place > 0 { print("") }
                for line in ChainLines(analysis, named: ChainLogFile.name(of: path), top: top ?? 15).all {
                    print(line)
                }
                continue
            }
            print(
                analysis.json(named: ChainLogFile.name(of: path), top: top)
                    + (place < logs.count - 1 ? "," : "")
            )
        }
        if json && logs.count > 1 { print("]") }
    }
}
