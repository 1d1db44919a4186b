import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A town writes down its practice in a file of its own; answers show it as practice, never as law")
struct PracticeTests {
    private let path = "Rules/practice/kommune.yaml"

    private func practices(_ library: ResourceLibrary) throws -> [Explanation.Remark] {
        let day = Day.clamped(year: 2026, month: 11, day: 21)
        let report = try #require(
            PathwayReport(
                Situation(),
                on: ReferenceDates(evaluation: day),
                rulebook: Rulebook(library: library),
                language: "de"
            )
        )
        let answer = try #require(report.pathways.first { $0.pathway == "25b" })
        return answer.practices.filter { $0.layer == .municipal }
    }

    @Test("The sample says that it is one, and names the town whose practice it would be")
    func sample() throws {
        let shown = try practices(RulesGiven.library)
        #expect(shown.count == 3)
        #expect(
            shown.allSatisfy {
                $0.sentence.hasPrefix("Praxis vor Ort (Muster: Kreis Lindenmark), kein Gesetz: ")
                    && $0.norm.hasPrefix("Muster: ")
            }
        )
    }

    @Test("A town's own file stands in for the sample")
    func ownFile() throws {
        let overlay = FileManager.default.temporaryDirectory.appending(path: "town-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: overlay) }
        let file = overlay.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        let text = try RulesGiven.library.text(path)
        let own = text.replacing("Muster: Kreis Lindenmark", with: "Kreis Nordeck")
        try own.write(to: file, atomically: true, encoding: .utf8)
        let shown = try practices(ResourceLibrary(root: RulesGiven.library.root, overlay: overlay))
        #expect(shown.count == 3)
        #expect(shown.allSatisfy { $0.sentence.hasPrefix("Praxis vor Ort (Kreis Nordeck), kein Gesetz: ") })
    }
}
