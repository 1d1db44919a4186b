import Kernel

/// What is counted, and of which cases (Zählung).
public struct FactCount: Decodable, Hashable, Sendable, Checked {
    public enum Unit: String, Decodable, CaseIterable, Sendable {
        /// Cases that meet all conditions; the people in them; single facts of one kind; the sum of their numbers.
        case cases, persons, facts, sum
        /// Whole posts of case managers; themes of the boards, which are nobody's and told exactly.
        case posts, themes
    }

    public let count: Unit
    /// What single facts are counted, or whose numbers are summed.
    public let of: FactCondition?
    public let `where`: [FactCondition]?
    /// How far themes must have come at least; all that were reported where it is left out.
    public let reached: String?

    public init(_ count: Unit, of fact: FactCondition? = nil, where conditions: [FactCondition]? = nil) {
        self.count = count
        of = fact
        self.where = conditions
        reached = nil
    }

    public var flaws: [Flaw] {
        switch count {
        case .facts, .sum: of == nil ? [Flaw(.missingKey, at: [], "of")] : []
        case .cases, .persons, .posts, .themes:
            of == nil
                ? []
                : [
                    Flaw(
                        .notFitting,
                        at: ["of"],
                        "of",
                        expected: ["„of“ belongs to facts and sums; write the condition under „where“"]
                    )
                ]
        }
    }
}
