import Kernel

/// From which law a person lives on a day, or what is missing to say so (Antwort zum Rechtskreis).
public struct RegimeAnswer: Hashable, Sendable {
    public enum State: String, Codable, CaseIterable, Sendable {
        /// One regime, and nothing open.
        case known
        /// A fact is missing, or nobody knows whether a law is in force.
        case unknown
        case contested
        /// Somebody has to weigh it.
        case judgement
    }

    /// What comes into question, in the order of the check; exactly one where the answer is known.
    public let candidates: [RegimeCandidate]

    public var state: State {
        switch candidates.lazy.map(\.verdict).min() ?? .unknown {
        case .contested: .contested
        case .judgement: .judgement
        case .met, .notApplicable: .known
        case .unmet, .unknown: .unknown
        }
    }

    public var regimes: [BenefitRegime] { candidates.map(\.regime) }

    /// The one regime; `nil` while anything is open.
    public var regime: BenefitRegime? { state == .known ? regimes.first : nil }

    /// What must be settled, without doubles.
    public var questions: [OpenQuestion] {
        var seen: Set<OpenQuestion> = []
        return candidates.flatMap(\.questions).filter { seen.insert($0).inserted }
    }

    /// Whether it is the law that is not known, not the person.
    public var lawIsUnknown: Bool {
        questions.contains { if case .law = $0 { true } else { false } }
    }

    /// The same answer, whatever the reason.
    public func says(theSameAs other: RegimeAnswer) -> Bool {
        state == other.state && regimes == other.regimes && Set(questions) == Set(other.questions)
    }
}

/// A regime that comes into question on a day, and why (in Betracht kommendes Leistungsrecht).
public struct RegimeCandidate: Hashable, Sendable {
    public let regime: BenefitRegime
    public let verdict: Verdict
    public let reason: RegimeReason
    /// What keeps it from being certain.
    public let questions: [OpenQuestion]
}

/// Why a regime applies (Begründung).
public struct RegimeReason: Hashable, Sendable {
    public let text: Wording
    /// What is met, from the conditions.
    public let because: [Wording]
    public let norm: String
    public let confidence: Confidence
    /// It has ended already but goes on until the month is over.
    public let runsOut: Bool

    /// Whether every answer that rests on it must say that the source is yet to be checked.
    public var needsCaveat: Bool { confidence.needsCaveat }
}
