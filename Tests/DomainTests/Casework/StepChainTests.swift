import Casework
import Kernel
import Testing

@Suite("The chain of steps knows its dates, its critical path and who keeps whom waiting")
struct StepChainTests {
    private let today = Day.clamped(year: 2026, month: 6, day: 1)

    private func link(
        _ id: String,
        _ days: Int,
        _ state: StepChain.Link.State = .planned(notBefore: nil),
        after: [String] = []
    )
        -> StepChain.Link
    {
        StepChain.Link(Identifier(id), days: days, state: state, after: after.map { Identifier($0) })
    }

    private func day(_ offset: Int) -> Day { today.adding(days: offset) }

    @Test("Steps in sequence follow each other, steps in parallel have leeway")
    func sequenceAndParallel() throws {
        let chain = try StepChain([
            link("a", 10), link("long", 20, after: ["a"]), link("short", 5, after: ["a"]),
            link("end", 3, after: ["long", "short"]),
        ])
        let schedule = ChainSchedule(chain, today: today)
        #expect(schedule.end == day(33))
        let short = try #require(schedule.times[Identifier("short")])
        #expect([short.earliestStart, short.earliestFinish] == [day(10), day(15)])
        #expect([short.latestStart, short.latestFinish] == [day(25), day(30)])
        #expect(short.slack == 15)
        #expect(schedule.criticalPaths == [["a", "long", "end"].map { Identifier($0) }])
    }

    @Test("Real days replace the computed ones; what is not done by today ends today at the earliest")
    func realDays() throws {
        let chain = try StepChain([
            link("done", 100, .done(begun: day(-20), on: day(-5))),
            link("late", 10, .begun(on: day(-30)), after: ["done"]),
            link("next", 4, after: ["late"]), link("school", 1, .planned(notBefore: day(40))),
        ])
        let schedule = ChainSchedule(chain, today: today)
        #expect(schedule.times[Identifier("done")]?.earliestFinish == day(-5))
        #expect(schedule.times[Identifier("late")]?.earliestFinish == today)
        #expect(schedule.times[Identifier("next")]?.earliestStart == today)
        #expect(schedule.end == day(41))
        #expect(schedule.times[Identifier("next")]?.slack == 37)
        #expect(schedule.isCritical(Identifier("school")))
        #expect(!schedule.isCritical(Identifier("done")))
    }

    @Test("A circle is refused and named, each step with the one it waits for")
    func circle() throws {
        let links = [
            link("start", 1), link("a", 1, after: ["start", "c"]), link("b", 1, after: ["a"]),
            link("c", 1, after: ["b"]), link("after", 1, after: ["c"]),
        ]
        let cycle = try #require(throws: ChainCycle.self) { try StepChain(links) }
        #expect(Set(cycle.steps.map(\.text)) == ["a", "b", "c"])
        let around = cycle.steps + cycle.steps.prefix(1)
        for (before, step) in zip(around, around.dropFirst()) {
            #expect(links.first { $0.id == step }?.predecessors.contains(before) == true)
        }
    }

    @Test("Two ways of the same length are both critical")
    func twoPaths() throws {
        let chain = try StepChain([
            link("a", 2), link("b", 7, after: ["a"]), link("c", 7, after: ["a"]),
            link("d", 1, after: ["b", "c"]),
        ])
        let paths = ChainSchedule(chain, today: today).criticalPaths.map { $0.map(\.text).joined() }
        #expect(Set(paths) == ["abd", "acd"])
    }

    @Test(
        "On random chains dates equal those of the longest of all ways, each counted singly",
        arguments: 0..<300
    )
    func bruteForce(seed: Int) throws {
        var random = Lottery(seed: UInt64(seed) &* 7919 &+ 1)
        let links = randomLinks(&random)
        let schedule = ChainSchedule(try StepChain(links.shuffled(using: &random)), today: today)
        let ways = AllWays(links: links, today: today)
        #expect(schedule.end == ways.end)
        for link in links {
            let times = try #require(schedule.times[link.id])
            #expect(times.earliestFinish == ways.earliestFinish(of: link), "seed \(seed) \(link.id.text)")
            if !link.isDone {
                #expect(times.latestFinish == ways.latestFinish(of: link), "seed \(seed) \(link.id.text)")
                #expect(times.slack >= 0)
            }
        }
    }

    @Test("Someone finds a critical path in every chain that is not over, and its days add up to the end")
    func pathAddsUp() throws {
        for seed in 0..<100 {
            var random = Lottery(seed: UInt64(seed) &+ 500)
            let links = (0..<9).map { index in
                let before = (0..<index).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
                return link("\(index)", Int.random(in: 0...9, using: &random), after: before.map(String.init))
            }
            let schedule = ChainSchedule(try StepChain(links), today: today)
            let path = try #require(schedule.criticalPaths.first)
            let days = path.reduce(0) { sum, id in sum + (links.first { $0.id == id }?.days ?? 0) }
            #expect(day(days) == schedule.end)
        }
    }

    // Earlier ones only are waited for, so that no circle can come up.
    private func randomLinks(_ random: inout Lottery) -> [StepChain.Link] {
        (0..<Int.random(in: 1...9, using: &random)).map { index in
            let before = (0..<index).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
            let ago = -Int.random(in: 0...20, using: &random)
            let state: StepChain.Link.State =
                switch Int.random(in: 0..<6, using: &random) {
                case 0: .done(begun: day(ago - 3), on: day(ago))
                case 1: .begun(on: day(ago))
                case 2: .planned(notBefore: day(Int.random(in: -5...15, using: &random)))
                default: .planned(notBefore: nil)
                }
            return link(
                "\(index)",
                Int.random(in: 0...12, using: &random),
                state,
                after: before.map(String.init)
            )
        }
    }
}

/// Walks every single way through the links and keeps nothing in between: slow, and plain to see.
private struct AllWays {
    let links: [StepChain.Link]
    let today: Day

    var end: Day { links.map(earliestFinish).max() ?? today }

    /// Over all ways that end here, going back as long as nothing has begun.
    func earliestFinish(of link: StepChain.Link) -> Day {
        ways(backFrom: link).map { way in
            way.dropFirst().reduce(begin(of: way[0])) { $0.adding(days: $1.days) }
        }.max() ?? today
    }

    /// The end less the longest way still to go after it.
    func latestFinish(of link: StepChain.Link) -> Day {
        let ahead = ways(onFrom: link).map { way in way.dropFirst().reduce(0) { $0 + $1.days } }
        return end.adding(days: -(ahead.max() ?? 0))
    }

    // Where the first link of a way ends if it waits for nothing.
    private func begin(of link: StepChain.Link) -> Day {
        switch link.state {
        case .done(_, let day): day
        case .begun(let day): max(day.adding(days: link.days), today)
        case .planned(let notBefore): max(today, notBefore ?? today).adding(days: link.days)
        }
    }

    private func ways(backFrom link: StepChain.Link) -> [[StepChain.Link]] {
        guard link.isPlanned else { return [[link]] }
        let before = links.filter { link.predecessors.contains($0.id) }
        return [[link]] + before.flatMap(ways(backFrom:)).map { $0 + [link] }
    }

    private func ways(onFrom link: StepChain.Link) -> [[StepChain.Link]] {
        let after = links.filter { $0.isPlanned && $0.predecessors.contains(link.id) }
        return [[link]] + after.flatMap(ways(onFrom:)).map { [link] + $0 }
    }
}

/// The same chances on every machine.
private struct Lottery: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
