extension UncertainDay {
    /// As Germans write it: `01.03.2021`, `03/2021`, `2021`, `unbekannt`.
    public var german: String {
        switch self {
        case .day(let day): day.german
        case .month(let year, let month): (month < 10 ? "0\(month)/" : "\(month)/") + "\(year)"
        case .year(let year): "\(year)"
        case .unknown: "unbekannt"
        }
    }

    /// With the month as a word, because 01/03 is another day in London than in New York: `1 March 2021`.
    public var english: String {
        switch self {
        case .day(let day): "\(day.day) \(Self.englishMonths[day.month - 1]) \(day.year)"
        case .month(let year, let month): "\(Self.englishMonths[month - 1]) \(year)"
        case .year(let year): "\(year)"
        case .unknown: "unknown"
        }
    }

    /// 1 January: where no birthday was known, registers and embassies often enter this one.
    public var isPlaceholderBirthday: Bool {
        guard case .day(let day) = self else { return false }
        return day.month == 1 && day.day == 1
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}
