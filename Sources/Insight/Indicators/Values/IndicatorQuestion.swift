import Kernel

/// What is asked of an indicator (Abfrage einer Kennzahl).
public struct IndicatorQuestion: Hashable, Sendable {
    public let key: String
    /// One period, or one after the other.
    public let periods: [FigurePeriod]
    public let dimension: String?
    public let group: String?
    /// Only cases of this town.
    public let town: String?

    public init(
        _ key: String,
        _ periods: [FigurePeriod],
        by dimension: String? = nil,
        group: String? = nil,
        town: String? = nil
    ) {
        self.key = key
        self.periods = periods
        self.dimension = dimension
        self.group = group
        self.town = town
    }
}

extension IndicatorQuestion {
    /// Figures of a period that is not over would change from day to day, those across years tell single months.
    func check(_ indicator: IndicatorDefinition, at day: Day) throws {
        let last = FigurePeriod.wholeMonths(1, before: day).until
        for period in periods {
            guard period.until <= last else { throw IndicatorRefusal.notOver(period.text) }
            guard indicator.time == .onDay || period.calendarStep != nil else {
                throw IndicatorRefusal.unknownPeriod(period.text)
            }
        }
    }
}

/// The figures of one question, with what they are of (Antwort).
public struct IndicatorAnswer: Sendable {
    public let indicator: IndicatorDefinition
    public let dimension: FactDimension?
    public let group: TargetGroup?
    /// One for each period asked for.
    public let figures: [IndicatorFigure]

    /// The figure of the last period.
    public var latest: IndicatorFigure? { figures.last }
}
