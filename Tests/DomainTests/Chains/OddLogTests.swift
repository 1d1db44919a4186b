import Insight
import Testing

@Suite("Figures of logs that are not as they should be")
struct OddLogTests {
    private static func log(_ cases: [(String, [(String?, Int64?, String?)])]) -> EventLog {
        var builder = EventLogBuilder()
        for (name, events) in cases {
            for (activity, hour, resource) in events {
                var event = ChainEvent(activity, in: name, at: hour.map { $0 * 3_600_000_000 })
                event.resource = resource
                builder.append(event)
            }
        }
        return builder.log(inTimeOrder: false)
    }

    // What pm4py 2.7.23.11 says of the same log.
    @Test("In a log that is not in time order waits go by time and all else by the file")
    func unsorted() {
        let analysis = ChainAnalysis(
            Self.log([
                ("c1", [("A", 5, "x"), ("B", 3, "y"), ("C", 4, "x"), ("D", 4, "z"), ("A", 3, "y")]),
                ("c0", [("B", 9, "y"), ("A", 1, "x"), ("A", 2, "x")]),
            ])
        )
        #expect(analysis.summary.casesOutOfTimeOrder == 2)
        #expect(analysis.cases.durations == [-25200, -7200])
        #expect(analysis.cases.arrivalAverage == 14400)
        #expect(analysis.cases.starts == [1, 1, 0, 0])
        #expect(analysis.variants.variants.count == 2)
        let edges = analysis.follows.mostFrequent.map {
            "\(analysis.names[$0.from])\(analysis.names[$0.to]) \($0.waits?.mean ?? -1)"
        }
        #expect(edges == ["AA 3600.0", "AB 25200.0", "AC 3600.0", "BA 0.0", "CD 0.0", "DA 3600.0"])
        let later = analysis.later.pairs.filter { $0.from == 0 && $0.to < 2 }.map(\.count)
        #expect(later == [2, 2])
        #expect(analysis.resources?.handOvers.shares.first?.strength == 1.0 / 3)
    }

    @Test("Steps without a time count but have no wait; events without an activity are no step")
    func missing() {
        let analysis = ChainAnalysis(
            Self.log([
                ("c1", [("A", 1, "x"), ("B", nil, nil), ("C", 4, "x")]),
                ("c2", [("A", 1, "x"), (nil, 2, "y"), ("C", 4, "x")]),
            ])
        )
        let edges = analysis.follows.edges.map {
            "\(analysis.names[$0.from])\(analysis.names[$0.to]) \($0.count) \($0.waits?.median ?? -1)"
        }
        #expect(edges.sorted() == ["AC 2 10800.0", "CB 1 -1.0"])
        #expect(analysis.summary.nullActivity == 1)
        #expect(analysis.summary.nullTime == 1)
        #expect(analysis.resources?.handOvers.total == 2)
    }

    @Test("A log with nothing in it has no figures and no crash")
    func empty() throws {
        let json = ChainAnalysis(EventLog()).json(named: "nothing")
        #expect(try FigureDifference.tree(Array(json.utf8))["dfg"] as? [String] == [])
    }

    @Test("With more activities than a matrix holds the figures are those of the matrix")
    func manyActivities() {
        let few = (0..<400).map {
            ("c\($0 % 7)", [("a\($0 * 31 % 90)", Int64($0 * $0 % 977), "r" as String?)])
        }
        let padding = (0..<3000).map { ("p\($0)", [("unused\($0)", Int64(0), "r" as String?)]) }
        let small = Self.edges(few), large = Self.edges(few + padding)
        #expect(small.count > 300)
        #expect(small == large)
    }

    private static func edges(_ events: [(String, [(String, Int64, String?)])]) -> [String] {
        let log = Self.log(events.map { name, own in (name, own.map { ($0.0, $0.1, $0.2) }) })
        let follows = DirectlyFollows(ChainSequence(told: log).inTimeOrder)
        let later = EventuallyFollows(VariantCount(ChainSequence(told: log)))
        return follows.mostFrequent.map {
            "\(follows.names[$0.from]) \(follows.names[$0.to]) \($0.count) \($0.waits?.median ?? -1)"
        } + later.pairs.map { "\(later.names[$0.from]) \(later.names[$0.to]) \($0.count)" }.sorted()
    }

    @Test("The median of waits found without sorting is the one of the sorted waits")
    func medians() {
        var generator = SystemRandomNumberGenerator()
        for count in [1, 2, 3, 31, 64, 65, 500, 5000] {
            for width in [1, 2, 10, 1_000_000, Int64.max / 4] {
                let waits = (0..<count).map { _ in Int64.random(in: 0...width, using: &generator) }
                let log = Self.log(waits.enumerated().map { number, _ in ("c\(number)", [("A", 0, nil)]) })
                var timed = log
                timed.activity.codes += log.activity.codes
                timed.caseStarts = (0...count).map { UInt32($0 * 2) }
                timed.times = waits.flatMap { [0, $0] }
                let sorted = waits.sorted()
                let exact = (Double(sorted[(count - 1) / 2]) + Double(sorted[count / 2])) / 2 / 1_000_000
                #expect(DirectlyFollows(ChainSequence(told: timed)).edges.first?.waits?.median == exact)
            }
        }
    }
}
