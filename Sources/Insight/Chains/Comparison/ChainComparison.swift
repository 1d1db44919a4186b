/// Where two logs of the same chain differ: what happens in them, what follows what, and how long it takes (Vergleich).
public struct ChainComparison: Sendable {
    public enum Subject: Sendable, Equatable {
        case duration
        case activity(String)
        case path(String, String)
        case wait(String, String)
    }

    /// One figure in both logs (Unterschied).
    public struct Difference: Sendable {
        public let subject: Subject
        /// Shares of cases, or medians in seconds.
        public let first: Double
        public let second: Double
        /// How many cases or steps they rest on.
        public let counts: (Int, Int)
        /// Cohen's h for shares, Cliff's delta for times: positive where the second is higher.
        public let effect: Double
        /// The chance of accident, corrected for the many figures looked at.
        public internal(set) var chance: Double

        public var isSignificant: Bool { chance < 0.05 }
    }

    public let caseCounts: (Int, Int)
    /// Significant ones first, those with the largest effect before the others.
    public let differences: [Difference]

    /// Figures that rest on fewer than `least` cases or steps in both logs, or waits with fewer in one, are left out.
    public init(_ first: EventLog, _ second: EventLog, least: Int = 10) {
        let one = ComparedLog(first), other = ComparedLog(second)
        caseCounts = (one.cases, other.cases)
        var all = Self.shares(one.activities, other.activities, (one, other), least) { .activity($0.from) }
        all += Self.shares(one.paths, other.paths, (one, other), least) { .path($0.from, $0.to) }
        if let duration = Self.times(.duration, one.durations, other.durations, least) {
            all.append(duration)
        }
        for (pair, waits) in one.waits {
            let found = other.waits[pair].flatMap { Self.times(.wait(pair.from, pair.to), waits, $0, least) }
            all += found.map { [$0] } ?? []
        }
        for (place, chance) in ManyTests.corrected(all.map(\.chance)).enumerated() {
            all[place].chance = chance
        }
        differences = all.sorted {
            ($0.isSignificant ? 1 : 0, abs($0.effect), Self.name($1)) > (
                $1.isSignificant ? 1 : 0, abs($1.effect), Self.name($0)
            )
        }
    }

    private static func name(_ difference: Difference) -> String { "\(difference.subject)" }

    private static func shares(
        _ first: [ComparedLog.Pair: Int],
        _ second: [ComparedLog.Pair: Int],
        _ logs: (ComparedLog, ComparedLog),
        _ least: Int,
        _ subject: (ComparedLog.Pair) -> Subject
    ) -> [Difference] {
        Set(first.keys).union(second.keys).compactMap { key in
            let hits = (first[key] ?? 0, second[key] ?? 0), totals = (logs.0.cases, logs.1.cases)
            guard max(hits.0, hits.1) >= least, let test = ShareTest(hits, of: totals) else { return nil }
            return Difference(
                subject: subject(key),
                first: Double(hits.0) / Double(totals.0),
                second: Double(hits.1) / Double(totals.1),
                counts: hits,
                effect: test.effect,
                chance: test.chance
            )
        }
    }

    private static func times(
        _ subject: Subject,
        _ one: [Double],
        _ other: [Double],
        _ least: Int
    ) -> Difference? {
        guard min(one.count, other.count) >= least, let test = RankTest(one, other) else { return nil }
        return Difference(
            subject: subject,
            first: median(one),
            second: median(other),
            counts: (one.count, other.count),
            effect: test.effect,
            chance: test.chance
        )
    }

    private static func median(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// What a comparison needs of a log.
struct ComparedLog {
    struct Pair: Hashable {
        let from: String
        let to: String
    }

    let cases: Int
    let durations: [Double]
    /// In how many cases something occurs.
    private(set) var activities: [Pair: Int] = [:]
    private(set) var paths: [Pair: Int] = [:]
    private(set) var waits: [Pair: [Double]] = [:]

    init(_ log: EventLog) {
        let sequence = ChainSequence(told: log).inTimeOrder
        cases = sequence.filledCaseCount
        durations = CaseFigures(sequence).durations
        for number in 0..<sequence.caseCount { add(sequence, sequence.events(of: number)) }
    }

    private mutating func add(_ sequence: ChainSequence, _ own: Range<Int>) {
        var ways: Set<UInt64> = []
        for code in Set(sequence.codes[own]) {
            activities[Pair(from: sequence.names[Int(code)], to: ""), default: 0] += 1
        }
        for event in own.dropLast() {
            let (from, to) = (sequence.codes[event], sequence.codes[event + 1])
            let pair = Pair(from: sequence.names[Int(from)], to: sequence.names[Int(to)])
            if ways.insert(UInt64(from) << 32 | UInt64(to)).inserted { paths[pair, default: 0] += 1 }
            let times = (sequence.times[event], sequence.times[event + 1])
            guard times.0 != EventLog.noTime, times.1 != EventLog.noTime else { continue }
            waits[pair, default: []].append(Double(times.1 - times.0) / 1_000_000)
        }
    }
}
