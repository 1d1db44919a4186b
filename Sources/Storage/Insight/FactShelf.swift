import Insight
import Kernel
import Synchronization

/// The facts of each municipality as they were last read, and what was worked out of them (Faktenablage).
///
/// Only what changed since is read again. Every answer is kept with the state of the facts it was worked out from, so
/// that none is stale, whoever wrote to the database.
public final class FactShelf: Sendable {
    private static let mostAnswers = 2_000

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

    private let kept = Mutex<[Municipality.ID: Kept]>([:])
    private let answers = Mutex<[Municipality.ID: Answers]>([:])
    private let states = Mutex(0)

    public init() {}

    func kept(of municipality: Municipality.ID) -> Kept? { kept.withLock { $0[municipality] } }

    func keep(_ facts: Kept, of municipality: Municipality.ID) {
        kept.withLock { kept in
            if let other = kept[municipality], other.readAt > facts.readAt { return }
            kept[municipality] = facts
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
