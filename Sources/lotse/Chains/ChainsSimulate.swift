import ArgumentParser
import Foundation
import Insight

/// Says what would change if something were different.
struct ChainsSimulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract:
            "Learn from a log how cases go, and say what would change with more places or shorter waits.",
        discussion: """
            The answer is the middle of many invented courses and the span in which 95 of 100 lie. A place at an \
            activity is taken from its event until the next one of the case; how many there are is learned from the log.
            Example: lotse chains simulate log.xes.gz --places "language course=+20" --wait "interview=0.5"
            """
    )

    @Argument(help: "An event log: XES, plain or packed.")
    var log: String

    @Option(help: "More or fewer places at an activity, as NAME=+20; may be repeated.")
    var places: [String] = []

    @Option(help: "Waits for an activity times this, as NAME=0.5; may be repeated.")
    var wait: [String] = []

    @Option(help: "So many times as many cases come.")
    var arrivals = 1.0

    @Option(help: "How many courses are invented.")
    var runs = 200

    @Option(help: "The same seed gives the same answer.")
    var seed: UInt64 = 1

    @Flag(help: "Learn from the first half of the cases only and say how well that foretells the second.")
    var check = false

    @Flag(help: "Report as JSON.")
    var json = false

    func validate() throws {
        guard (10...10_000).contains(runs) else { throw ValidationError("--runs is from 10 to 10000.") }
        guard arrivals > 0, arrivals <= 100 else {
            throw ValidationError("--arrivals is above 0 and at most 100.")
        }
        _ = try scenario()
    }

    func run() async throws {
        guard !check else { return say(ForecastCheck(try await ChainLogFile.read(log), runs: runs)) }
        let model = ChainModel(try await ChainLogFile.read(log)), scenario = try scenario()
        if let unknown = scenario.unknown(in: model).first {
            throw ValidationError(
                "No activity in the log is called \(unknown). lotse chains analyse lists them."
            )
        }
        let forecast = ChainForecast(model, scenario, runs: runs, seed: seed)
        guard !json else { return print(forecast.json(named: ChainLogFile.name(of: log))) }
        for name in scenario.morePlaces.keys.sorted() {
            print("\(name): the log shows \(model.places[name] ?? 1) places")
        }
        print(sentence(forecast))
        let figures = [
            ("half of the cases within", forecast.medianDuration), ("mean", forecast.meanDuration),
        ]
        let rows = figures.map { [$0.0, said($0.1.asIs), said($0.1.wouldBe), said($0.1.change)] }
        let title = "\(forecast.runs) courses of \(forecast.casesPerRun) cases"
        ChainTable(title, ["duration", "as it is", "as it would be", "change"], rows).lines.forEach {
            print($0)
        }
    }

    private func say(_ check: ForecastCheck) {
        let rows = [
            (
                "half of the cases within", check.foretold.medianDuration.asIs, check.medianDuration,
                check.medianError
            ),
            ("mean", check.foretold.meanDuration.asIs, check.meanDuration, check.meanError),
        ]
        .map { [$0.0, said($0.1), ChainTable.duration($0.2), "\(Int(($0.3 * 100).rounded())) %"] }
        ChainTable(
            "The second half, foretold by the first",
            ["duration", "foretold", "real", "missed by"],
            rows
        )
        .lines.forEach { print($0) }
    }

    private func sentence(_ forecast: ChainForecast) -> String {
        let change = forecast.meanDuration.change
        guard change.low > 0 || change.high < 0 else {
            return "No change that would stand out from accident."
        }
        let word = change.middle < 0 ? "shorter" : "longer"
        return "Cases would take \(ChainTable.duration(abs(change.middle))) \(word) on average "
            + "(95 of 100 courses: \(ChainTable.duration(change.low)) to \(ChainTable.duration(change.high)))."
    }

    private func said(_ range: ChainForecast.Range) -> String {
        "\(ChainTable.duration(range.middle)) (\(ChainTable.duration(range.low)) to \(ChainTable.duration(range.high)))"
    }

    private func scenario() throws -> ChainScenario {
        var scenario = ChainScenario()
        scenario.arrivals = arrivals
        for text in places {
            guard let (name, value) = Self.parts(text), let number = Int(value) else {
                throw ValidationError("--places is written NAME=+20, not \(text).")
            }
            scenario.morePlaces[name] = number
        }
        for text in wait {
            guard let (name, value) = Self.parts(text), let factor = Double(value), factor >= 0 else {
                throw ValidationError("--wait is written NAME=0.5, not \(text).")
            }
            scenario.waitFactors[name] = factor
        }
        return scenario
    }

    private static func parts(_ text: String) -> (String, String)? {
        guard let sign = text.lastIndex(of: "=") else { return nil }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
}
