/// Names a fact that rules ask for; the catalogue of facts says what it means (Sachverhaltsangabe).
public struct FactKey: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
        rawValue = value
    }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    /// Day of birth; known from the person, never recorded as a fact of its own.
    public static let born: FactKey = "born"
    /// First day in Germany.
    public static let entered: FactKey = "entered"
}
