/// A number as it may be shown: rounded, or not at all because it could point at a person (veröffentlichte Fallzahl).
///
/// Counts of people and cases come from `RoundedCounts`; zero is always shown as zero.
public enum PublishedCount: Hashable, Sendable {
    case exact(Int)
    case suppressed

    public var exact: Int? {
        if case .exact(let count) = self { count } else { nil }
    }
}
