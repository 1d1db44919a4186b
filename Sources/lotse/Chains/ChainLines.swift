import Insight

/// The figures of a log as lines for people.
struct ChainLines {
    private let analysis: ChainAnalysis
    private let name: String
    private let top: Int

    init(_ analysis: ChainAnalysis, named name: String, top: Int) {
        self.analysis = analysis
        self.name = name
        self.top = top
    }

    var all: [String] { heading + follows + variants + rework + handOvers }

    private var heading: [String] {
        let summary = analysis.summary, durations = analysis.cases.durations
        let middle = durations.isEmpty ? nil : durations[durations.count / 2]
        var lines = [
            "\(name): \(summary.cases) cases, \(summary.events) events, \(summary.activities) activities, "
                + "\(analysis.variants.variants.count) variants",
            "from \(summary.first.map { WrittenMoment($0).text } ?? "no time") "
                + "to \(summary.last.map { WrittenMoment($0).text } ?? "no time"); "
                + "half of the cases took \(ChainTable.duration(middle)) or less",
        ]
        if summary.casesOutOfTimeOrder > 0 {
            lines.append(
                "\(summary.casesOutOfTimeOrder) cases are not told in the order of time: "
                    + "waits go by time, all else by the file"
            )
        }
        if summary.nullActivity + summary.nullTime > 0 {
            lines.append("\(summary.nullActivity) events without activity, \(summary.nullTime) without time")
        }
        return lines
    }

    private var follows: [String] {
        let rows = analysis.follows.mostFrequent.prefix(top).map { edge in
            [
                analysis.names[edge.from], analysis.names[edge.to], "\(edge.count)",
                ChainTable.duration(edge.waits?.median), ChainTable.duration(edge.waits?.mean),
                ChainTable.duration(edge.waits?.max),
            ]
        }
        return ChainTable(
            "What directly follows what",
            ["step", "then", "count", "median", "mean", "longest"],
            rows
        )
        .lines
    }

    private var variants: [String] {
        let total = max(1, analysis.summary.cases)
        let rows = analysis.variants.mostFrequent.prefix(min(top, 10)).map { variant in
            let steps = analysis.variants.codes(of: variant).map { analysis.names[Int($0)] }
            let shown = steps.prefix(12).joined(separator: " > ") + (steps.count > 12 ? " > …" : "")
            return ["\(variant.count)", "\(variant.count * 100 / total) %", shown]
        }
        return ChainTable("How the cases went", ["cases", "share", "steps"], rows).lines
    }

    private var rework: [String] {
        let order = analysis.cases.rework.indices.filter { analysis.cases.rework[$0] > 0 }
            .sorted { analysis.cases.rework[$0] > analysis.cases.rework[$1] }
        let rows = order.prefix(min(top, 10)).map { [analysis.names[$0], "\(analysis.cases.rework[$0])"] }
        return rows.isEmpty ? [] : ChainTable("What came more than once", ["step", "cases"], rows).lines
    }

    private var handOvers: [String] {
        let columns = [("Hand-overs between persons", analysis.resources), ("Hand-overs", analysis.groups)]
        return columns.flatMap { title, teamwork -> [String] in
            guard let teamwork else { return [] }
            let names = teamwork.handOvers.names
            let rows = teamwork.handOvers.shares.prefix(min(top, 10)).map {
                [names[$0.from], names[$0.to], "\(($0.strength * 1000).rounded() / 10) %"]
            }
            return ChainTable(title, ["from", "to", "share"], rows).lines
        }
    }
}
