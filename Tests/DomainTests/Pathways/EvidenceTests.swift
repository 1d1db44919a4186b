import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("What is missing stands in the order of what it opens")
struct EvidenceTests {
    @Test("A paper that more pathways wait for comes first; of two the one that settles more")
    func order() throws {
        let dates = ReferenceDates(evaluation: Day.clamped(year: 2026, month: 11, day: 21))
        let situation = try SituationFile.read(
            """
            born: 1990-01-01
            entered: 2018-06-01
            statuses:
              - {title: duldung-60a, from: 2018-06-01}
            facts:
              - {fact: civics-test, is: true}
            """,
            named: "situation",
            RulesGiven.rulebook()
        )
        let report = try #require(
            PathwayReport(situation, on: dates, rulebook: RulesGiven.rulebook(), language: "de")
        )
        let missing = report.evidence.filter { $0.kind == .missing }
        let counts = missing.map(\.pathways.count)
        #expect(missing.count > 10 && counts == counts.sorted(by: >) && (counts.first ?? 0) > 3)
        for (one, next) in zip(missing, missing.dropFirst()) where one.pathways.count == next.pathways.count {
            #expect(one.settles.count >= next.settles.count)
        }
        let possible = Set(
            report.pathways.filter { ![.blocked, .closed, .notApplicable].contains($0.state) }
                .map(\.pathway)
        )
        #expect(missing.allSatisfy { possible.isSuperset(of: $0.pathways) })
        // Said, but never seen on paper.
        #expect(report.evidence.contains { $0.fact == "civics-test" && $0.kind == .asserted })
    }
}
