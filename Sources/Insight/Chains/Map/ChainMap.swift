/// The steps of a chain and the ways between them, as they may be drawn (Kettenkarte).
public struct ChainMap: Sendable {
    /// An activity and in how many cases it came (Schritt).
    public struct Step: Sendable, Equatable {
        public let name: String
        public let cases: Int
        public let events: Int
        /// In how many cases it came first, and last.
        public let starts: Int
        public let ends: Int
    }

    /// A way from one step to another (Weg).
    public struct Path: Sendable {
        /// Places in `steps`.
        public let from: Int
        public let to: Int
        public let count: Int
        public let waits: WaitSummary?
    }

    public let steps: [Step]
    public let paths: [Path]
    public let cases: Int
    /// The share of all ways, counted as often as they were gone, that `paths` covers.
    public let shownShare: Double

    public init(_ log: EventLog, _ filter: ChainMapFilter = ChainMapFilter()) {
        let told = ChainSequence(told: filter.applied(to: log))
        let figures = CaseFigures(told), follows = DirectlyFollows(told.inTimeOrder)
        let present = told.names.indices.filter { figures.counts[$0] > 0 }
        let inCases = Self.casesWith(told)
        var places = [Int](repeating: -1, count: told.names.count)
        for (place, number) in present.enumerated() { places[number] = place }
        steps = present.map {
            Step(
                name: told.names[$0],
                cases: inCases[$0],
                events: figures.counts[$0],
                starts: figures.starts[$0],
                ends: figures.ends[$0]
            )
        }
        let shown = Self.shown(follows, share: filter.pathShare)
        paths = shown.map { Path(from: places[$0.from], to: places[$0.to], count: $0.count, waits: $0.waits) }
        cases = told.filledCaseCount
        let total = follows.edges.reduce(0) { $0 + $1.count }
        shownShare = total == 0 ? 1 : Double(shown.reduce(0) { $0 + $1.count }) / Double(total)
    }

    /// The most frequent ways, and for each step the most frequent one that leads to it and away from it.
    private static func shown(_ follows: DirectlyFollows, share: Double) -> [DirectlyFollows.Edge] {
        let order = follows.mostFrequent
        let total = Double(order.reduce(0) { $0 + $1.count })
        var covered = 0, reached: Set<Int> = [], left: Set<Int> = []
        return order.filter { edge in
            let isFrequent = Double(covered) < share * total
            let isOnly =
                edge.from != edge.to && (!reached.contains(edge.to) || !left.contains(edge.from))
            guard isFrequent || isOnly else { return false }
            covered += edge.count
            if edge.from != edge.to {
                reached.insert(edge.to)
                left.insert(edge.from)
            }
            return true
        }
    }

    private static func casesWith(_ sequence: ChainSequence) -> [Int] {
        var counts = [Int](repeating: 0, count: sequence.names.count),
            last = [Int](repeating: -1, count: counts.count)
        for number in 0..<sequence.caseCount {
            for event in sequence.events(of: number) {
                let activity = Int(sequence.codes[event])
                if last[activity] != number { counts[activity] += 1 }
                last[activity] = number
            }
        }
        return counts
    }
}
