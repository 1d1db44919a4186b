/// Reads moments as people write them in German tables: 21.11.2026 08:30, also 2026/11/21 (Deutsche Zeitangabe).
struct GermanTime {
    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0

    static func microseconds(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var reader = GermanTime(text: text)
        return reader.moment()
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    private mutating func moment() -> Int64? {
        guard let first = number(4), take(".") || take("/"), let month = number(2), take(".") || take("/"),
            let last = number(4)
        else { return nil }
        let isYearFirst = first > 31, isDotted = text[text.count > 2 && text[1] == 0x2E ? 1 : 2] == 0x2E
        guard isYearFirst || isDotted, last >= (isYearFirst ? 1 : 1000),
            let day = CivilDate.day(
                year: isYearFirst ? first : last,
                month: month,
                day: isYearFirst ? last : first
            )
        else { return nil }
        let midnight = day * 86_400_000_000
        if place == text.count { return midnight }
        while take(" ") || take(",") || take("T") {}
        guard let rest = timeOfDay() else { return nil }
        _ = take(" ") && take("U") && take("h") && take("r")
        return place == text.count ? midnight + rest : nil
    }

    private mutating func timeOfDay() -> Int64? {
        guard let hour = number(2), hour < 24, take(":") || take("."), let minute = number(2), minute < 60
        else {
            return nil
        }
        var total = (hour * 60 + minute) * 60_000_000
        guard take(":") || take(".") else { return total }
        guard let second = number(2), second < 60 else { return nil }
        total += second * 1_000_000
        guard take(",") || take(".") else { return total }
        let start = place
        guard var fraction = number(9) else { return nil }
        for _ in 0..<max(0, 6 - (place - start)) { fraction *= 10 }
        for _ in 0..<max(0, place - start - 6) { fraction /= 10 }
        return total + fraction
    }

    private mutating func number(_ digits: Int) -> Int64? {
        let start = place
        var value: Int64 = 0
        while place < text.count, place - start < digits, text[place] &- 0x30 < 10 {
            value = value * 10 + Int64(text[place] - 0x30)
            place += 1
        }
        return place > start ? value : nil
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard place < text.count, UInt32(text[place]) == sign.value else { return false }
        place += 1
        return true
    }
}
