import ArgumentParser
import Foundation
import Insight
import ResourceLibrary
import WebSupport

/// Draws how the cases of a log went.
struct ChainsMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Draw the steps of a log and the ways between them as SVG.",
        discussion: """
            Needs Graphviz for the layout. Arrows are as wide as they are busy; beside them stands how often the way \
            was gone and half of the waits at most. What takes long and is gone often is marked.
            Example: lotse chains map receipt.xes.gz -o receipt.svg --paths 0.9
            """
    )

    @Argument(help: "An event log: XES, CSV or OCEL 2.0, plain or packed.")
    var log: String

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    @Option(help: "The share of all steps that the arrows must cover, 0 to 1.")
    var paths = 0.85

    @Option(help: "The share of all events that the activities must cover, 0 to 1.")
    var activities = 0.95

    @Option(help: "Only cases in which this activity occurs; may be repeated.")
    var withActivity: [String] = []

    @Option(help: "Only events at this agency (org:group); may be repeated.")
    var atAgency: [String] = []

    @Option(help: "Only events of this legal sphere, as lotse chains export names it.")
    var inSphere: String?

    @Option(help: "Only cases wholly in this period, as 2014-01-01..2014-12-31, in UTC.")
    var period: WrittenPeriod?

    @Option(name: .customLong("where"), help: "Only events of which this is said, as key=value.")
    var condition: String?

    @OptionGroup var reading: LogReadingOptions

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    func validate() throws {
        for share in [paths, activities] where !(0...1).contains(share) {
            throw ValidationError("--paths and --activities are shares from 0 to 1.")
        }
        if inSphere != nil, condition != nil {
            throw ValidationError("Ask either with --in-sphere or with --where, not with both.")
        }
        if let condition, !condition.contains("=") {
            throw ValidationError("--where is written key=value, such as lifecycle:transition=complete.")
        }
    }

    func run() async throws {
        let map = ChainMap(try await ChainLogFile.read(log, reading), filter)
        guard !map.steps.isEmpty else {
            throw ValidationError("Nothing of the log is left. Ask for more of it.")
        }
        let chart = ChainMapChart(map, named: ChainLogFile.name(of: log)).chart
        let style = try FlowStyle(from: try ResourceLibrary.given(resources))
        let drawing = FlowDrawing(chart, try FlowLayout(chart)).file(style)
        try Data(drawing.bytes).write(to: URL(fileURLWithPath: output))
        print("\(output): \(map.steps.count) steps, \(map.paths.count) ways, \(map.cases) cases")
    }

    private var filter: ChainMapFilter {
        var filter = ChainMapFilter()
        filter.pathShare = paths
        filter.activityShare = activities
        filter.activities = Set(withActivity)
        filter.agencies = Set(atAgency)
        filter.period = period?.microseconds
        filter.eventAttribute = (inSphere.map { "\(TraceReader.sphere)=\($0)" } ?? condition).map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            return (key: parts[0], value: .text(parts.count > 1 ? parts[1] : ""))
        }
        return filter
    }
}
