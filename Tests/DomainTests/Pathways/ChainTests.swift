import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("Ways over another title are found and compared with the direct one")
struct ChainTests {
    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .appendingPathComponent("../../../Fixtures/Situations").standardizedFileURL
    private let on = Day.clamped(year: 2026, month: 11, day: 21)

    private func report(_ name: String, _ language: String) throws -> PathwayReport {
        let rulebook = try RulesGiven.rulebook()
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let situation = try SituationFile.read(text, named: name, rulebook)
        let dates = ReferenceDates(evaluation: on)
        return try #require(PathwayReport(situation, on: dates, rulebook: rulebook, language: language))
    }

    @Test("§ 25 Abs. 3 is no way to citizenship, a settlement permit under § 26 Abs. 4 opens it")
    func overSettlement() throws {
        let report = try report("section-25-3.yaml", "de")
        let direct = try #require(report.pathways.first { $0.pathway == "stag-10" })
        #expect(direct.state == .blocked)
        let chain = try #require(report.chains.first)
        #expect(chain.chain.steps.map(\.pathway) == ["26-4", "stag-10"])
        #expect(chain.chain.from == on && chain.chain.direct == nil)
        #expect(
            chain.sentence == "§ 26 Abs. 4 AufenthG ab 21.11.2026, danach § 10 Abs. 1 StAG ab 21.11.2026."
                + " Der direkte Weg öffnet nach den Angaben nicht."
        )
    }

    @Test("A toleration for employment leads to § 25b Abs. 6 thirty months later")
    func overToleration() throws {
        let chain = try #require(try report("section-60d.yaml", "en").chains.first)
        #expect(chain.chain.steps.map(\.pathway) == ["60d", "25b-6"])
        #expect(chain.chain.from == Day.clamped(year: 2029, month: 5, day: 21))
        #expect(chain.sentence.hasPrefix("§ 60d Abs. 1 AufenthG from 21 November 2026, then § 25b Abs. 6"))
    }

    @Test("No chain leads from a residence permit back to a toleration")
    func neverWeaker() throws {
        let chains = try report("section-25-3.yaml", "de").chains
        #expect(!chains.contains { $0.chain.steps.contains { $0.title.kind == .duldung } })
    }
}
