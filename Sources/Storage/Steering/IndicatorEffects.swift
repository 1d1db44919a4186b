import Insight
import Kernel
import Steering

/// Tells steering how an indicator stood before and after a day.
struct IndicatorEffects: EffectSource {
    let store: any IndicatorStore

    func choices() throws -> [EffectChoice] {
        store.catalogue.indicators.filter(\.isComparable).map { indicator in
            EffectChoice(
                key: indicator.aim,
                de: "Kennzahl: \(indicator.names.de)",
                en: "Indicator: \(indicator.names.en)"
            )
        }
        .sorted { $0.de < $1.de }
    }

    func comparison(for aim: EffectAim, on today: Day) throws -> EffectComparison? {
        let known = store.catalogue.indicators.first { $0.aim == aim.key && $0.isComparable }
        guard let known,
            let change = try IndicatorChange(known.key, from: aim.fromOn, until: today, in: store),
            let before = EffectComparison.Side(change.before),
            let after = EffectComparison.Side(change.after)
        else { return nil }
        return EffectComparison(
            in: known.effectUnit,
            before: before,
            after: after,
            difference: change.change?.difference,
            interval: change.change?.interval
        )
    }
}

/// Asks each source for what it knows (alle Quellen der Wirkung).
struct EffectSources: EffectSource {
    let sources: [any EffectSource]

    func choices() throws -> [EffectChoice] { try sources.flatMap { try $0.choices() } }

    func comparison(for aim: EffectAim, on today: Day) throws -> EffectComparison? {
        for source in sources {
            if let found = try source.comparison(for: aim, on: today) { return found }
        }
        return nil
    }
}

extension IndicatorDefinition {
    fileprivate var aim: String { "indicator:\(key)" }

    fileprivate var effectUnit: EffectComparison.Unit {
        switch (statistic, time) {
        case (.share, _): .percent
        case (.quartiles, _): .days
        case (.ratio, _): .perUnit
        case (.count, .onDay): .number
        case (.count, .inPeriod): .perMonth
        }
    }
}

extension EffectComparison.Side {
    fileprivate init?(_ side: IndicatorChange.Side) {
        guard let period = Period(from: side.period.from, until: side.period.until) else { return nil }
        self.init(period, cases: ShownCount(side.cases), value: side.value)
    }
}

extension ShownCount {
    init(_ count: PublishedCount) {
        switch count {
        case .exact(let number): self = .about(number)
        case .suppressed: self = .withheld
        }
    }
}
