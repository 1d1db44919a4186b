import Insight
import Kernel

/// One indicator as a command reports it: rounded values, none for those that may not be shown.
struct IndicatorLine: Encodable {
    struct Value: Encodable {
        let heading: String
        let name: String?
        let count: Int?
        let denominator: Double?
        let value: Double?
        let interval: Interval?
        let quartiles: [Int]?
        /// Told apart from a value that is not there: it is there, and small.
        let suppressed: Bool
    }

    let key: String
    let name: String
    let unit: String
    let period: String
    let from: String
    let until: String
    let group: String?
    let dimension: String?
    let whole: Value?
    let parts: [Value]
    /// The parts were asked for, but told apart they would give somebody away.
    let tooFewForParts: Bool

    init(_ reading: IndicatorReading) {
        let answer = reading.answer
        let isOfPosts = answer.indicator.denominator?.count == .posts
        let value = { (value: IndicatorValue) in
            Value(value, name: reading.name(of: value.heading, in: "en"), isOfPosts: isOfPosts)
        }
        key = answer.indicator.key
        name = answer.indicator.names.en
        unit = answer.indicator.unit.rawValue
        period = answer.latest?.period.text ?? ""
        from = answer.latest?.period.from.iso ?? ""
        until = answer.latest?.period.until.iso ?? ""
        group = answer.group?.key
        dimension = answer.dimension?.key
        whole = (answer.latest?.whole).map(value)
        parts = (answer.latest?.parts ?? []).map(value)
        tooFewForParts = answer.latest?.isTooFewForParts ?? false
    }

    var table: [String] {
        let total = "\(name) (\(unit), \(period)): \(whole?.text ?? "")"
        let width = parts.map { ($0.name ?? $0.heading).count }.max() ?? 0
        return [total]
            + parts.map { part in
                let name = part.name ?? part.heading
                return "  \(name)\(String(repeating: " ", count: width - name.count))  \(part.text)"
            }
            + (tooFewForParts ? ["  too few for a breakdown"] : [])
    }
}

extension IndicatorLine.Value {
    init(_ value: IndicatorValue, name: String?, isOfPosts: Bool) {
        heading = value.heading
        self.name = name
        count = value.count.exact
        denominator = value.denominator?.exact.map { Double($0) / (isOfPosts ? 100 : 1) }
        self.value = value.estimate
        interval = value.interval
        quartiles = value.quartiles.map { [$0.lower, $0.median, $0.upper] }
        suppressed = value.isWithheld
    }

    var text: String {
        guard let value else { return suppressed ? "withheld" : "none" }
        let number = value.rounded() == value ? String(Int(value)) : String(value)
        let among = denominator.map { " of \($0.rounded() == $0 ? String(Int($0)) : String($0))" } ?? ""
        if let quartiles { return "\(number) (\(quartiles[0]) to \(quartiles[2]))" }
        return denominator == nil ? number : "\(number) (\(count.map(String.init) ?? "")\(among))"
    }
}
