import Kernel

/// A sum before it is rounded to cents, so that parts of years and of posts add up (ungerundeter Betrag).
public struct ExactAmount: Hashable, Sendable {
    // Twelfths of a year, thousandths of a post and days of every length of month divide one cent evenly here.
    private static let days: Int128 = 377_580
    private static let cent: Int128 = 12 * 1000 * days

    public static let zero = ExactAmount(parts: 0)

    private let parts: Int128

    private init(parts: Int128) {
        self.parts = parts
    }

    /// What a share of a post gets for one day: a twelfth of the year's sum by the days of that month.
    public init(yearly: Money, share: FullTimeEquivalent, on day: Day) {
        let length = Int128(Day.length(ofMonth: day.month, in: day.year))
        parts = Int128(yearly.cents) * Int128(share.thousandths) * (Self.days / length)
    }

    /// Twelfths of a year's sum.
    public init(yearly: Money, months: Int) {
        parts = Int128(yearly.cents) * Int128(months) * 1000 * Self.days
    }

    public static func + (one: ExactAmount, other: ExactAmount) -> ExactAmount {
        ExactAmount(parts: one.parts + other.parts)
    }

    /// To the nearest cent, half a cent away from zero.
    public var rounded: Money {
        let half = Self.cent / 2
        return Money(cents: Int((parts + (parts < 0 ? -half : half)) / Self.cent))
    }

    /// Rounds the parts of a sum so that they add up to the rounded sum (größte Reste).
    ///
    /// Every part loses its fraction of a cent; the cents that are left go to the largest fractions, the first first.
    public static func split(_ amounts: [ExactAmount]) -> [Money] {
        let floors = amounts.map { Self.floor($0.parts) }
        let rests = zip(amounts, floors).map { $0.parts - $1 * Self.cent }
        let total = amounts.reduce(.zero, +).rounded
        let left = max(0, total.cents - floors.reduce(0) { $0 + Int($1) })
        let first = Set(amounts.indices.sorted { (-rests[$0], $0) < (-rests[$1], $1) }.prefix(left))
        return amounts.indices.map { Money(cents: Int(floors[$0]) + (first.contains($0) ? 1 : 0)) }
    }

    private static func floor(_ parts: Int128) -> Int128 {
        let whole = parts / cent
        return parts % cent < 0 ? whole - 1 : whole
    }
}
