import Kernel

/// The verdict on every day there is: constant until it changes (Verlauf eines Ergebnisses).
public struct VerdictLine: Hashable, Sendable {
    struct Step: Hashable, Sendable {
        /// Number of the day from which on the verdict holds.
        let from: Int
        let verdict: Verdict
    }

    static let ever = Int.min

    /// In order, the first from ever on, neighbours differ.
    private(set) var steps: [Step]

    public init(_ constant: Verdict) {
        steps = [Step(from: Self.ever, verdict: constant)]
    }

    /// One verdict between two days, both included, and another around; `nil` where there is no such end.
    init(_ inside: Verdict, from: Int?, through: Int?, around: Verdict) {
        self.init(reserving: 3)
        if let from, let through, through < from {
            append(around, from: Self.ever)
            return
        }
        append(from == nil ? inside : around, from: Self.ever)
        if let from { append(inside, from: from) }
        if let through { append(around, from: through + 1) }
    }

    init(reserving count: Int) {
        steps = []
        steps.reserveCapacity(count)
    }

    /// Days must be added in order; a day that is there already is replaced.
    mutating func append(_ verdict: Verdict, from day: Int) {
        if steps.last?.from == day { steps.removeLast() }
        if steps.last?.verdict != verdict { steps.append(Step(from: day, verdict: verdict)) }
    }

    public subscript(day: Day) -> Verdict { verdict(on: day.number) }

    func verdict(on day: Int) -> Verdict { steps[index(of: day)].verdict }

    func index(of day: Int) -> Int {
        var low = 0
        var high = steps.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if steps[middle].from <= day { low = middle } else { high = middle - 1 }
        }
        return low
    }

    public var isConstant: Bool { steps.count == 1 }
}
