import Kernel

/// One condition in an explanation: what is asked, what was found, why (Knoten der Begründung).
public struct ExplanationNode: Encodable, Equatable, Sendable {
    public enum Role: String, Encodable, CaseIterable, Sendable {
        /// A condition of the pathway, or one of those it is made of.
        case condition
        /// One way of several to read the law.
        case reading
        /// Sets the condition above aside.
        case exception
        /// The condition above is only asked where this is met.
        case onlyIf = "only-if"
    }

    /// Stable within its pathway; empty for a part without a name.
    public let id: String
    public let role: Role
    /// Where it stands in the law; that of the condition around it where it has none of its own.
    public let norm: String
    /// What is asked, in plain words.
    public let text: String
    /// What was found, in one or two sentences.
    public let finding: String
    /// On the day of the answer.
    public let verdict: Verdict
    /// The days around the answer, or the next ones, on which it is met.
    public let metFrom: Day?
    public let metUntil: Day?
    /// The day instead of the first or last one, if the day of the event is counted otherwise.
    public let otherDay: Day?
    /// Whether what it rests on was seen on paper; `nil` where it is not met.
    public let proof: Proof?
    public let children: [ExplanationNode]
}

extension Verdict: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
