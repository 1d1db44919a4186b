/// A sum in euros and whole cents; exact, never a floating-point number (Geldbetrag).
public struct Money: Hashable, Sendable {
    /// The largest sum that can be written down, so that adding many never overflows.
    public static let largest = Money(cents: 99_999_999_999_999)
    public static let zero = Money(cents: 0)

    public let cents: Int

    public init(cents: Int) {
        self.cents = cents
    }

    public static func + (one: Money, other: Money) -> Money { Money(cents: one.cents + other.cents) }
    public static func - (one: Money, other: Money) -> Money { Money(cents: one.cents - other.cents) }
    public static prefix func - (sum: Money) -> Money { Money(cents: -sum.cents) }

    public static func sum(_ parts: some Sequence<Money>) -> Money { parts.reduce(.zero, +) }
}

extension Money: Comparable {
    public static func < (less: Money, more: Money) -> Bool { less.cents < more.cents }
}

extension Money: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let sum = Money(decimal: text) else {
            throw UnfitValue("„\(text)“ is no sum; write euros and cents as \(Self.writtenForm)")
        }
        self = sum
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(decimal)
    }
}

extension Money: WrittenForm {
    public static var writtenForm: String { "a sum in euros, written as 57000.00 or 57000" }
}
