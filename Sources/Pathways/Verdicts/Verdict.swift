import Kernel

/// What is to be said of a condition on one day (Ergebnis je Voraussetzung).
///
/// The order is that of Kleene's logic: "and" takes the least, "or" the greatest. Whatever lies between `unmet` and
/// `met` is open, and stays open until a fact, a person or a court settles it; nothing missing is ever taken as no.
public enum Verdict: UInt8, Comparable, CaseIterable, Sendable {
    case unmet
    /// A fact is missing.
    case unknown
    /// Two readings of the law lead to different answers.
    case contested
    /// Somebody has to weigh it.
    case judgement
    case met
    /// The condition does not ask anything of this person; it counts neither way.
    case notApplicable

    public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }

    public var isOpen: Bool { self == .unknown || self == .contested || self == .judgement }

    /// Met, or not applicable and so in nobody's way.
    public var isMet: Bool { self >= .met }

    @inline(__always)
    public func and(_ other: Verdict) -> Verdict { min(self, other) }

    @inline(__always)
    public func or(_ other: Verdict) -> Verdict {
        if self == .notApplicable { return other }
        return other == .notApplicable ? self : max(self, other)
    }

    public var negated: Verdict {
        switch self {
        case .met: .unmet
        case .unmet: .met
        default: self
        }
    }

    /// What two readings of the law say together: the same, or contested; a missing fact comes first.
    public func disputed(with other: Verdict) -> Verdict {
        if self == other { return self }
        return self == .unknown || other == .unknown ? .unknown : .contested
    }

    /// With a law of which nobody knows whether it is in force: what both say, or unknown.
    public func uncertain(besides other: Verdict) -> Verdict {
        self == other ? self : .unknown
    }
}

extension Verdict: Decodable {
    /// As the files write it.
    public var word: String { self == .notApplicable ? "not-applicable" : "\(self)" }

    public init(from decoder: any Decoder) throws {
        let word = try decoder.singleValueContainer().decode(String.self)
        guard let verdict = Self.allCases.first(where: { $0.word == word }) else {
            throw UnfitValue("a verdict is one of \(Self.allCases.map(\.word).joined(separator: ", "))")
        }
        self = verdict
    }
}
