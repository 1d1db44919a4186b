import Kernel
import Pathways
import ResourceLibrary
import Testing

@Suite("A condition")
struct ConditionTests {
    /// What the outcome of a pathway with just these conditions is on a day.
    private func outcome(
        _ conditions: String,
        _ situation: String,
        on day: String,
        application: String? = nil
    ) throws -> Outcome {
        let rulebook = try RulesGiven.rulebook()
        let rule = try #require(
            StrictReader.read(Self.rule + conditions, as: PathwayRule.self).value,
            "\(StrictReader.read(Self.rule + conditions, as: PathwayRule.self).flaws)"
        )
        let text = try #require(StrictReader.read(situation, as: SituationText.self).value)
        let dates = ReferenceDates(
            evaluation: try #require(Day(iso: day)),
            application: application.flatMap { Day(iso: $0) }
        )
        return Evaluator(try text.situation(rulebook.facts), on: dates, facts: rulebook.facts).finding(rule)
            .outcome
    }

    private static let rule = """
        pathway: trial
        name: {de: Probe, en: Trial}
        group: bleiberecht
        layer: bund
        versions:
          - from: 2000-01-01
            status: in-force
            strength: kann
            norm: § 1
            confidence: R26
            source: none
            read-on: 2026-01-01
            conditions:

        """

    private static let oneYear = """
              - id: year
                counted: {titles: [duldung], skipped: [duldung-60b], at-least: 12 months, run: uninterrupted}
        """

    @Test("is not decided by a title written down too broadly to say whether it is meant")
    func broadTitle() throws {
        let held = "      - {id: held, status: {titles: [ae-25-2-1]}}"
        let broad = "statuses: [{title: ae-25-2, from: 2024-01-01}]"
        #expect(try outcome(held, broad, on: "2026-11-21").missing == [.statuses])
        let other = "statuses: [{title: ae-25-3, from: 2024-01-01}]"
        #expect(try outcome(held, other, on: "2026-11-21").blockers == ["held"])
        let every = "      - {id: held, status: {titles: [ae-25]}}"
        #expect(try outcome(every, broad, on: "2026-11-21").state == .open)
    }

    @Test("on time leaves open a toleration that may be one under § 60b")
    func broadToleration() throws {
        let since = "{from: 2024-01-01}]"
        let broad = since.replacing("{", with: "statuses: [{title: duldung, ")
        let clear = since.replacing("{", with: "statuses: [{title: duldung-60a, ")
        #expect(try outcome(Self.oneYear, broad, on: "2026-11-21").state == .unknown)
        #expect(try outcome(Self.oneYear, clear, on: "2026-11-21").state == .open)
    }

    @Test("on time until a fixed day is not met by time that came later")
    func asOf() throws {
        let asOf = """
                  - id: stay
                    counted: {titles: [duldung], at-least: 5 years, run: uninterrupted, as-of: 2022-10-31}
            """
        let enough = "entered: 2017-10-31\nstatuses: [{title: duldung-60a, from: 2017-10-31}]"
        let oneDayLess = "entered: 2017-11-01\nstatuses: [{title: duldung-60a, from: 2017-11-01}]"
        #expect(try outcome(asOf, enough, on: "2026-11-21").state == .open)
        #expect(try outcome(asOf, oneDayLess, on: "2026-11-21").state == .blocked)
    }

    @Test("on an event that lies ahead opens so long before it")
    func ahead() throws {
        let months = "      - {id: start, event: {fact: training-starts, ahead: 7 months}}"
        let start = "facts: [{fact: training-starts, on: 2027-08-01}]"
        #expect(try outcome(months, start, on: "2026-11-21").from == Day(iso: "2027-01-01"))
        #expect(try outcome(months, start, on: "2027-01-01").state == .open)
    }

    @Test("in several readings is closed for good when its last day has passed in each of them")
    func closedInEveryReading() throws {
        let readings = """
                  - id: age
                    readings:
                      - {reading: one, source: a, age: {before-completing: 27}}
                      - {reading: two, source: b, all: [{age: {before-completing: 28}}, {is: school-degree}]}
            """
        let closed = try outcome(readings, "born: 1990-05-10", on: "2026-11-21")
        #expect(closed.state == .closed)
        #expect(closed.closedSince == Day(iso: "2018-05-10"))
        let late = try outcome(readings, "born: 1999-05-10", on: "2026-11-21")
        #expect(late.state == .unknown)
    }

    @Test("on time that may not be longer is closed for good when it is")
    func tooLong() throws {
        let term = "      - {id: term, not: {counted: {titles: [ae-104c], at-least: 18 months, run: total}}}"
        let held = "entered: 2020-01-01\nstatuses: [{title: ae-104c, from: 2025-12-15, until: 2027-06-14}]"
        #expect(try outcome(term, held, on: "2027-06-14").until == Day(iso: "2027-06-14"))
        let expired = try outcome(term, held, on: "2027-06-15")
        #expect(expired.closedSince == Day(iso: "2027-06-15"))
    }

    @Test("on a scale names its step in the language of the reader")
    func steps() throws {
        let facts = try RulesGiven.rulebook().facts
        #expect(facts.name(ofStep: "predominant", of: "livelihood", in: "de") == "überwiegend")
        #expect(facts.name(ofStep: "full", of: "livelihood", in: "en") == "fully")
        #expect(facts.name(ofStep: "B1", of: "german", in: "de") == "B1")
    }
}
