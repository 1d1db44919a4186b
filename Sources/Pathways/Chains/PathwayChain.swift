import Kernel

/// Several pathways one after the other, where the title of one opens the next (Kette von Wegen).
///
/// It takes for granted that each title is granted on the first day its pathway is open, and then held on.
public struct PathwayChain: Encodable, Equatable, Sendable {
    public struct Step: Encodable, Equatable, Sendable {
        public let pathway: String
        /// Where the version of that day stands in the law.
        public let norm: String
        public let title: ResidenceTitle
        /// The first day on which nothing is certainly in the way.
        public let from: Day
        /// On that day; open questions are those of a first step as well.
        public let verdict: Verdict
        public let strength: NormStrength
    }

    /// Two or three, in order.
    public let steps: [Step]
    /// The first day of the last pathway without the others; `nil` where it does not open.
    public let direct: Day?

    public var from: Day? { steps.last?.from }
    public var pathway: String { steps.last?.pathway ?? "" }

    /// What the weakest step says.
    public var verdict: Verdict { steps.map(\.verdict).min() ?? .unknown }
}
