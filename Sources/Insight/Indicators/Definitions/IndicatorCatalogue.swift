import Kernel

/// All indicators, target groups and dimensions an installation knows (Kennzahlenkatalog).
public struct IndicatorCatalogue: Sendable {
    public let indicators: [IndicatorDefinition]
    public let groups: [TargetGroup]
    public let dimensions: [FactDimension]

    public static let empty = IndicatorCatalogue(indicators: [], groups: [], dimensions: [])

    public init(indicators: [IndicatorDefinition], groups: [TargetGroup], dimensions: [FactDimension]) {
        self.indicators = indicators
        self.groups = groups
        self.dimensions = dimensions
    }

    /// With the targets of a municipality, by the keys of indicators.
    public func aiming(at targets: [String: IndicatorTarget]) -> IndicatorCatalogue {
        guard !targets.isEmpty else { return self }
        let own = indicators.map { $0.aiming(at: targets[$0.key]) }
        return IndicatorCatalogue(indicators: own, groups: groups, dimensions: dimensions)
    }

    /// Those with a place on the first page, in its order.
    public var first: [IndicatorDefinition] {
        indicators.filter { $0.first != nil }.sorted { ($0.first ?? 0, $0.key) < ($1.first ?? 0, $1.key) }
    }

    /// Those by which municipalities of different size can be put side by side.
    var comparable: [IndicatorDefinition] { indicators.filter { $0.statistic != .count } }

    /// The one asked for; else the first that can be compared, one of the first page before others.
    func comparable(_ key: String?) throws -> IndicatorDefinition {
        let first = comparable.first { $0.first != nil } ?? comparable.first
        guard let indicator = try key.map(indicator) ?? first else { throw IndicatorRefusal.unknown("") }
        return indicator
    }

    public func indicator(_ key: String) throws -> IndicatorDefinition {
        guard let found = indicators.first(where: { $0.key == key }) else {
            throw IndicatorRefusal.unknown(key)
        }
        return found
    }

    public func group(_ key: String) throws -> TargetGroup {
        guard let found = groups.first(where: { $0.key == key }) else {
            throw IndicatorRefusal.unknownGroup(key)
        }
        return found
    }

    public func dimension(_ key: String, of indicator: IndicatorDefinition) throws -> FactDimension {
        guard indicator.dimensions?.contains(key) == true,
            let found = dimensions.first(where: { $0.key == key })
        else { throw IndicatorRefusal.unknownDimension(key) }
        return found
    }

    /// What only shows beside the other files: dimensions that nobody described, keys that are there twice.
    public func flaws(of indicator: IndicatorDefinition) -> [Flaw] {
        let known = dimensions.map(\.key)
        let words = (indicator.dimensions ?? []).enumerated().map { index, word in
            (path: ["dimensions", String(index + 1)], word: word)
        }
        let target = indicator.target.map { indicator.unit.flaws(of: $0).map { $0.under(["target"]) } } ?? []
        return Flaw.unknown(words, among: known) + target
    }

    /// Targets of indicators that do not exist, or that the indicator can never reach.
    public func flaws(of targets: [String: IndicatorTarget]) -> [Flaw] {
        let keys = targets.keys.sorted()
        let beyond = keys.flatMap { key in
            guard let target = targets[key], let indicator = try? indicator(key) else { return [Flaw]() }
            return indicator.unit.flaws(of: target).map { $0.under([key]) }
        }
        return Flaw.unknown(keys.map { ([$0], $0) }, among: indicators.map(\.key)) + beyond
    }
}

/// Why a figure cannot be told (Ablehnung).
public enum IndicatorRefusal: Refusal, Equatable {
    case unknown(String)
    case unknownGroup(String)
    case unknownDimension(String)
    case unknownPeriod(String)
    /// There is none, or too little to say anything, or it lies beyond the reach.
    case unknownTown
    case notOver(String)

    public var kind: RefusalKind {
        switch self {
        case .unknown: .notFound
        case .unknownGroup, .unknownDimension, .unknownPeriod, .unknownTown, .notOver: .invalid
        }
    }

    public var textKey: String {
        switch self {
        case .unknown: "indicators.refusal.unknown"
        case .unknownGroup: "indicators.refusal.group"
        case .unknownDimension: "indicators.refusal.dimension"
        case .unknownPeriod: "indicators.refusal.period"
        case .unknownTown: "indicators.refusal.town"
        case .notOver: "indicators.refusal.notOver"
        }
    }

    public var textValues: [String: String] {
        switch self {
        case .unknown(let word), .unknownGroup(let word), .unknownDimension(let word),
            .unknownPeriod(let word), .notOver(let word):
            ["word": word]
        case .unknownTown: [:]
        }
    }
}
