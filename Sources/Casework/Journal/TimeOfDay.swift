/// A time of the day in hours and minutes (Uhrzeit).
public struct TimeOfDay: RawRepresentable, Codable, Hashable, Sendable {
    /// As `14:05`.
    public let rawValue: String

    public init?(rawValue: String) {
        guard rawValue.utf8.count == 5, let read = TimeOfDay(reading: rawValue), read.rawValue == rawValue
        else { return nil }
        self = read
    }

    /// Reads `14:05`, `14.05`, `1405`, `9:30 Uhr` and `14`.
    public init?(reading text: String) {
        let digits = text.replacing("Uhr", with: "").split { !$0.isASCII || !$0.isNumber }
        let compact = digits.count == 1 && (digits.first?.count ?? 0) > 2 ? Self.parted(digits[0]) : digits
        guard (1...2).contains(compact.count), let hour = Int(compact[0]), (0...23).contains(hour),
            let minute = compact.count == 2 ? Int(compact[1]) : 0, (0...59).contains(minute)
        else { return nil }
        rawValue = Self.padded(hour) + ":" + Self.padded(minute)
    }

    private static func parted(_ digits: Substring) -> [Substring] {
        guard digits.count <= 4 else { return [] }
        return [digits.dropLast(2), digits.suffix(2)]
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
