import Kernel

/// Why a contact of the network cannot be kept.
public enum SocialNetworkRefusal: String, Refusal {
    case notFound, nameMissing, textTooLong, full

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .full: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "socialNetworks.refusal.\(rawValue)" }
    public var field: String? { self == .notFound || self == .full ? nil : "name" }
}
