import Insight
import Kernel
import Pathways
import Synchronization

/// What was counted of the ways of each municipality, kept for the day as long as nothing it was counted from
/// changes.
///
/// What is known of the people is read anew each time and compared by a fingerprint: reading is a small part of the
/// work, counting the large one, and nothing is stale, whoever wrote to the database. No fact stays in memory.
public final class CohortShelf: Sendable {
    private struct Kept {
        let mark: Mark
        let counts: [PathwayCount]
    }

    private struct Mark: Equatable {
        let day: Day
        // Two of 64 bits, each with the key of the process and a beginning of its own.
        let prints: [Int]

        init(_ situations: [Situation], _ day: Day) {
            self.day = day
            prints = (0...1).map { beginning in
                var hasher = Hasher()
                hasher.combine(beginning)
                hasher.combine(situations)
                return hasher.finalize()
            }
        }
    }

    private let kept = Mutex<[Municipality.ID: Kept]>([:])

    public init() {}

    /// What `count` gives for these situations in this order, now or earlier on the same day.
    func counts(
        of situations: [Situation],
        in municipality: Municipality.ID,
        on day: Day,
        _ count: () throws -> [PathwayCount]
    ) rethrows -> [PathwayCount] {
        let mark = Mark(situations, day)
        if let known = kept.withLock({ $0[municipality] }), known.mark == mark { return known.counts }
        let counts = try count()
        kept.withLock { $0[municipality] = Kept(mark: mark, counts: counts) }
        return counts
    }
}
