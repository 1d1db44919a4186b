import ArgumentParser
import Foundation
import Insight
import Kernel

/// Says where two logs of the same chain differ.
struct ChainsCompare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say where two or more logs of the same chain differ, and whether that may be accident.",
        discussion: """
            The first log is compared with each of the others. With --at one log is divided into cases that began \
            before that day and from it on. A difference is called significant where, corrected for the number of \
            figures looked at, the chance of accident is below 5 %.
            Example: lotse chains compare BPIC15_1.xes.gz BPIC15_2.xes.gz --top 10
            """
    )

    @Argument(help: "Event logs: XES, plain or packed.")
    var logs: [String]

    @Option(
        help: "Compare what began before this day with what began later, in one log; as 2014-01-01, in UTC."
    )
    var at: WrittenDay?

    @Flag(help: "Report as JSON.")
    var json = false

    @Option(help: "Only so many differences.")
    var top = 15

    func validate() throws {
        let isEnough = at == nil ? logs.count > 1 : logs.count == 1
        guard isEnough else { throw ValidationError("Name two or more logs, or one and a day with --at.") }
        if top < 1 { throw ValidationError("--top is at least 1.") }
    }

    func run() async throws {
        let named = try await parts()
        let results = named.dropFirst().map { (name: $0.name, ChainComparison(named[0].log, $0.log)) }
        guard !json else {
            let texts = results.map { $0.1.json(named: (named[0].name, $0.name)) }
            return print(texts.count == 1 ? texts[0] : "[" + texts.joined(separator: ",\n") + "]")
        }
        for (name, comparison) in results {
            for line in ComparisonLines(comparison, named: (named[0].name, name), top: top).all {
                print(line)
            }
        }
    }

    private func parts() async throws -> [(name: String, log: EventLog)] {
        guard let at else {
            var read: [(name: String, log: EventLog)] = []
            for path in logs { read.append((ChainLogFile.name(of: path), try await ChainLogFile.read(path))) }
            return read
        }
        let log = try await ChainLogFile.read(logs[0]), border = Int64(at.day.number) * 86_400_000_000
        let begins = (0..<log.caseCount).map { number in
            log.events(of: number).lazy.map { log.times[$0] }.filter { $0 != EventLog.noTime }.min()
        }
        let before = log.keeping(cases: { begins[$0].map { $0 < border } ?? false })
        let after = log.keeping(cases: { begins[$0].map { $0 >= border } ?? false })
        return [("before \(at.day.iso)", before), ("from \(at.day.iso)", after)]
    }
}
