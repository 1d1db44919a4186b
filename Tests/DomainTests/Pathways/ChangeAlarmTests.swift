import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A rule whose source was read more than a year ago is to be read again, and a rule needs an example")
struct ChangeAlarmTests {
    private static let whole = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .appendingPathComponent("../../../Fixtures/Rules/Whole").standardizedFileURL

    private func report(
        _ library: ResourceLibrary,
        _ year: Int,
        _ month: Int,
        _ day: Int
    ) throws
        -> RuleCheck.Report
    {
        try RuleCheck(library, on: Day.clamped(year: year, month: month, day: day)).run()
    }

    @Test(
        "Read on 1 April 2026: no alarm on 1 April 2027, one on the day after; never for a version that has ended"
    )
    func alarm() throws {
        let library = ResourceLibrary(root: Self.whole)
        let before = try report(library, 2027, 4, 1)
        #expect(before.alarms.isEmpty)
        let after = try report(library, 2027, 4, 2)
        #expect(after.problems.isEmpty && after.alarms.contains { $0.pathway == "way" })
        // The version until 2022 was read on the same day and speaks no more.
        #expect(after.alarms.count { $0.pathway == "way" && $0.norm == "§ 1 Abs. 1 ProbeG" } == 1)
    }

    @Test("The answer says it as well")
    func answer() throws {
        let dates = ReferenceDates(evaluation: Day.clamped(year: 2028, month: 1, day: 1))
        let report = try #require(
            PathwayReport(Situation(), on: dates, rulebook: RulesGiven.rulebook(), language: "de")
        )
        let answer = try #require(report.pathways.first { $0.pathway == "25b" })
        #expect(answer.caveats.contains { $0.kind == .readLongAgo && $0.sentence.contains("01.04.2026") })
    }

    @Test("A rule without an example is reported")
    func noExample() throws {
        let overlay = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: overlay) }
        let file = overlay.appending(path: "Rules/pathways/lonely.yaml")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        let library = ResourceLibrary(root: Self.whole, overlay: overlay)
        try library.text("Rules/pathways/way.yaml").replacing("pathway: way", with: "pathway: lonely")
            .write(to: file, atomically: true, encoding: .utf8)
        let found = try report(library, 2026, 11, 21).problems
        #expect(
            found.map(\.description) == [
                "pathway „lonely“, no example expects anything of it; write one beside the rule"
            ]
        )
    }
}
