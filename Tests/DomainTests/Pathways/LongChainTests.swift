import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("Ways over one and over two other titles are found, and their days compared with the direct way")
struct LongChainTests {
    private func chains(_ situation: String, on day: Day) throws -> [PathwayChain] {
        let rulebook = try RulesGiven.rulebook()
        let known = try SituationFile.read(situation, named: "situation", rulebook)
        return ChainSearch(known, on: ReferenceDates(evaluation: day), rulebook: rulebook).chains()
    }

    private func steps(_ chain: PathwayChain?) -> [String] {
        chain?.steps.map { "\($0.pathway) \($0.from)" } ?? []
    }

    private func fixture(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .appendingPathComponent("../../../Fixtures/Situations").standardizedFileURL
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day.clamped(year: year, month: month, day: day)
    }

    @Test(
        "§ 25 Abs. 3, then § 26 Abs. 4 after five years, then § 10 StAG, each on its first day"
    )
    func overSettlementLater() throws {
        let situation = try fixture("section-25-3.yaml")
            .replacing("{title: ae-25-3, from: 2019-01-10", with: "{title: ae-25-3, from: 2024-01-10")
            .replacing("from: 2016-01-10, until: 2019-01-09", with: "from: 2023-01-10, until: 2024-01-09")
            .replacing("asylum-applied, on: 2016-01-10", with: "asylum-applied, on: 2023-01-10")
        let chain = try chains(situation, on: day(2026, 11, 21)).first { $0.steps.last?.pathway == "stag-10" }
        #expect(steps(chain) == ["26-4 2028-01-10", "stag-10 2029-01-10"])
        #expect(chain?.from == day(2029, 1, 10) && chain?.direct == nil)
    }

    @Test("§ 60d, § 25b Abs. 6 and § 26 Abs. 4: a settlement permit in three steps, each on its first day")
    func threeSteps() throws {
        let situation =
            try fixture("section-60d.yaml") + """
                  - {fact: public-safety-concerns, is: false}
                  - {fact: regulated-profession, is: false}
                  - {fact: civics-test, is: true}
                  - {fact: absence-over-6-months, is: false}
                  - {fact: pension-months, number: 62}
                  - {fact: housing-sufficient, is: true}
                  - {fact: german, level: B1}
                  - {fact: asylum-applied, on: 2022-09-15}

                """
        let chain = try chains(situation, on: day(2026, 11, 21)).first { $0.steps.count == 3 }
        // Of the 1825 days (§ 191 BGB) the procedure gives 1051, the permit the other 774.
        #expect(steps(chain) == ["60d 2026-11-21", "25b-6 2029-05-21", "26-4 2031-07-04"])
        #expect(chain?.direct == nil)
    }

    @Test(
        "While § 104c was open it led to § 25b years before the direct way, because time under § 60b counts"
    )
    func overOpportunity() throws {
        let situation = """
            born: 1990-01-01
            entered: 2016-06-01
            statuses:
              - {title: gestattung, from: 2016-06-01, until: 2017-05-31}
              - {title: duldung-60b, from: 2017-06-01, until: 2022-12-31}
              - {title: duldung-60a, from: 2023-01-01}
            facts:
              - {fact: democratic-order, is: true}
              - {fact: crime-above-50-90, is: false}
              - {fact: deception-repeated, is: false}
              - {fact: civics-test, is: true}
              - {fact: livelihood, level: full}
              - {fact: german-oral, level: A2}
              - {fact: school-age-child, is: false}
              - {fact: minor-child-in-household, is: false}
              - {fact: deception-present, is: false}
              - {fact: expulsion-interest, is: false}
              - {fact: passport, is: true}
              - {fact: asylum-rejected-manifestly, is: false}
              - {fact: toleration-claim, is: false}
            """
        let open = try chains(situation, on: day(2024, 2, 1)).first { $0.steps.last?.pathway == "25b" }
        #expect(steps(open) == ["104c 2024-02-01", "25b 2024-02-01"])
        #expect(open?.direct == day(2029, 1, 1))
        let closed = try chains(situation, on: day(2026, 11, 21))
        #expect(!closed.contains { $0.steps.contains { $0.pathway == "104c" } })
    }
}
