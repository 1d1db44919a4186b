import Kernel

/// What was learnt about a person: what, from when until when, where from, and when it was written down (Angabe).
public struct FactRecord: Hashable, Sendable {
    public let value: FactValue
    /// Unknown where nobody knows since when: it then holds from the day it was written down.
    public let from: UncertainDay
    /// `nil` where it goes on until something else is learnt.
    public let until: Day?
    public let proof: Proof
    public let source: String
    /// When it was written down; `nil` in an invented situation, where everything was always known.
    public let recordedOn: Day?

    public init(
        _ value: FactValue,
        from: UncertainDay = .unknown,
        until: Day? = nil,
        proof: Proof = .asserted,
        source: String = "",
        recordedOn: Day? = nil
    ) {
        self.value = value
        self.from = from
        self.until = until
        self.proof = proof
        self.source = source
        self.recordedOn = recordedOn
    }

    /// The days on which it certainly holds begin here; from `possibleFrom` on it may hold already.
    var certainFrom: Int {
        from.latest?.number ?? recordedOn?.number ?? VerdictLine.ever
    }

    var possibleFrom: Int {
        from.earliest?.number ?? VerdictLine.ever
    }
}

/// What a fact says.
public enum FactValue: Hashable, Sendable {
    case yes, no
    /// Place on the scale of the fact, the lowest 0.
    case level(Int)
    case number(Int)
    /// The day on which it happened.
    case happened(UncertainDay)
}

/// Whether anyone has seen it on paper (Nachweis).
public enum Proof: String, Codable, CaseIterable, Comparable, Sendable {
    case asserted = "angegeben"
    case proven = "belegt"

    public static func < (left: Proof, right: Proof) -> Bool { left == .asserted && right == .proven }
}
