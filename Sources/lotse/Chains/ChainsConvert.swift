import ArgumentParser
import Foundation
import Insight
import Storage

/// Writes event logs in another format.
struct ChainsConvert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write event logs as XES, CSV or OCEL 2.0.",
        discussion: """
            The endings of the files say what they are: .xes, .csv, .jsonocel, .xmlocel, .sqlite; with .gz they are \
            packed. With several logs -o is a folder, and --to says the ending. docs/chains.md tells what is kept.
            Example: lotse chains convert course-places.csv -o course-places.xes.gz
            """
    )

    @OptionGroup var reading: LogReadingOptions

    @Argument(help: "Event logs: XES, CSV, or OCEL 2.0 as JSON, XML or SQLite.")
    var logs: [String]

    @Option(name: .shortAndLong, help: "The file to write; with several logs a folder.")
    var output: String

    @Option(help: "The ending of the files to write into a folder, as xes.gz.")
    var to: String?

    func validate() throws {
        if logs.isEmpty { throw ValidationError("Name at least one event log.") }
        if to == nil, logs.count > 1 {
            throw ValidationError("With several logs --to says the ending, as xes.gz.")
        }
        if LogFormat(path: target(of: logs.first ?? "")) == nil {
            throw ValidationError(
                "The ending says no format; known are .xes, .csv, .jsonocel, .xmlocel and .sqlite."
            )
        }
    }

    func run() async throws {
        for path in logs {
            let target = target(of: path)
            guard let format = LogFormat(path: target) else { continue }
            let content = try await ChainLogFile.open(path, reading)
            print("\(target): \(try await write(content, format, to: target, from: path))")
        }
    }

    private func target(of path: String) -> String {
        guard let to else { return output }
        var name = ChainLogFile.name(of: path)
        for ending in [".gz", ".xes", ".csv", ".jsonocel", ".json", ".xmlocel", ".xml", ".sqlite"]
        where name.lowercased().hasSuffix(ending) {
            name.removeLast(ending.count)
        }
        return URL(fileURLWithPath: output).appendingPathComponent("\(name).\(to)").path
    }

    /// Writes a log and says what it holds; objects stay objects where the format knows them.
    private func write(
        _ content: ChainLogFile.Content,
        _ format: LogFormat,
        to target: String,
        from path: String
    ) async throws -> String {
        let isObjects = [.ocelJSON, .ocelXML, .ocelSQLite].contains(format)
        switch content {
        case .objects(let log) where isObjects && reading.objectType == nil:
            try await write(log, format, to: target)
            return "\(log.objects.count) objects, \(log.events.count) events"
        case .objects(let log):
            return try await write(
                .cases(log.cases(ofType: reading.objectType)),
                format,
                to: target,
                from: path
            )
        case .cases(let log) where isObjects: try await write(try ObjectLog(log), format, to: target)
        case .cases(let log):
            let line = ProgressLine(
                total: log.eventCount,
                isShown: isatty(STDERR_FILENO) == 1 && log.eventCount > 100_000
            )
            try LogFileWriter(progress: { line.show($0) }).write(log, format, to: target)
            line.end()
        }
        guard case .cases(let log) = content else { return "" }
        return "\(log.caseCount) cases, \(log.eventCount) events"
    }

    private func write(_ log: ObjectLog, _ format: LogFormat, to target: String) async throws {
        if format == .ocelSQLite {
            try await OCELDatabase.write(log, to: target)
        } else {
            try LogFileWriter().write(log, format, to: target)
        }
    }
}
