import Kernel

/// The steps of a plan and what each waits for, without a cycle and in an order that can be gone (Kette).
public struct StepChain: Equatable, Sendable {
    /// A step as the computation of dates sees it.
    public struct Link: Equatable, Sendable {
        /// How far it has come; real days replace the computed ones.
        public enum State: Equatable, Sendable {
            case planned(notBefore: Day?)
            case begun(on: Day)
            case done(begun: Day, on: Day)
        }

        public let id: PlanStep.ID
        public let days: Int
        public let state: State
        public let predecessors: [PlanStep.ID]

        public init(_ id: PlanStep.ID, days: Int, state: State, after predecessors: [PlanStep.ID] = []) {
            self.id = id
            self.days = max(days, 0)
            self.state = state
            self.predecessors = predecessors
        }

        public var isDone: Bool {
            if case .done = state { true } else { false }
        }

        public var isPlanned: Bool {
            if case .planned = state { true } else { false }
        }
    }

    /// Every link after all of its predecessors.
    public let links: [Link]
    private let successors: [PlanStep.ID: [PlanStep.ID]]

    /// Refuses links that wait for each other in a circle, naming the circle.
    public init(_ links: [Link]) throws(ChainCycle) {
        let known = Set(links.map(\.id))
        let clean = links.map { link in
            let predecessors = link.predecessors.filter { known.contains($0) }
            return Link(link.id, days: link.days, state: link.state, after: predecessors)
        }
        self.links = try Self.ordered(clean)
        var successors: [PlanStep.ID: [PlanStep.ID]] = [:]
        for link in self.links {
            for predecessor in link.predecessors { successors[predecessor, default: []].append(link.id) }
        }
        self.successors = successors
    }

    public func successors(of id: PlanStep.ID) -> [PlanStep.ID] { successors[id] ?? [] }

    /// Everything that waits for the step, directly or not.
    public func followers(of id: PlanStep.ID) -> Set<PlanStep.ID> {
        var found = Set<PlanStep.ID>()
        var waiting = successors(of: id)
        while let next = waiting.popLast() {
            if found.insert(next).inserted { waiting += successors(of: next) }
        }
        return found
    }

    public func link(_ id: PlanStep.ID) -> Link? { links.first { $0.id == id } }

    /// The same chain with one link otherwise: what would be, if.
    public func replacing(_ other: Link) -> StepChain {
        StepChain(links: links.map { $0.id == other.id ? other : $0 }, successors: successors)
    }

    private init(links: [Link], successors: [PlanStep.ID: [PlanStep.ID]]) {
        self.links = links
        self.successors = successors
    }

    private static func ordered(_ links: [Link]) throws(ChainCycle) -> [Link] {
        var ordered: [Link] = []
        var placed = Set<PlanStep.ID>()
        var waiting = links
        while !waiting.isEmpty {
            let ready = waiting.filter { $0.predecessors.allSatisfy(placed.contains) }
            guard !ready.isEmpty else { throw ChainCycle(among: waiting) }
            ordered += ready
            placed.formUnion(ready.map(\.id))
            waiting.removeAll { placed.contains($0.id) }
        }
        return ordered
    }
}
