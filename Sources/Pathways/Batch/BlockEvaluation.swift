import Kernel

/// One block of people under way: its answered tests and a stack on which they are joined.
struct BlockEvaluation {
    let evaluator: BatchEvaluator
    let people: Range<Int>
    let first: Day
    private var leaves: [LeafBlock]
    private var stack: [[UInt8]]
    private(set) var overflow: Set<Int> = []

    init(_ evaluator: BatchEvaluator, _ people: Range<Int>, first: Day) {
        self.evaluator = evaluator
        self.people = people
        self.first = first
        leaves = []
        stack = []
    }

    /// Answers every test from the first day on.
    mutating func fill() {
        leaves = Array(repeating: LeafBlock(), count: evaluator.plan.leaves.count)
        let filler = LeafFiller(
            population: evaluator.population,
            facts: evaluator.facts,
            first: first,
            people: people
        )
        for (index, test) in evaluator.plan.leaves.enumerated() {
            filler.fill(test, &leaves[index], &overflow)
        }
        overflow.formUnion(irregular)
    }

    /// People of the block whose facts do not fit into columns.
    var irregular: [Int] { evaluator.population.irregular.keys.filter(people.contains) }

    /// What the law of a day says of each person, on a day of each person's own; on the first day where none is given.
    mutating func answer(on days: [Int32], law day: Day) -> [UInt8] {
        var joined = [UInt8](repeating: Verdict.unmet.rawValue, count: LeafBlock.size)
        let applying = evaluator.plan.versions.filter { $0.version.applies(on: day) }
        for version in applying where !version.version.status.isUncertain { joined = answer(version, days) }
        for version in applying where version.version.status.isUncertain {
            let other = answer(version, days)
            Lanes.uncertain(&joined, other, people.count)
        }
        return joined
    }

    /// The days on which something changes for each person, one list for each end of each test's window.
    var changes: [[Int32]] {
        leaves.flatMap { leaf in [leaf.from, leaf.until.map { $0 == Column.open ? $0 : $0 + 1 }] }
    }

    /// What one version says: all its conditions together.
    mutating func answer(_ version: BatchPlan.Version, _ days: [Int32]) -> [UInt8] {
        var joined = [UInt8](repeating: Verdict.notApplicable.rawValue, count: LeafBlock.size)
        for part in version.parts {
            let next = answer(part, days)
            Lanes.and(&joined, next, people.count)
            stack.append(next)
        }
        return joined
    }

    /// What one condition says.
    mutating func answer(_ part: BatchPlan.Part, _ days: [Int32]) -> [UInt8] {
        var depth: [[UInt8]] = []
        for step in part.steps { join(step, &depth, days) }
        return depth.popLast() ?? []
    }

    private mutating func join(_ step: BatchPlan.Step, _ depth: inout [[UInt8]], _ days: [Int32]) {
        switch step {
        case .leaf(let index): depth.append(leaf(index, days))
        case .all(let count): Lanes.fold(&depth, count) { Lanes.and(&$0, $1, people.count) }
        case .any(let count): Lanes.fold(&depth, count) { Lanes.or(&$0, $1, people.count) }
        case .readings(let count): Lanes.fold(&depth, count) { Lanes.disputed(&$0, $1, people.count) }
        case .not: Lanes.change(&depth, people.count) { Verdict(rawValue: $0)?.negated.rawValue ?? $0 }
        case .discretion:
            Lanes.change(&depth, people.count) {
                $0 >= Verdict.met.rawValue ? Verdict.judgement.rawValue : $0
            }
        case .onlyIf: Lanes.fold(&depth, 2) { Lanes.onlyIf(&$0, $1, people.count) }
        }
    }

    private mutating func leaf(_ index: Int, _ days: [Int32]) -> [UInt8] {
        var lane = stack.popLast() ?? [UInt8](repeating: 0, count: LeafBlock.size)
        guard days.isEmpty else {
            answer(index, on: days, &lane)
            return lane
        }
        let quick = DayLane(
            population: evaluator.population,
            facts: evaluator.facts,
            day: Int32(first.number),
            people: people
        )
        if quick.fill(evaluator.plan.leaves[index], &lane) { return lane }
        var leaf = LeafBlock()
        var changing: Set<Int> = []
        LeafFiller(population: evaluator.population, facts: evaluator.facts, first: first, people: people)
            .fill(evaluator.plan.leaves[index], &leaf, &changing)
        leaves.append(leaf)
        answer(leaves.count - 1, on: [Int32](repeating: Int32(first.number), count: LeafBlock.size), &lane)
        leaves.removeLast()
        return lane
    }

    private func answer(_ index: Int, on days: [Int32], _ lane: inout [UInt8]) {
        days.withUnsafeBufferPointer { days in
            lane.withUnsafeMutableBufferPointer { target in
                if let days = days.baseAddress, let target = target.baseAddress {
                    leaves[index].answer(on: days, people.count, into: target)
                }
            }
        }
    }
}
