import Kernel

extension ChainSummary {
    func write(to json: inout JSONText) {
        let numbers: [(String, Int?)] = [
            ("null_resource", nullResource), ("null_group", nullGroup), ("tied_consecutive", tiedConsecutive),
            ("null_activity", nullActivity), ("null_time", nullTime),
            ("cases_out_of_time_order", casesOutOfTimeOrder),
        ]
        json.object { json in
            for (key, number) in [("cases", cases), ("events", events), ("activities", activities)] {
                json.key(key)
                json.value(number)
            }
            for (key, moment) in [("first", first), ("last", last)] {
                json.key(key)
                moment.map { json.value(WrittenMoment($0).text) } ?? json.null()
            }
            json.key("columns")
            json.list { json in for column in columns { json.value(column) } }
            for (key, number) in numbers {
                json.key(key)
                number.map { json.value($0) } ?? json.null()
            }
        }
    }
}

/// A moment as other programs write it in UTC, with microseconds only where there are any (Zeitangabe).
public struct WrittenMoment: Sendable {
    public let text: String

    public init(_ microseconds: Int64) {
        let day = microseconds.floored(86_400_000_000)
        let rest = microseconds - day * 86_400_000_000
        let seconds = rest / 1_000_000, fraction = rest % 1_000_000
        let date = Day(number: Int(day)).iso
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
        let parts = fraction == 0 ? "" : "." + Self.padded(fraction, 6)
        text = "\(date)T\(clock.joined(separator: ":"))\(parts)+00:00"
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

extension Int64 {
    fileprivate func floored(_ unit: Int64) -> Int64 {
        let whole = self / unit
        return whole * unit > self ? whole - 1 : whole
    }
}
