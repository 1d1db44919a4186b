import Kernel

/// Steps that wait for each other in a circle, so that none could ever begin (Kreis in der Kette).
public struct ChainCycle: Refusal, Equatable {
    /// Each waits for the one before it, and the first for the last.
    public let steps: [PlanStep.ID]
    /// Their numbers in the plan, `2 → 5 → 2`; empty until the plan has given them.
    public private(set) var numbers = ""

    /// Goes backwards through links that can never be reached until one comes again.
    init(among links: [StepChain.Link]) {
        let stuck = Dictionary(links.map { ($0.id, $0) }) { first, _ in first }
        var way: [PlanStep.ID] = []
        var next = links.first?.id
        while let current = next, !way.contains(current) {
            way.append(current)
            next = stuck[current]?.predecessors.first { stuck[$0] != nil }
        }
        let start = next.flatMap { way.firstIndex(of: $0) } ?? way.startIndex
        steps = way[start...].reversed()
    }

    /// A step that waits for itself.
    init(of step: PlanStep.ID) {
        steps = [step]
    }

    /// The same circle with the numbers that the steps carry on screen.
    public func numbered(in plan: HelpPlan) -> ChainCycle {
        var cycle = self
        let circle = steps + steps.prefix(1)
        cycle.numbers = circle.map { plan.number(of: $0).map { "\($0)" } ?? "?" }.joined(separator: " → ")
        return cycle
    }

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "helpPlans.refusal.cycle" }
    public var textValues: [String: String] { ["steps": numbers] }
    public var field: String? { "predecessors" }
}
