/// Whose counts a table holds, by a name the office keeps to; case and spaces do not matter (Personenkreis).
public struct Population: Sendable, Equatable, CustomStringConvertible {
    public let description: String

    /// `nil` where nothing is written.
    public init?(_ name: String) {
        let words = name.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return nil }
        description = words.joined(separator: " ")
    }

    public static func == (one: Population, other: Population) -> Bool {
        one.description.lowercased() == other.description.lowercased()
    }
}
