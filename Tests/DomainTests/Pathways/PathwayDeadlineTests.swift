import Kernel
import Pathways
import Testing

@Suite("Days on which a pathway opens or closes")
struct PathwayDeadlineTests {
    @Test("The last day before the 27th birthday is a deadline, also while something has to be found out")
    func ageCliff() throws {
        var situation = Self.tolerated(born: "1999-11-30", since: "2021-01-03")
        situation.facts["school-degree"] = [FactRecord(.yes)]
        situation.facts["livelihood"] = [FactRecord(.level(4))]
        let found = try deadlines(situation, of: "25a")
        #expect(found == [try deadline(.closes, "2026-11-29", isCertain: false)])
        settle(&situation)
        #expect(try deadlines(situation, of: "25a") == [try deadline(.closes, "2026-11-29")])
    }

    @Test("Twelve months of toleration open the way on a day that is known today")
    func opening() throws {
        var situation = Self.tolerated(born: "2007-05-10", since: "2026-02-10")
        situation.entered = Self.day("2022-09-01")
        situation.statuses.append(
            StatusRecord(.gestattung, from: Self.day("2022-09-01"), until: Day(iso: "2026-02-09"))
        )
        for fact in ["school", "in-education"] {
            situation.facts[FactKey(rawValue: fact)] = [FactRecord(.yes, from: Self.day("2022-11-07"))]
        }
        settle(&situation)
        let found = try deadlines(situation, of: "25a")
        #expect(found.first == (try deadline(.opens, "2027-02-10")))
    }

    @Test("A toleration that ends before the birthday does not hide it, but then the day is only possible")
    func shortPaper() throws {
        var situation = Self.tolerated(born: "1999-12-20", since: "2021-01-03")
        situation.facts["school-degree"] = [FactRecord(.yes)]
        situation.facts["livelihood"] = [FactRecord(.level(4))]
        settle(&situation)
        situation.statuses = [
            StatusRecord(.duldung60a, from: Self.day("2021-01-03"), until: Day(iso: "2026-12-10"))
        ]
        #expect(
            try deadlines(situation, of: "25a") == [try deadline(.closes, "2026-12-19", isCertain: false)]
        )
    }

    @Test("Where nearly nothing is known there is no deadline but a guess")
    func guess() throws {
        let book = try RulesGiven.rulebook()
        let nobody = Situation(born: Self.day("1999-11-30"))
        #expect(evaluator(nobody, book).deadlines(book.pathways, from: Self.today) == [])
    }

    @Test("Nothing opens or closes for whoever holds by then what it leads to")
    func held() throws {
        var situation = Self.tolerated(born: "1999-11-30", since: "2021-01-03")
        situation.facts["school-degree"] = [FactRecord(.yes)]
        situation.facts["livelihood"] = [FactRecord(.level(4))]
        situation.statuses.append(StatusRecord(.ae25a, from: Self.day("2026-11-01")))
        #expect(try deadlines(situation, of: "25a") == [])
    }

    private func deadlines(_ situation: Situation, of pathway: String) throws -> [PathwayDeadline] {
        let book = try RulesGiven.rulebook()
        let rule = try #require(book[pathway])
        return evaluator(situation, book).deadlines([rule], from: Self.today)
    }

    /// All that nothing is said against.
    private func settle(_ situation: inout Situation) {
        for fact in ["own-deception", "democratic-order-doubts", "asylum-rejected-manifestly"] {
            situation.facts[FactKey(rawValue: fact)] = [FactRecord(.no)]
        }
        situation.facts["passport"] = [FactRecord(.yes)]
    }

    private func evaluator(_ situation: Situation, _ book: Rulebook) -> Evaluator {
        Evaluator(situation, on: ReferenceDates(evaluation: Self.today), facts: book.facts)
    }

    private func deadline(
        _ kind: PathwayDeadline.Kind,
        _ day: String,
        isCertain: Bool = true
    ) throws -> PathwayDeadline {
        PathwayDeadline(kind, of: "25a", on: try #require(Day(iso: day)), isCertain: isCertain)
    }

    private static func tolerated(born: String, since: String) -> Situation {
        Situation(
            born: day(born),
            entered: day("2021-01-03"),
            statuses: [StatusRecord(.duldung60a, from: day(since))]
        )
    }

    private static func day(_ text: String) -> UncertainDay { UncertainDay(text: text) ?? .unknown }

    private static let today = Day(iso: "2026-11-21") ?? Day(number: 0)
}
