import ArgumentParser
import Foundation
import Insight

/// Compares what happened with what was planned.
struct ChainsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a log with a plan: steps skipped, in other order, repeated, late.",
        discussion: """
            The plan is JSON: {"steps": [{"code": "Send Fine", "after": ["Create Fine"], "days": 90, \
            "optional": true, "alternative": "answer", "activities": ["Send Fine"]}]}; only code is needed.
            Example: lotse chains check RTFMP.xes.gz --plan fine.json
            """
    )

    @Argument(help: "An event log: XES, plain or packed.")
    var log: String

    @Option(help: "The plan, a JSON file.")
    var plan: String

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let template: ChainTemplate
        do {
            template = try JSONDecoder().decode(ChainTemplate.self, from: try FileContent.read(plan))
        } catch let error as DecodingError {
            throw ValidationError(
                "\(plan) is no plan: \(Self.place(of: error)). See lotse chains check --help."
            )
        }
        if let mistake = template.mistakes.first { throw ValidationError("\(plan): \(mistake)") }
        let result = ChainConformance(try await ChainLogFile.read(log), template)
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

    private static func place(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "the key \(key.stringValue) is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "it is not JSON"
                : "wrong value at " + context.codingPath.map(\.stringValue).joined(separator: ".")
        @unknown default: "it is not JSON"
        }
    }
}
