import Kernel

/// Why an organisation cannot be given this reach.
public enum ReachRefusal: Refusal, Equatable {
    case notFound
    case townMissing, unknownTown, townUnnamed, townKnown

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .townKnown: .conflict
        default: .invalid
        }
    }

    public var textKey: String {
        switch self {
        case .notFound: "reaches.refusal.notFound"
        case .townMissing: "reaches.refusal.townMissing"
        case .unknownTown: "reaches.refusal.unknownTown"
        case .townUnnamed: "reaches.refusal.townUnnamed"
        case .townKnown: "reaches.refusal.townKnown"
        }
    }

    public var field: String? { self == .notFound ? nil : "town" }
}
