import Insight
import Kernel
import Synchronization

/// The facts of each municipality as they were last read, and what was worked out of them (Faktenablage).
///
/// Only what changed since is read again. Every answer is kept with the state of the facts it was worked out from, so
/// that none is stale, whoever wrote to the database.
public final class FactShelf: Sendable {
    private static let mostAnswers = 2_000
    /// About 600 bytes each; of a whole state only the municipalities that were asked for last stay.
    private static let mostCases = 500_000

    struct Kept {
        var facts = FactBook()
        /// When it was read: what was changed well before is in it.
        var readAt = Int64.min
        /// Tells this state from every other one.
        var state = 0
    }

    struct Asked: Hashable {
        let question: IndicatorQuestion
        let target: IndicatorTarget?
        let reach: FigureReach
        let state: Int
    }

    private struct Answers {
        var state = 0
        var all: [Asked: IndicatorAnswer] = [:]
    }

    private struct Shelf {
        var kept: [Municipality.ID: Kept] = [:]
        /// Asked for last stands last.
        var order: [Municipality.ID] = []

        mutating func makeRoom(for cases: Int) {
            while order.count > 1, kept.values.reduce(0, { $0 + $1.facts.caseCount }) > cases {
                kept[order.removeFirst()] = nil
            }
        }
    }

    private let shelf = Mutex(Shelf())
    private let answers = Mutex<[Municipality.ID: Answers]>([:])
    private let states = Mutex(0)

    public init() {}

    func kept(of municipality: Municipality.ID) -> Kept? { shelf.withLock { $0.kept[municipality] } }

    func keep(_ facts: Kept, of municipality: Municipality.ID) {
        shelf.withLock { shelf in
            if let other = shelf.kept[municipality], other.readAt > facts.readAt { return }
            shelf.kept[municipality] = facts
            shelf.order = shelf.order.filter { $0 != municipality } + [municipality]
            shelf.makeRoom(for: Self.mostCases)
        }
    }

    func newState() -> Int {
        states.withLock { state in
            state += 1
            return state
        }
    }

    func answer(
        _ asked: Asked,
        of municipality: Municipality.ID,
        _ work: () throws -> IndicatorAnswer
    ) rethrows -> IndicatorAnswer {
        let known = answers.withLock { $0[municipality]?.all[asked] }
        if let known { return known }
        let answer = try work()
        answers.withLock { answers in
            var own = answers[municipality] ?? Answers()
            if own.state < asked.state || own.all.count >= Self.mostAnswers {
                own = Answers(state: asked.state)
            }
            if own.state == asked.state { own.all[asked] = answer }
            answers[municipality] = own
        }
        return answer
    }
}

/// What all figures of an installation share (Kennzahlen einer Installation).
struct FigureSetting: Sendable {
    let catalogue: IndicatorCatalogue
    let shelf = FactShelf()
}
