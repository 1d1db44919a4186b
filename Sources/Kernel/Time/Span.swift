/// A length of time as laws state it, "drei Jahre", "18 Monate" (Frist, Zeitspanne).
///
/// Months and weeks stay what they are: 18 months are no number of days before a beginning is known.
public struct Span: Hashable, Codable, Sendable {
    public let months: Int
    public let days: Int

    /// Years count as twelve months and weeks as seven days; what is below zero counts as nothing.
    public init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) {
        self.months = max(0, years * 12 + months)
        self.days = max(0, weeks * 7 + days)
    }

    public static func years(_ years: Int) -> Span { Span(years: years) }
    public static func months(_ months: Int) -> Span { Span(months: months) }
    public static func weeks(_ weeks: Int) -> Span { Span(weeks: weeks) }
    public static func days(_ days: Int) -> Span { Span(days: days) }

    // § 189 BGB: what the words mean.
    public static let halfYear = Span(months: 6)
    public static let quarter = Span(months: 3)
    public static let halfMonth = Span(days: 15)

    public var isEmpty: Bool { months == 0 && days == 0 }

    /// § 189 II BGB: where whole months and half a month meet, the fifteen days are counted last.
    public static func + (left: Span, right: Span) -> Span {
        Span(months: left.months + right.months, days: left.days + right.days)
    }

    /// The days it has where it need not run in one piece: § 191 BGB, a month 30, a year 365.
    public var daysIfInterrupted: Int {
        months / 12 * 365 + months % 12 * 30 + days
    }
}
