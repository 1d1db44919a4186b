import Testing

@testable import Insight

@Suite("What happened beside the plan")
struct ConformanceTests {
    private static let day: Int64 = 86_400_000_000

    private static let plan = ChainTemplate([
        .init("A"), .init("B", after: ["A"], days: 10), .init("C", after: ["B"], alternative: "way"),
        .init("D", after: ["B"], alternative: "way"), .init("E", after: ["A"], optional: true),
    ])

    private static func log(_ cases: [[(String, Int64)]]) -> EventLog {
        var builder = EventLogBuilder()
        for (number, events) in cases.enumerated() {
            for (activity, time) in events {
                builder.append(ChainEvent(activity, in: "case \(number)", at: time * day))
            }
        }
        return builder.log()
    }

    private static func said(_ events: [(String, Int64)], now: Int64? = nil) -> [String] {
        let result = ChainConformance(log([events]), plan, now: now.map { $0 * day })
        return result.cases[0].deviations.map {
            "\(plan.steps[$0.step].code) \($0.deviation) \(Int($0.days))"
        }
    }

    @Test(
        "A case that goes by the plan fits it wholly, whatever is not in the plan and whichever way it takes"
    )
    func fits() {
        for way in ["C", "D"] {
            let log = Self.log([[("A", 0), ("E", 1), ("something else", 2), ("B", 9), (way, 12)]])
            let result = ChainConformance(log, Self.plan)
            #expect(result.fitness == 1)
            #expect(result.keeping == 1)
        }
    }

    @Test("Skipped, other order, repeated and late are told apart")
    func deviations() {
        #expect(Self.said([("A", 0), ("C", 1)]) == ["B skipped 0"])
        #expect(Self.said([("A", 0), ("B", 1)]) == ["C skipped 0"])
        #expect(Self.said([("B", 0), ("A", 1), ("B", 2), ("C", 3)]) == ["B repeated 0"])
        #expect(Self.said([("A", 0), ("B", 14), ("C", 15)]) == ["B late 4"])
        #expect(Self.said([("A", 0), ("B", 1), ("C", 2), ("E", -1)]) == ["E otherOrder 0"])
        #expect(Self.said([("A", 0), ("B", 1), ("C", 2), ("D", 3)]) == ["D otherOrder 0"])
    }

    @Test("A step whose deadline has not passed is not missing yet")
    func pending() {
        #expect(Self.said([("A", 0)], now: 5).isEmpty)
        #expect(Self.said([("A", 0)], now: 15) == ["B skipped 0", "C skipped 0"])
    }

    @Test("The cost is the least of all ways to explain a case")
    func leastCost() {
        var generator = SystemRandomNumberGenerator()
        let order = TemplateOrder(Self.plan)
        for _ in 0..<300 {
            let steps = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                Int.random(in: 0..<5, using: &generator) as Int?
            }
            let found = ChainAlignment(steps, Self.plan, order)
            #expect(found.cost == Self.leastCost(steps.compactMap { $0 }))
            #expect(found.isExact)
        }
    }

    // Every subset of the events is tried.
    private static func leastCost(_ steps: [Int]) -> Int {
        let earlier = [[], [0], [0, 1], [0, 1], [0]]
        return (0..<(1 << steps.count)).compactMap { bits -> Int? in
            let kept = steps.indices.filter { bits & 1 << $0 != 0 }.map { steps[$0] }
            let isOnce = Set(kept).count == kept.count && !(kept.contains(2) && kept.contains(3))
            let isOrdered = kept.indices.allSatisfy { place in
                kept[place...].allSatisfy { !earlier[kept[place]].contains($0) }
            }
            guard isOnce, isOrdered else { return nil }
            let missing =
                [0, 1].count { !kept.contains($0) } + (kept.contains(2) || kept.contains(3) ? 0 : 1)
            return steps.count - kept.count + missing
        }
        .min() ?? 0
    }

    @Test("Breaking points are ranked by cases and by days lost")
    func ranking() {
        let result = ChainConformance(
            Self.log([
                [("A", 0), ("C", 1)], [("A", 0), ("B", 1)], [("A", 0), ("B", 1)],
                [("A", 0), ("B", 50), ("C", 51)],
            ]),
            Self.plan
        )
        #expect(result.breakingPoints().map(\.step) == [1, 2])
        #expect(result.breakingPoints(byDays: true).map(\.daysLost) == [40, 0])
        #expect(result.breakingPoints().map(\.cases) == [2, 2])
    }

    @Test("A plan that goes in a circle or names what is not there is refused in a sentence")
    func mistakes() {
        #expect(ChainTemplate([.init("A", after: ["B"]), .init("B", after: ["A"])]).mistakes.count == 1)
        #expect(ChainTemplate([.init("A", after: ["Z"])]).mistakes.first?.contains("Z") == true)
        #expect(ChainTemplate([]).mistakes.count == 1)
        #expect(Self.plan.mistakes.isEmpty)
    }
}
