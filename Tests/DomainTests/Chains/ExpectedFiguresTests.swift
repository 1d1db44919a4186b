import Foundation
import Testing

@testable import Insight

@Suite("Figures that other programs expect", .serialized, .enabled(if: SharedLogs.exist))
struct ExpectedFiguresTests {
    private static let keys = [
        "activity_counts", "start_activities", "end_activities", "dfg", "variants", "case_durations_s_sorted",
        "rework_cases_per_activity", "case_arrival_average_s", "minimum_self_distances", "eventually_follows",
        "footprints", "temporal_profile_mean_std_s", "handover_of_work_resource", "handover_of_work_group",
        "working_together_resource", "working_together_group", "subcontracting_resource",
        "subcontracting_group",
    ]

    @Test("Every count is equal and every statistic to six digits", arguments: SharedLogs.files.keys.sorted())
    func equal(_ name: String) throws {
        let expected = try expected(name)
        let found = try FigureDifference.tree(ChainAnalysis(SharedLogs.log(name)).json(named: name).utf8 + [])
        for key in Self.keys where expected[key] != nil {
            let difference = FigureDifference.first(expected[key], found[key], at: key)
            #expect(difference == nil)
        }
        let summary = try #require(expected["summary"] as? [String: Any])
        let own = try #require(found["summary"] as? [String: Any])
        for key in summary.keys where key != "columns" {
            let difference = FigureDifference.first(summary[key], own[key], at: "summary/\(key)")
            #expect(difference == nil)
        }
        #expect(Set(summary["columns"] as? [String] ?? []) == Set(own["columns"] as? [String] ?? [""]))
    }

    private func expected(_ name: String) throws -> [String: Any] {
        let file = try #require(SharedLogs.folder).appending(path: "expected/\(name).json.gz")
        let source = try InflatingSource(PlainSource(path: file.path))
        var all: [UInt8] = [], room = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = try room.withUnsafeMutableBytes({ try source.read(into: $0) }), count > 0 {
            all += room[..<count]
        }
        return try FigureDifference.tree(all)
    }
}
