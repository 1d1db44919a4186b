import Kernel

/// What an indicator says and how it is worked out, as it stands in its file (Kennzahl).
public struct IndicatorDefinition: Decodable, Hashable, Sendable {
    public enum Unit: String, Decodable, CaseIterable, Sendable {
        case cases, persons, entries, percent, days, casesPerPost, entriesPerCase
    }

    public enum Kind: String, Decodable, CaseIterable, Sendable { case volume, process, outcome }
    public enum Direction: String, Decodable, CaseIterable, Sendable { case up, down, within, none }
    public enum Time: String, Decodable, CaseIterable, Sendable { case onDay, inPeriod }
    public enum Statistic: String, Decodable, CaseIterable, Sendable { case count, share, ratio, quartiles }

    public let key: String
    public let names: IndicatorWords
    /// One plain sentence.
    public let definition: IndicatorWords
    public let kind: Kind
    public let unit: Unit
    public let statistic: Statistic
    public let time: Time
    public let direction: Direction
    public let numerator: FactCount
    public let denominator: FactCount?
    /// By which dimensions it may be asked for.
    public let dimensions: [String]?
    /// Where the facts come from.
    public let source: IndicatorWords
    /// The municipality's own where its profile names one.
    public private(set) var target: IndicatorTarget?
    /// Stands on the first page of the figures, in this order.
    public let first: Int?

    func aiming(at own: IndicatorTarget?) -> IndicatorDefinition {
        var indicator = self
        indicator.target = own ?? target
        return indicator
    }

    /// Counts something that is kept elsewhere than in the cases.
    func counts(_ unit: FactCount.Unit) -> Bool { numerator.count == unit || denominator?.count == unit }

    public var isOfMoreThanCases: Bool { counts(.posts) || counts(.themes) }

    /// A share is of the cases or facts of the denominator that also meet the numerator.
    public var isShare: Bool { statistic == .share }
}

extension IndicatorDefinition.Unit {
    /// What a figure of the unit can be; beyond it somebody slipped.
    var range: ClosedRange<Int> {
        switch self {
        case .percent: 0...100
        case .days: 0...36_500
        case .cases, .persons, .entries, .casesPerPost, .entriesPerCase: 0...1_000_000
        }
    }

    func flaws(of target: IndicatorTarget) -> [Flaw] {
        let bounds = [("from", target.from), ("until", target.until)]
        let possible = Double(range.lowerBound)...Double(range.upperBound)
        return bounds.compactMap { key, bound in
            guard let bound, !possible.contains(bound) else { return nil }
            let word = Int(exactly: bound).map(String.init) ?? "\(bound)"
            let ends = [range.lowerBound, range.upperBound].map(String.init)
            return Flaw(.outOfRange, at: [key], word, expected: ends)
        }
    }
}

/// What a municipality wants to reach: at least, at most, or both (Zielwert).
public struct IndicatorTarget: Decodable, Hashable, Sendable, Checked {
    public let from: Double?
    public let until: Double?

    public init(from: Double?, until: Double?) {
        self.from = from
        self.until = until
    }

    public var flaws: [Flaw] {
        if from == nil, until == nil { return [Flaw(.missingKey, at: [], "from")] }
        if let from, let until, until < from {
            return [Flaw(.notFitting, at: ["until"], "until", expected: ["„until“ lies below „from“"])]
        }
        return []
    }
}
