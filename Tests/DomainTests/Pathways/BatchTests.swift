import Kernel
import ResourceLibrary
import Testing

@testable import Pathways

/// Columns answer for many people what the evaluator answers for each of them.
@Suite("Evaluating many people at once", .serialized)
struct BatchTests {
    private static let count = 1_500

    @Test("For every shape of condition each person gets the verdict they get alone", arguments: 1...4)
    func shapes(seed: Int) throws {
        var random = RandomSituations(dice: Dice(UInt64(seed) &* 104_729))
        let situations = (0..<Self.count).map { _ in
            seed.isMultiple(of: 2) ? random.regular() : random.situation(ConditionShapes.facts)
        }
        let population = Population(situations, facts: ConditionShapes.catalogue)
        for text in ConditionShapes.texts {
            let rule = try Self.rule(text)
            let batch = BatchEvaluator(rule, population, facts: ConditionShapes.catalogue)
            let day = random.day()
            let together = batch.verdicts(on: day)
            for (place, situation) in situations.enumerated() {
                let alone = Self.alone(situation, rule, on: day).line[day]
                guard together[place] == alone else {
                    Issue.record("\(text) on \(day.iso): \(together[place]), alone \(alone)\n\(situation)")
                    break
                }
            }
        }
    }

    @Test("Every person is counted once, by the window they have alone", arguments: 1...2)
    func outlook(seed: Int) throws {
        var random = RandomSituations(dice: Dice(UInt64(seed) &* 15_485_863))
        let situations = (0..<Self.count).map { _ in random.regular() }
        let population = Population(situations, facts: ConditionShapes.catalogue)
        for text in ConditionShapes.texts {
            let rule = try Self.rule(text)
            let day = random.day()
            let found = BatchEvaluator(rule, population, facts: ConditionShapes.catalogue).outlook(on: day)
            var expected = PathwayOutlook(rule.pathway, people: Self.count)
            for situation in situations {
                let line = Self.alone(situation, rule, on: day).line
                let opens =
                    line.first(onOrAfter: day) { $0 != .unmet }.map { Int32($0.number) } ?? Column.open
                if expected.count(line[day].rawValue, opens: opens, OutlookDays(day)) {
                    let year = OutlookDays(day).year
                    if line[year] == .unmet { expected.obstacles["c", default: 0] += 1 }
                }
            }
            #expect(found == expected, "\(text) on \(day.iso)")
        }
    }

    @Test("People handed over in columns get the verdict they get alone", arguments: 1...2)
    func columns(seed: Int) throws {
        var random = RandomSituations(dice: Dice(UInt64(seed) &* 32_452_843))
        let population = random.columns(Self.count)
        for text in ConditionShapes.texts {
            let rule = try Self.rule(text)
            let day = random.day()
            let together = BatchEvaluator(rule, population, facts: ConditionShapes.catalogue).verdicts(
                on: day
            )
            for place in 0..<Self.count {
                let situation = population.situation(place)
                let alone = Self.alone(situation, rule, on: day).line[day]
                guard together[place] == alone else {
                    Issue.record("\(text) on \(day.iso): \(together[place]), alone \(alone)\n\(situation)")
                    break
                }
            }
        }
    }

    private static func alone(_ situation: Situation, _ rule: PathwayRule, on day: Day) -> PathwayFinding {
        Evaluator(situation, on: ReferenceDates(evaluation: day), facts: ConditionShapes.catalogue).finding(
            rule
        )
    }

    private static func rule(_ condition: String) throws -> PathwayRule {
        let inner = condition.split(separator: "\n").joined(separator: "\n            ")
        let text = """
            pathway: x
            name: {de: x, en: x}
            group: bleiberecht
            layer: bund
            versions:
              - from: 2000-01-01
                status: in-force
                strength: soll
                norm: § 1
                confidence: R26
                source: x
                read-on: 2026-01-01
                conditions:
                  - id: c
                    all:
                      - \(inner)
            """
        let (rule, flaws) = StrictReader.read(text, as: PathwayRule.self)
        return try #require(rule, "\(flaws)\n\(text)")
    }
}
