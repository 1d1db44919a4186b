/// How many cases a whole post should carry (Fallzahl je Vollzeitstelle).
public struct CaseloadTarget: Decodable, Equatable, Sendable {
    /// From so many cases on a post is well filled.
    public let from: Int
    /// Up to so many cases a post is well filled.
    public let until: Int
    /// Above `until` by so many percent, and it is too much.
    public let tolerancePercent: Int
    /// What a case in a phase counts, in percent of a whole case; a phase not listed counts whole.
    public let phasePercent: [String: Int]
}
