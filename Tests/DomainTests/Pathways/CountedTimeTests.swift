import Foundation
import Kernel
import Testing

@testable import Pathways

@Suite("Counting time with titles")
struct CountedTimeTests {
    private let applied = FactKey.asylumApplied
    private let statuses = [
        StatusRecord(.gestattung, from: day("2016-03-01"), until: Day(iso: "2018-02-28")),
        StatusRecord(.duldung60a, from: day("2018-03-01"), until: Day(iso: "2023-12-31")),
        StatusRecord(.ae25b, from: day("2024-01-01")),
    ]

    @Test("of the time before the first title takes the asylum procedure, not the toleration after it")
    func procedure() throws {
        let known = Situation(
            entered: day("2016-03-01"),
            statuses: statuses,
            facts: [applied: [FactRecord(.happened(day("2016-03-01")))]]
        )
        #expect(try answer(known, Self.humanitarian).from == Day(iso: "2027-01-01"))
    }

    @Test("goes on with a title that was held when asylum was applied for, also after its extension")
    func titleDuringApplication() throws {
        let known = Situation(
            entered: day("2020-01-01"),
            statuses: [
                StatusRecord(.ae25Paragraph5, from: day("2020-01-01"), until: Day(iso: "2022-12-31")),
                StatusRecord(.ae25Paragraph5, from: day("2023-01-01")),
            ],
            facts: [applied: [FactRecord(.happened(day("2021-01-01")))]]
        )
        #expect(try answer(known, Self.humanitarian).from == Day(iso: "2025-01-01"))
    }

    @Test("does not know what a procedure adds when nobody wrote down when it began")
    func procedureUnknown() throws {
        let found = try answer(Situation(entered: day("2016-03-01"), statuses: statuses), Self.humanitarian)
        #expect(found.from == Day(iso: "2027-01-01"))
        #expect(found.missing == [applied])
        var never = Situation(statuses: statuses)
        never.facts = [applied: [FactRecord(.no)]]
        #expect(try answer(never, Self.humanitarian).from == Day(iso: "2029-01-01"))
    }

    @Test("says nothing where a title is known too roughly to be told from the ones that count")
    func roughTitle() throws {
        let statuses = [StatusRecord(.ae25, from: day("2020-01-01"))]
        let found = try answer(Situation(statuses: statuses), Self.refugees)
        #expect(found.state == .unknown)
        #expect(found.missing == [.statuses])
    }

    @Test("goes by the calendar over titles that follow each other without a gap")
    func neighbours() throws {
        let statuses = [
            StatusRecord(.ae25Paragraph2Alternative1, from: day("2022-01-15"), until: Day(iso: "2022-02-28")),
            StatusRecord(.ae25Paragraph2Alternative1, from: day("2022-03-01")),
        ]
        let known = Situation(entered: day("2022-01-15"), statuses: statuses)
        #expect(try answer(known, Self.refugees).from == Day(iso: "2027-01-15"))
    }

    @Test("on a year of life holds for good, or not at all")
    func onCompleting() throws {
        func found(since: String) throws -> Outcome {
            let title = StatusRecord(.ae32, from: day(since))
            return try answer(
                Situation(born: day("2008-05-10"), entered: day(since), statuses: [title]),
                Self.atSixteen
            )
        }
        #expect(try found(since: "2019-05-10").state == .open)
        #expect(try found(since: "2019-05-11").state == .blocked)
    }

    @Test("is never turned from one definite answer into another by learning when the procedure began")
    func learning() throws {
        var random = RandomSituations(dice: Dice(26))
        let whole = Self.short.replacingOccurrences(of: Self.procedureOnly, with: "")
        let rules = [try rule(Self.short), try rule(whole)]
        for index in 0..<6_000 {
            let unknown = random.situation([])
            let rule = rules[index % 2]
            let known = unknown.adding(random.record(.event), to: applied)
            let before = Self.finding(unknown, rule).line
            let after = Self.finding(known, rule).line
            let turned = before.combined(with: after) { was, now in
                (was == .met && now != .met) || (was == .unmet && now != .unmet) ? .unmet : .met
            }
            #expect(turned == VerdictLine(.met), "\(index % 2): \(known)")
        }
    }

    private func answer(_ situation: Situation, _ test: String) throws -> Outcome {
        Self.finding(situation, try rule(test)).outcome
    }

    private static func finding(_ situation: Situation, _ rule: PathwayRule) -> PathwayFinding {
        let asked = ReferenceDates(evaluation: Day(iso: "2026-11-21") ?? Day(number: 0))
        return Evaluator(situation, on: asked, facts: FactCatalogue([])).finding(rule)
    }

    private func rule(_ test: String) throws -> PathwayRule {
        let text = """
            {"pathway": "test", "name": {"de": "", "en": ""}, "group": "niederlassung", "layer": "bund",
             "versions": [
              {"from": "2005-01-01", "status": "in-force", "strength": "ist", "norm": "", "confidence": "R26",
               "source": "", "read-on": "2026-04-01", "conditions": [{"id": "time", \(test)}]}]}
            """
        return try JSONDecoder().decode(PathwayRule.self, from: Data(text.utf8))
    }

    private static let procedureOnly = "\"procedure\": [\"gestattung\"],"
    private static let short = """
        "counted": {"titles": ["ae-25b", "ae-25-3"], "starting": "asylum-applied", \(procedureOnly)
                    "at-least": "2 months", "run": "uninterrupted"}
        """
    private static let humanitarian = """
        "counted": {"titles": ["ae-25", "ae-25b"], "starting": "asylum-applied", "procedure": ["gestattung"],
                    "at-least": "5 years", "run": "uninterrupted"}
        """
    private static let refugees = """
        "counted": {"titles": ["ae-25-2-1"], "at-least": "5 years", "run": "uninterrupted"}
        """
    private static let atSixteen = """
        "counted": {"titles": ["ae-32"], "at-least": "5 years", "run": "uninterrupted", "on-completing": 16}
        """
}

extension FactKey {
    fileprivate static let asylumApplied: FactKey = "asylum-applied"
}

private func day(_ iso: String) -> UncertainDay { UncertainDay(text: iso) ?? .unknown }
