import Kernel

/// Why a person cannot be marked as protected, or the mark cannot be lifted.
public enum ProtectionRefusal: Refusal, Equatable {
    case unknownKind
    case alreadyMarked
    case alreadyLifted
    case notFound

    public var kind: RefusalKind {
        switch self {
        case .unknownKind: .invalid
        case .alreadyMarked, .alreadyLifted: .conflict
        case .notFound: .notFound
        }
    }

    public var textKey: String {
        switch self {
        case .unknownKind: "protections.refusal.unknownKind"
        case .alreadyMarked: "protections.refusal.alreadyMarked"
        case .alreadyLifted: "protections.refusal.alreadyLifted"
        case .notFound: "protections.refusal.notFound"
        }
    }

    public var field: String? { self == .unknownKind ? "kind" : nil }
}
