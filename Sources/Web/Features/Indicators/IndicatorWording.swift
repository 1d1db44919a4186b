import Insight
import Kernel
import WebSupport

/// How values of indicators are written on screen (Schreibweise der Kennzahlen).
struct IndicatorWording {
    let texts: Texts

    private var language: String { texts.language.code }

    func name(_ words: IndicatorWords) -> String { words.label(in: language) }

    func value(_ value: IndicatorValue, of indicator: IndicatorDefinition) -> String {
        guard let estimate = value.estimate else {
            return value.isWithheld ? texts("indicators.withheld") : texts("indicators.none")
        }
        let number = number(estimate)
        return indicator.unit == .percent ? "\(number) %" : number
    }

    func unit(_ indicator: IndicatorDefinition) -> String {
        texts("indicators.unit.\(indicator.unit.rawValue)")
    }

    func number(_ value: Double) -> String {
        guard value.rounded() != value else { return Int(value).formattedGerman }
        let tenths = Int((value * 10).rounded())
        let text = "\((tenths / 10).formattedGerman),\(abs(tenths % 10))"
        return language == "en" ? "\(tenths / 10).\(abs(tenths % 10))" : text
    }

    func interval(_ interval: Interval?) -> String {
        guard let interval else { return texts("indicators.none") }
        return "\(number(interval.lower)) – \(number(interval.upper))"
    }

    func rank(_ ranks: ClosedRange<Int>?) -> String {
        guard let ranks else { return texts("indicators.none") }
        return ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound) – \(ranks.upperBound)"
    }

    func count(_ count: PublishedCount?) -> String {
        switch count {
        case .exact(let number)?: number.formattedGerman
        case .suppressed?: texts("indicators.withheld")
        case nil: texts("indicators.none")
        }
    }

    func heading(_ value: IndicatorValue, in reading: IndicatorReading) -> String {
        reading.name(of: value.heading, in: language) ?? texts("indicators.\(value.heading)")
    }

    func change(_ now: IndicatorValue?, _ before: IndicatorValue?) -> String {
        guard let now = now?.estimate, let before = before?.estimate else { return texts("indicators.none") }
        let difference = ((now - before) * 10).rounded() / 10
        return difference > 0 ? "+\(number(difference))" : difference < 0 ? "−\(number(-difference))" : "±0"
    }

    func target(_ target: IndicatorTarget) -> String {
        let (from, until) = (target.from.map(number) ?? "", target.until.map(number) ?? "")
        let key = target.from == nil ? "targetUntil" : target.until == nil ? "targetFrom" : "targetBoth"
        return texts("indicators.\(key)", ["from": from, "until": until])
    }

    /// Says in words what the colour repeats.
    func light(_ value: IndicatorValue?, _ indicator: IndicatorDefinition) -> Tag? {
        guard let target = indicator.target, let estimate = value?.estimate else { return nil }
        if let until = target.until, estimate > until {
            return Tag(texts("indicators.light.above"), indicator.direction == .up ? .success : .warning)
        }
        if let from = target.from, estimate < from {
            return Tag(texts("indicators.light.below"), indicator.direction == .up ? .warning : .info)
        }
        return Tag(texts("indicators.light.within"), .success)
    }
}
