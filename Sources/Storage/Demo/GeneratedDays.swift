import Kernel

/// The ISO texts of all days that generated cases need, written once.
struct GeneratedDays: Sendable {
    let today: Day
    private let first: Int
    private let texts: [String]

    init(today: Day) {
        self.today = today
        first = today.number - 36_525
        texts = (first...(today.number + 3_653)).map { Day(number: $0).iso }
    }

    /// The day so many days after today, before it where negative.
    func iso(_ offset: Int) -> String {
        texts[min(max(today.number + offset - first, 0), texts.count - 1)]
    }

    /// Noon in Germany, near enough for an invented note.
    func microseconds(_ offset: Int, minute: Int) -> Int64 {
        Int64(today.number + offset) * 86_400_000_000 + Int64(8 * 60 + minute) * 60_000_000
    }
}
