import Kernel

/// One value of an indicator as it may be shown, under one heading of a dimension (Kennzahlenwert).
public struct IndicatorValue: Hashable, Sendable {
    /// The code of the heading; empty for the whole.
    public let heading: String
    /// What was counted: of a share those who meet it, of quartiles how many days they are of.
    public let count: PublishedCount
    /// Of a share or a ratio what it is taken of; posts are in hundredths.
    public let denominator: PublishedCount?
    /// Of a share only.
    public let share: PublishedShare?
    /// Of a ratio only, one digit after the point; nothing where it may not be told.
    public let ratio: Double?
    /// Of quartiles only; nothing where it may not be told.
    public let quartiles: PublishedQuartiles?
    /// In the unit of the indicator; nothing where the value may not be told or is a whole count.
    public let interval: Interval?

    /// The value in the unit of the indicator; nothing where it may not be told.
    public var estimate: Double? {
        if let share { return share.percent.map(Double.init) }
        if let quartiles { return Double(quartiles.median) }
        if denominator != nil { return ratio }
        return isOfDays ? nil : count.exact.map(Double.init)
    }

    /// Stands for the days of single facts, whether they may be told or not.
    let isOfDays: Bool

    public var isSuppressed: Bool { estimate == nil }

    /// Something was counted, but it may not be told; told apart from nothing at all.
    public var isWithheld: Bool {
        estimate == nil && (count != .exact(0) || denominator.map { $0 != .exact(0) } == true)
    }
}

/// An indicator over one period, whole and by a dimension (Kennzahl eines Zeitraums).
public struct IndicatorFigure: Sendable {
    public let period: FigurePeriod
    public let whole: IndicatorValue
    /// In the order of their headings; empty where nothing was told apart.
    public let parts: [IndicatorValue]
    /// They were asked for, but told apart they would give somebody away.
    public var isTooFewForParts = false
}
