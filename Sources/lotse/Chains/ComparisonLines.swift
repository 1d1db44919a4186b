import Insight

/// A comparison as lines for people: one sentence, then a table.
struct ComparisonLines {
    private let comparison: ChainComparison
    private let names: (String, String)
    private let top: Int

    init(_ comparison: ChainComparison, named names: (String, String), top: Int) {
        self.comparison = comparison
        self.names = names
        self.top = top
    }

    var all: [String] {
        let counts = comparison.caseCounts, found = comparison.differences.filter(\.isSignificant)
        let rows = comparison.differences.prefix(top).map(row)
        return [
            "\(names.0) (\(counts.0) cases) and \(names.1) (\(counts.1) cases): \(found.count) of "
                + "\(comparison.differences.count) figures differ by more than accident.",
            sentence,
        ]
            + ChainTable("Differences", ["figure", "first", "second", "effect", "chance", "of"], rows).lines
            + [""]
    }

    /// The one thing to know: how long the cases take.
    private var sentence: String {
        guard let own = comparison.differences.first(where: { $0.subject == .duration }) else {
            return "There are too few cases to compare how long they take."
        }
        let (first, second) = (ChainTable.duration(own.first), ChainTable.duration(own.second))
        guard own.isSignificant else {
            return "Half of the cases take \(first) or less there and \(second) here; that may be accident."
        }
        let word = own.effect > 0 ? "longer" : "shorter", share = Int((50 + abs(own.effect) * 50).rounded())
        return "Cases of the second take \(word): half of them \(second) or less, beside \(first); "
            + "taken at random, one of the second is \(word) than one of the first in \(share) of 100 pairs."
    }

    private func row(_ difference: ChainComparison.Difference) -> [String] {
        let isTime: Bool, name: String
        switch difference.subject {
        case .duration: (isTime, name) = (true, "duration of cases")
        case .activity(let step): (isTime, name) = (false, "cases with \(step)")
        case .path(let from, let to): (isTime, name) = (false, "\(from) > \(to)")
        case .wait(let from, let to): (isTime, name) = (true, "wait \(from) > \(to)")
        }
        let said = { (figure: Double) in
            isTime ? ChainTable.duration(figure) : "\((figure * 1000).rounded() / 10) %"
        }
        return [
            name, said(difference.first), said(difference.second),
            "\((difference.effect * 100).rounded() / 100)",
            difference.chance < 0.0001 ? "<0.0001" : "\((difference.chance * 10_000).rounded() / 10_000)",
            "\(difference.counts.0)/\(difference.counts.1)",
        ]
    }
}
