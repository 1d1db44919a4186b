/// How far a change of legal sphere is (Stand des Rechtskreiswechsels).
public enum TransitionState: String, Codable, CaseIterable, Sendable {
    /// It is known that it will come.
    case expected
    /// Every agency that has something to do is named.
    case prepared
    /// Whoever hands over says so for everything that secures the person's cover.
    case handedOver
    /// Whoever takes over says so as well: the transition is closed.
    case takenOver
    case cancelled

    /// The one table of what may follow what; docs/states.md repeats it.
    public var reachable: Set<TransitionState> {
        switch self {
        case .expected: [.prepared, .cancelled]
        case .prepared: [.handedOver, .cancelled]
        case .handedOver: [.takenOver, .cancelled]
        case .takenOver, .cancelled: []
        }
    }

    public var isOpen: Bool { !reachable.isEmpty }

    /// The next one on the way to being taken over.
    public var next: TransitionState? {
        TransitionState.allCases.first { $0 != .cancelled && reachable.contains($0) }
    }
}
