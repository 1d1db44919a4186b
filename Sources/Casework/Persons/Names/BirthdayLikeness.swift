import Kernel

/// How well two birthdays can be one, with the slips of the pen that happen.
struct BirthdayLikeness {
    let similarity: Double
    let reason: PersonLikeness.Reason

    /// Whether the two agree only if one of them was written wrongly.
    var isSlip: Bool {
        [.placeholderBirthday, .dayAndMonthSwapped, .oneDigitDiffers, .twoDigitsDiffer].contains(reason)
            && similarity < 0.85
    }

    init(_ left: UncertainDay, _ right: UncertainDay) {
        (similarity, reason) =
            switch (left, right) {
            case (.unknown, _), (_, .unknown): (0.5, .birthdayUnknown)
            case (.day(let one), .day(let other)): Self.days(one, other, left.isPlaceholderBirthday)
            default: Self.uncertain(left, right)
            }
    }

    private static func days(_ one: Day, _ other: Day, _ placeholder: Bool) -> (Double, PersonLikeness.Reason)
    {
        if one == other { return placeholder ? (0.85, .placeholderBirthday) : (1, .sameBirthday) }
        if one.year == other.year, one.month == other.day, one.day == other.month {
            return (0.85, .dayAndMonthSwapped)
        }
        // One register had only the year and wrote 1 January.
        if one.year == other.year, [one, other].contains(where: { $0.month == 1 && $0.day == 1 }) {
            return (0.7, .placeholderBirthday)
        }
        let digits = zip(one.iso.utf8, other.iso.utf8).count { $0 != $1 }
        if digits == 1 { return (0.7, .oneDigitDiffers) }
        if digits == 2 { return (0.55, .twoDigitsDiffer) }
        return (0, .differentBirthday)
    }

    private static func uncertain(
        _ one: UncertainDay,
        _ other: UncertainDay
    ) -> (Double, PersonLikeness.Reason) {
        guard let start = one.earliest, let end = one.latest, let otherStart = other.earliest,
            let otherEnd = other.latest, start <= otherEnd, otherStart <= end
        else { return (0, .differentBirthday) }
        let widest = max(start.days(until: end), otherStart.days(until: otherEnd))
        return (widest <= 31 ? 0.9 : 0.75, .birthdayFits)
    }
}
