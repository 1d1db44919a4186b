import Kernel

/// The three days an answer depends on (Bezugszeitpunkte).
public struct ReferenceDates: Hashable, Sendable {
    /// The day somebody asks.
    public let evaluation: Day
    /// When the application was or will be filed; `nil` for "on the day of the decision".
    public let application: Day?
    /// The day the office decides; `nil` for the day somebody asks.
    public let decision: Day?

    public init(evaluation: Day, application: Day? = nil, decision: Day? = nil) {
        self.evaluation = evaluation
        self.application = application
        self.decision = decision
    }

    /// The day whose verdict is the answer.
    public var answer: Day { decision ?? evaluation }
}
