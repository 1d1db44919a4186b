import Foundation
import Testing

@testable import Insight

@Suite("The map of a chain")
struct ChainMapTests {
    private static func log(_ ways: [(String, Int)]) -> EventLog {
        var builder = EventLogBuilder(), number = 0
        for (way, count) in ways {
            for _ in 0..<count {
                for (hour, activity) in way.enumerated() {
                    let time = Int64(hour) * 3_600_000_000
                    builder.append(
                        ChainEvent("\(activity)", in: "\(number)", at: time, group: "agency \(activity)")
                    )
                }
                number += 1
            }
        }
        return builder.log()
    }

    private static func said(_ map: ChainMap) -> [String] {
        map.paths.map { "\(map.steps[$0.from].name)\(map.steps[$0.to].name) \($0.count)" }
    }

    @Test(
        "All ways are shown unless a share is asked for; then the most frequent, and no step hangs in the air"
    )
    func shares() {
        let log = Self.log([("ABD", 90), ("ACD", 10), ("AD", 1)])
        #expect(Self.said(ChainMap(log)) == ["AB 90", "BD 90", "AC 10", "CD 10", "AD 1"])
        var filter = ChainMapFilter()
        filter.pathShare = 0.8
        let map = ChainMap(log, filter)
        #expect(Self.said(map) == ["AB 90", "BD 90", "AC 10", "CD 10"])
        #expect(map.shownShare == 200.0 / 201)
    }

    @Test("Left-out activities and agencies are skipped, and what then follows what is counted anew")
    func activities() {
        let log = Self.log([("ABD", 90), ("ACD", 10)])
        var filter = ChainMapFilter()
        filter.activityShare = 0.9
        #expect(Self.said(ChainMap(log, filter)) == ["AB 90", "BD 90", "AD 10"])
        filter = ChainMapFilter()
        filter.agencies = ["agency A", "agency D"]
        #expect(Self.said(ChainMap(log, filter)) == ["AD 100"])
        filter = ChainMapFilter()
        filter.activities = ["C"]
        #expect(Self.said(ChainMap(log, filter)) == ["AC 10", "CD 10"])
        filter.period = 0..<1
        #expect(ChainMap(log, filter).steps.isEmpty)
    }

    @Test("Filters keep as many cases and events as elsewhere", .enabled(if: SharedLogs.exist))
    func filters() throws {
        // What pm4py 2.7.23.11 keeps of the log SEPSIS.
        let log = try SharedLogs.log("sepsis")
        let said = { (log: EventLog) in [log.caseCount, log.eventCount] }
        #expect(said(log.casesWith(["IV Liquid"])) == [753, 12299])
        #expect(said(log.eventsNamed(["IV Liquid"])) == [753, 753])
        let period = Int64(1_396_207_395_000_000)..<Int64(1_413_071_511_000_001)
        #expect(said(log.eventsWithin(period)) == [565, 7606])
        #expect(said(log.within(period)) == [432, 6130])
    }
}
