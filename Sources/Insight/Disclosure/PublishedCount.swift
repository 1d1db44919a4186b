/// A number as it may be shown: exact, or not at all because it could point at a person (veröffentlichte Fallzahl).
public enum PublishedCount: Hashable, Sendable {
    case exact(Int)
    case suppressed

    public var exact: Int? {
        if case .exact(let count) = self { count } else { nil }
    }
}

/// The numbers of one breakdown as they may be shown, in the order they were given.
public struct PublishedBreakdown: Hashable, Sendable {
    public let cells: [PublishedCount]
    public let total: PublishedCount

    public var suppressesAnything: Bool {
        total == .suppressed || cells.contains(.suppressed)
    }
}
