/// What would be different (Szenario).
public struct ChainScenario: Sendable {
    /// So many more, or fewer, places at an activity than the log shows.
    public var morePlaces: [String: Int] = [:]
    /// The waits for an activity, times this.
    public var waitFactors: [String: Double] = [:]
    /// So many times as many cases come.
    public var arrivals = 1.0

    public init() {}

    /// The same with nothing changed; places that would change are limited there as well.
    var baseline: ChainScenario {
        var same = ChainScenario()
        same.morePlaces = morePlaces.mapValues { _ in 0 }
        return same
    }

    /// Activities it names that the log does not have.
    public func unknown(in model: ChainModel) -> [String] {
        (Array(morePlaces.keys) + waitFactors.keys).filter { model.code(of: $0) == nil }.sorted()
    }
}
