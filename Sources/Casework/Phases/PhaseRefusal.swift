import Kernel

/// Why a case cannot go to a phase; the sentence names the next step.
public enum PhaseRefusal: Refusal, Equatable {
    case notReachable(from: Phase, to: Phase)
    case beforeLastMove(on: Day)
    case inTheFuture
    case gateClosed(Gate, to: Phase)
    case closed
    case unknownReason

    public var kind: RefusalKind { self == .unknownReason ? .invalid : .conflict }

    public var textKey: String {
        switch self {
        case .notReachable: "phases.refusal.notReachable"
        case .beforeLastMove: "phases.refusal.beforeLastMove"
        case .inTheFuture: "phases.refusal.inTheFuture"
        case .gateClosed(let gate, _): "phases.gate.\(gate.rawValue).missing"
        case .closed: "phases.refusal.closed"
        case .unknownReason: "phases.refusal.unknownReason"
        }
    }

    public var textValues: [String: String] {
        switch self {
        case .beforeLastMove(let day): ["day": day.german]
        default: [:]
        }
    }

    public var field: String? {
        switch self {
        case .unknownReason: "reason"
        case .beforeLastMove, .inTheFuture: "day"
        default: nil
        }
    }
}
