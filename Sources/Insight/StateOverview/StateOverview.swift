import Kernel

/// The published figures of all municipalities that take part, for the state level (Landesüberblick).
public struct StateOverview: Sendable {
    /// An indicator of the whole state, month by month (Landeskennzahl).
    public struct Figure: Sendable {
        public let indicator: IndicatorDefinition
        /// The latest last.
        public let months: [Month]

        public var latest: Month? { months.last }
    }

    /// What the published values of one month come to (Monatsstand).
    public struct Month: Equatable, Sendable {
        public let until: Day
        /// The sum where cases or entries are counted, else the middle value; nothing where nobody tells one.
        public let value: Double?
        public let lowest: Double?
        public let highest: Double?
        /// How many municipalities tell a value.
        public let told: Int

        init(_ until: Day, _ values: [Double], isSum: Bool) {
            let values = values.sorted()
            self.until = until
            value = values.isEmpty ? nil : isSum ? values.reduce(0, +) : StateOverview.middle(of: values)
            lowest = values.first
            highest = values.last
            told = values.count
        }
    }

    public let participants: Int
    /// Few, those of the first page.
    public let figures: [Figure]
    /// The one that is looked at closely.
    public let chosen: Figure
    public let comparison: Comparison

    init(
        participants: Int,
        first: [IndicatorDefinition],
        chosen: IndicatorDefinition,
        comparable: [IndicatorDefinition],
        figures: [SharedFigure]
    ) {
        self.participants = participants
        let byIndicator = Dictionary(grouping: figures, by: \.value.indicator)
        self.figures = first.map { Self.figure($0, byIndicator[$0.key] ?? []) }
        self.chosen = Self.figure(chosen, byIndicator[chosen.key] ?? [])
        let latest = Dictionary(byIndicator[chosen.key]?.map { ($0.municipality, $0) } ?? []) {
            $0.until < $1.until ? $1 : $0
        }
        comparison = Comparison(indicator: chosen, comparable: comparable, shared: Array(latest.values))
    }

    private static func figure(_ indicator: IndicatorDefinition, _ figures: [SharedFigure]) -> Figure {
        let ofUnit = figures.filter { $0.value.unit == indicator.unit.rawValue }
        let months = Dictionary(grouping: ofUnit, by: \.until).sorted { $0.key < $1.key }
        return Figure(
            indicator: indicator,
            months: months.map { until, figures in
                let values = figures.compactMap { $0.value.value.map { Double($0) / 10 } }
                return Month(until, values, isSum: indicator.statistic == .count)
            }
        )
    }

    static func middle(of sorted: [Double]) -> Double {
        let half = sorted.count / 2
        guard sorted.count.isMultiple(of: 2) else { return sorted[half] }
        return ((sorted[half - 1] + sorted[half]) * 5).rounded() / 10
    }
}

/// The state's view, with one indicator looked at closely (Landesüberblick abfragen).
public struct ReadStateOverview: Query {
    public static let permission = Permission.seeStateFigures
    public static let readsPersonalData = false

    /// The first that can be compared where it is left out.
    public let key: String?

    public init(_ key: String?) {
        self.key = key
    }

    public var subject: Subject { Subject("stateOverview", key ?? "") }

    public func answer(
        from stores: any SharedFigureStores,
        for user: User,
        at moment: Moment
    ) throws -> StateOverview {
        let catalogue = stores.indicators.catalogue
        let chosen = try catalogue.comparable(key)
        guard chosen.statistic != .count else { throw IndicatorRefusal.unknown(chosen.key) }
        let store = stores.sharedFigures
        return StateOverview(
            participants: try store.participants(),
            first: catalogue.first,
            chosen: chosen,
            comparable: catalogue.comparable,
            figures: try store.all(Set(catalogue.first.map(\.key) + [chosen.key]))
        )
    }
}
