import Kernel

/// The latest value of an indicator by a dimension, and how it developed (Kennzahl mit Verlauf).
public struct ReadIndicatorPage: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let key: String
    public let dimension: String?
    public let group: String?
    public let town: String?
    public let step: FigurePeriod.Step

    public init(
        _ key: String,
        by dimension: String?,
        group: String?,
        town: String? = nil,
        step: FigurePeriod.Step
    ) {
        self.key = key
        self.dimension = dimension
        self.group = group
        self.town = town
        self.step = step
    }

    public var subject: Subject { Subject("indicator", key) }

    public func answer(
        from stores: any IndicatorStores,
        for user: User,
        at moment: Moment
    ) throws -> IndicatorDepth {
        let store = stores.indicators
        let indicator = try store.catalogue.indicator(key)
        let towns = indicator.isOfMoreThanCases ? [] : try store.facts().towns(within: try store.reach())
        if let town, !towns.contains(town) { throw IndicatorRefusal.unknownTown }
        let latest = indicator.latest(before: moment.day)
        let last = IndicatorQuestion(key, [latest], by: dimension, group: group, town: town)
        let periods = FigurePeriod.last(step, before: moment.day).series(step.points)
        let trend = IndicatorQuestion(key, periods, group: group, town: town)
        return IndicatorDepth(
            reading: try ReadIndicator(last).answer(from: stores, for: user, at: moment),
            trend: try ReadIndicator(trend).answer(from: stores, for: user, at: moment),
            town: town,
            towns: towns
        )
    }
}

/// One indicator as deep as it was asked for, and how deep it goes (Kennzahl in der Tiefe).
public struct IndicatorDepth: Sendable {
    public let reading: IndicatorReading
    /// Several periods one after the other, without a dimension.
    public let trend: IndicatorReading
    /// The town asked for.
    public let town: String?
    /// Those that may be asked for.
    public let towns: [String]
}

extension FactBook {
    /// The towns within the reach in which there are enough cases to say anything, by name.
    func towns(within reach: FigureReach) -> [String] {
        let scan = FactScan(self, .wholeMonths(1, before: Day(number: 0))).within(reach)
        var cases: [UInt32: Set<Int>] = [:]
        let column = column(.town)
        scan.forEach(FactCondition(.town, when: .always)) { place, index in
            cases[column.values[index], default: []].insert(place)
        }
        return cases.filter { RoundedCounts.standard.isShown($0.value.count) }.map { text($0.key) }.sorted()
    }
}

extension FigurePeriod.Step {
    /// So many periods make a trend.
    var points: Int {
        switch self {
        case .month: 12
        case .quarter: 8
        case .year: 5
        }
    }
}
