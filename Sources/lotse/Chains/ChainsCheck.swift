import ArgumentParser
import Foundation
import Insight

/// Compares what happened with what was planned.
struct ChainsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a log with a plan: steps skipped, in other order, repeated, late.",
        discussion: """
            The plan is YAML or JSON: {"steps": [{"code": "Send Fine", "after": ["Create Fine"], "days": 90, \
            "optional": true, "alternative": "answer", "activities": ["Send Fine"]}]}; only code is needed. It can \
            also be a profile, whose chains speak of logs that lotse chains export writes.
            Example: lotse chains check RTFMP.xes.gz --plan fine.json
            Example: lotse chains check town.xes --plan Resources/Profiles/city.yaml --chain recognition
            """
    )

    @Argument(help: "An event log: XES, CSV or OCEL 2.0, plain or packed.")
    var log: String

    @Option(help: "The plan, a YAML or JSON file.")
    var plan: String

    @Option(help: "The chain, where the plan is a profile.")
    var chain: String?

    @OptionGroup var reading: LogReadingOptions

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let template = try WrittenPlan(path: plan, chain: chain).template()
        let result = ChainConformance(try await ChainLogFile.read(log, reading), template)
        guard !json else { return print(result.json(named: ChainLogFile.name(of: log))) }
        print(
            "\(result.cases.count) cases, \(result.keeping) of them kept to the plan; "
                + "fitness \((result.fitness * 1000).rounded() / 10) %"
        )
        for byDays in [false, true] { table(result, byDays: byDays).lines.forEach { print($0) } }
    }

    private func table(_ result: ChainConformance, byDays: Bool) -> ChainTable {
        let rows = result.breakingPoints(byDays: byDays).map { point in
            [
                result.template.steps[point.step].code, "\(point.cases)", "\(point.skipped)",
                "\(point.otherOrder)",
                "\(point.repeated)", "\(point.late)", "\((point.daysLost * 10).rounded() / 10)",
            ]
        }
        let heads = ["step", "cases", "skipped", "other order", "repeated", "late", "days lost"]
        return ChainTable(byDays ? "Where most days are lost" : "Where cases leave the plan", heads, rows)
    }
}
