import Kernel
import Pathways
import Testing

@Suite("The answers of all pathways are sorted by what is to be done first")
struct PathwayAnswersTests {
    private static let today = Day.clamped(year: 2026, month: 11, day: 21)

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// T3 of the worked cases: 26 years old, a degree, tolerated for years; the 27th birthday is near.
    private func young() throws -> Situation {
        Situation(
            born: .day(try day("1999-11-30")),
            entered: .day(try day("2021-06-01")),
            statuses: [
                StatusRecord(.gestattung, from: .day(try day("2021-06-01")), until: try day("2025-01-02")),
                StatusRecord(.duldung60a, from: .day(try day("2025-01-03"))),
            ],
            facts: [
                "school-degree": [FactRecord(.yes)],
                "livelihood": [FactRecord(.level(4))],
                "own-deception": [FactRecord(.no)],
                "democratic-order-doubts": [FactRecord(.no)],
                "passport": [FactRecord(.yes)],
                "identity-clarified": [FactRecord(.happened(.day(try day("2021-06-01"))))],
                "asylum-rejected-manifestly": [FactRecord(.no)],
            ]
        )
    }

    private func answers(_ situation: Situation) throws -> PathwayAnswers {
        PathwayAnswers(situation, by: try RulesGiven.rulebook(), on: Self.today)
    }

    @Test("A last day that is near is a cliff, and the nearest comes first")
    func cliff() throws {
        let answers = try answers(young())
        let first = try #require(answers.cliffs.first)
        #expect(first.rule.pathway == "25a")
        #expect(first.lastDay == (try day("2026-11-29")))
        #expect(answers.cliffs.compactMap(\.lastDay) == answers.cliffs.compactMap(\.lastDay).sorted())
    }

    @Test("What runs out stands first among what is open")
    func order() throws {
        #expect(try answers(young()).of(.open).first?.rule.pathway == "25a")
    }

    @Test("Every pathway stands in exactly one group")
    func groups() throws {
        let answers = try answers(young())
        let grouped = PathwayAnswer.Group.allCases.flatMap { answers.of($0).map(\.rule.pathway) }
        #expect(grouped.sorted() == answers.all.map(\.rule.pathway).sorted())
    }

    @Test("Of whom nothing is known nothing is open, and no cliff is claimed")
    func nobody() throws {
        let answers = try answers(Situation())
        #expect(answers.of(.open).isEmpty)
        #expect(answers.of(.opens).isEmpty)
        #expect(answers.cliffs.isEmpty)
    }

    @Test("Another fact shows what it changes; the same facts change nothing")
    func change() throws {
        var without = try young()
        without.facts["school-degree"] = nil
        let before = try answers(without)
        let changes = PathwayChange.between(before, and: try answers(young()))
        let change = try #require(changes.first { $0.after.rule.pathway == "25a" })
        #expect(change.before.group == .needsFacts)
        #expect(change.before.missing.contains("school-degree"))
        #expect(change.after.group == .open)
        let isForTheBetter = change.isForTheBetter
        #expect(isForTheBetter)
        #expect(PathwayChange.between(before, and: before).isEmpty)
    }
}
