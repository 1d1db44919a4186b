import Foundation
import Kernel
import Pathways
import Testing

@Suite("Answers where the law or the title is not certain")
struct UncertainAnswerTests {
    @Test("A law that would change nothing is no open question; one that would is, with what it asks")
    func law() throws {
        let bar: FactKey = "bar"
        let harmless = try answer(Self.here.adding(FactRecord(.no), to: bar), Self.uncertainBar)
        #expect(harmless.state == .open)
        #expect(harmless.questions == [])
        let unknown = try answer(Self.here, Self.uncertainBar)
        #expect(unknown.state == .unknown)
        #expect(unknown.missing == [.law, bar])
    }

    @Test("An open window ends where nobody knows what is law")
    func endOfKnownLaw() throws {
        let found = try answer(Self.here, Self.endingLaw)
        #expect(found.state == .open)
        #expect(found.until == Day(iso: "2027-03-04"))
    }

    @Test("A title known only roughly does not pass where what it may be is excluded")
    func roughTitle() throws {
        func held(_ title: ResidenceTitle) throws -> Outcome {
            try answer(Situation(statuses: [StatusRecord(title, from: Self.begin)]), Self.allButProtection)
        }
        #expect(try held(.ae32).state == .open)
        #expect(try held(.ae24).state == .blocked)
        #expect(try held(.ae).state == .unknown)
        #expect(try held(.ae).missing == [.statuses])
    }

    private func answer(_ situation: Situation, _ versions: String) throws -> Outcome {
        let text = """
            {"pathway": "test", "name": {"de": "", "en": ""}, "group": "schutz", "layer": "bund",
             "versions": [\(versions)]}
            """
        let rule = try JSONDecoder().decode(PathwayRule.self, from: Data(text.utf8))
        let asked = ReferenceDates(evaluation: Day(iso: "2026-11-21") ?? Day(number: 0))
        return Evaluator(situation, on: asked, facts: FactCatalogue([])).finding(rule).outcome
    }

    private static let here = Situation(facts: ["here": [FactRecord(.yes)]])
    private static let isHere = #"{"id": "here", "is": "here"}"#
    private static let begin = UncertainDay(text: "2020-01-01") ?? .unknown

    private static func version(_ days: String, _ status: String, _ conditions: String) -> String {
        """
        {\(days), "status": "\(status)", "strength": "ist", "norm": "", "confidence": "V", "source": "",
         "read-on": "2026-04-01", "conditions": [\(conditions)]}
        """
    }

    private static let uncertainBar =
        version(#""from": "2005-01-01""#, "in-force", isHere) + ","
        + version(#""from": "2026-01-01""#, "unverified", isHere + #",{"id": "no-bar", "is-not": "bar"}"#)
    private static let endingLaw =
        version(#""from": "2005-01-01", "until": "2027-03-04""#, "in-force", isHere) + ","
        + version(#""from": "2027-03-05""#, "planned", isHere)
    private static let allButProtection = version(
        #""from": "2005-01-01""#,
        "in-force",
        #"{"id": "title", "status": {"titles": ["ae"], "except": ["ae-24"]}}"#
    )
}
