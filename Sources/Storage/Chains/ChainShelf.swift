import Insight
import Kernel
import Synchronization

/// The traces of each municipality as they were last read; only what changed since is read again (Kettenablage).
public final class ChainShelf: Sendable {
    struct Kept {
        var traces = TraceReader()
        /// Changes up to this instant are in it.
        var until = Int64.min
    }

    private let kept = Mutex<[Municipality.ID: Kept]>([:])

    public init() {}

    func kept(of municipality: Municipality.ID) -> Kept? { kept.withLock { $0[municipality] } }

    func keep(_ traces: Kept, of municipality: Municipality.ID) {
        kept.withLock { kept in
            if let other = kept[municipality], other.until > traces.until { return }
            kept[municipality] = traces
        }
    }
}
