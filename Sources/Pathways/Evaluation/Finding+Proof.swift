import Kernel

extension Evaluator {
    /// Whether what a condition rests on has been seen on paper; `nil` where it is not met on that day.
    ///
    /// Of several ways to meet it the best proven counts; of all that must be met together the weakest.
    public func proof(of found: Finding, on day: Day) -> Proof? {
        guard found.line[day] == .met else { return nil }
        if found.base[day] == .met { return tested(found, on: day) }
        return found.exceptions.compactMap { proof(of: $0, on: day) }.max()
    }

    private func tested(_ found: Finding, on day: Day) -> Proof? {
        switch found.condition.test {
        case .all, .readings: found.parts.compactMap { proof(of: $0, on: day) }.min()
        case .any: found.parts.compactMap { proof(of: $0, on: day) }.max()
        case .not: found.parts.first.map { _ in .asserted }
        case .status, .counted: situation.statuses.map(\.proof).min()
        case .age: .proven
        default: found.condition.test.facts.compactMap { proof(of: $0) }.min()
        }
    }

    private func proof(of key: FactKey) -> Proof? {
        situation.facts[key]?.map(\.proof).max()
    }
}

extension ConditionTest {
    /// The facts the test itself asks for.
    public var facts: [FactKey] {
        switch self {
        case .fact(let key, _): [key]
        case .level(let test): [test.fact]
        case .number(let test): [test.fact]
        case .lasting(let test): [test.fact]
        case .event(let test): test.facts
        case .since(let test): [test.event]
        case .within(let test): [test.event]
        case .age: [.born]
        case .counted(let count): [count.starting].compactMap { $0 }
        case .all, .any, .not, .readings, .judged, .status, .unreadable: []
        }
    }
}
