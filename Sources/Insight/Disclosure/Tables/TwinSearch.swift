/// Looks for other tables with the very same picture by running the program on them (Zwillingssuche).
///
/// Whoever has this program can run it on every table that fits what is published, and strike out those that would have
/// been published otherwise. What is left must give every withheld count two values, and a small one the threshold
/// less one. The search goes on from every twin it finds, so that twins get the same answer.
struct TwinSearch {
    private let counts: [Int]
    private let withheld: [Bool]
    private let threshold: Int
    private let moves: [TwinMove]
    private var least: [Int]
    private var most: [Int]
    private var isSeen: Set<[Int]>
    private var twins: [[Int]] = []
    // How many tables may still be tried.
    private var effort: Int

    init(_ table: StatisticalTable, withheld: [Bool], threshold: Int, effort: Int) {
        counts = table.counts
        self.withheld = withheld
        self.threshold = threshold
        self.effort = effort
        least = table.counts
        most = table.counts
        isSeen = [table.counts]
        moves = TwinMove.all(table.layout, withheld)
    }

    /// Whether twins were found for all counts; the closure says what would be withheld of other counts.
    mutating func succeeds(_ suppression: ([Int]) -> [Bool]) -> Bool {
        // Most often one move away suffices.
        for move in moves where move.corners.contains(where: { isOpen($0.offset) }) {
            tryAll(move, from: counts, suppression)
        }
        twins.insert(counts, at: 0)
        var next = 0
        while next < twins.count, hasOpen, effort > 0 {
            for move in moves where hasOpen && effort > 0 { tryAll(move, from: twins[next], suppression) }
            next += 1
        }
        return !hasOpen
    }

    private var hasOpen: Bool { withheld.indices.contains { isOpen($0) } }

    private func isOpen(_ offset: Int) -> Bool {
        guard withheld[offset] else { return false }
        return least[offset] == most[offset] || (least[offset] < threshold && most[offset] < threshold - 1)
    }

    private mutating func tryAll(_ move: TwinMove, from start: [Int], _ suppression: ([Int]) -> [Bool]) {
        for step in 1...(threshold - 2) {
            for turned in [step, -step] {
                guard let twin = move.applied(to: start, times: turned), isSeen.insert(twin).inserted else {
                    continue
                }
                effort -= 1
                if suppression(twin) == withheld { note(twin) }
            }
        }
    }

    private mutating func note(_ twin: [Int]) {
        twins.append(twin)
        for offset in withheld.indices where withheld[offset] {
            least[offset] = min(least[offset], twin[offset])
            most[offset] = max(most[offset], twin[offset])
        }
    }
}
