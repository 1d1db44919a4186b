import Kernel

/// A right to stay, or its absence, on the days it was held, with the document that shows it (Aufenthaltsstatus).
public struct StatusRecord: Hashable, Sendable {
    public let title: ResidenceTitle
    public let from: UncertainDay
    /// The last day; `nil` where it goes on.
    public let until: Day?
    public let proof: Proof
    public let document: String
    public let recordedOn: Day?

    public init(
        _ title: ResidenceTitle,
        from: UncertainDay,
        until: Day? = nil,
        proof: Proof = .asserted,
        document: String = "",
        recordedOn: Day? = nil
    ) {
        self.title = title
        self.from = from
        self.until = until
        self.proof = proof
        self.document = document
        self.recordedOn = recordedOn
    }
}
